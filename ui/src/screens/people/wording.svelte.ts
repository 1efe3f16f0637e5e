/** How the name on the screen will stand in a paper, asked of the core a moment after the last letter. */
import { type Person, people, type PersonWording } from "$ui/api/people";

const QUIET = 150;

/** To be called while a component is set up. Until the first answer there is nothing; a failed one keeps the last. */
export function wordingOf(draft: () => Person): { readonly now: PersonWording | undefined } {
  let now = $state.raw<PersonWording | undefined>();
  let turn = 0;
  $effect(() => {
    const asked = $state.snapshot(draft()) as Person;
    const mine = ++turn;
    const timer = setTimeout(() => {
      people.wording(asked).then(
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
