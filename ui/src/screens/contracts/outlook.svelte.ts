/** What follows from the draft on the screen (term, notice, namesakes), asked of the core a moment after the last letter. */
import { type Contract, type ContractOutlook, contracts } from "$ui/api/contracts";

const QUIET = 250;

/** To be called while a component is set up. Until the first answer there is nothing; a failed one keeps the last. */
export function outlookOf(draft: () => Contract): { readonly now: ContractOutlook | undefined } {
  let now = $state.raw<ContractOutlook | undefined>();
  let turn = 0;
  $effect(() => {
    const asked = $state.snapshot(draft()) as Contract;
    const mine = ++turn;
    const timer = setTimeout(() => {
      contracts.outlook(asked).then(
        (answer) => {
          if (mine === turn) now = answer;
        },
        () => {
          // A draft that cannot be read yet has no outlook: saving says what is wrong with it.
        },
      );
    }, now ? QUIET : 0);
    return () => clearTimeout(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
