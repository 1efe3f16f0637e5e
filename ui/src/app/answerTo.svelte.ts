/** What follows from the draft on the screen (how it will stand in a paper, its term), asked of the core a moment after the last letter. */

/** Milliseconds of quiet before the question; the first one goes at once. */
const QUIET = 200;

/** To be called while a component is set up. Until the first answer there is nothing; a failed one keeps the last: saving says what is wrong. */
export function answerTo<Draft, Answer>(draft: () => Draft, ask: (draft: Draft) => Promise<Answer>): { readonly now: Answer | undefined } {
  let now = $state.raw<Answer | undefined>();
  let turn = 0;
  $effect(() => {
    const asked = $state.snapshot(draft()) as Draft;
    const mine = ++turn;
    const timer = setTimeout(() => {
      ask(asked).then(
        (answer) => {
          if (mine === turn) now = answer;
        },
        () => {},
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
