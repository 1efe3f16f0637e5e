/** How the draft on the screen will stand in a paper, asked of the core a moment after the last letter. */
import { type Organization, organizations, type Wording } from "$ui/api/organizations";

const QUIET = 200;

/** To be called while a component is set up. Until the first answer there is nothing; a failed one keeps the last. */
export function wordingOf(draft: () => Organization): { readonly now: Wording | undefined } {
  let now = $state.raw<Wording | undefined>();
  let turn = 0;
  $effect(() => {
    const asked = $state.snapshot(draft()) as Organization;
    const mine = ++turn;
    const timer = setTimeout(() => {
      organizations.wording(asked).then(
        (answer) => {
          if (mine === turn) now = answer;
        },
        () => {
          // The preview is a help: saving says what is wrong with the draft.
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
