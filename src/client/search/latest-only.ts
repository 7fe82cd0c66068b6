/** Questions that overtake each other: only the newest matters. */

export interface LatestOnly<Q> {
  /** Asks now, or when what is being asked has its answer. What still waited is forgotten. */
  want(question: Q): void;
  /** Nothing is wanted any more: the answer under way is not told. */
  drop(): void;
}

/**
 * One question at a time. While it is answered, those in between are dropped and the last one is asked next, so
 * that answers come in order and never pile up behind somebody who types fast.
 */
export const createLatestOnly = <Q, A>(
  ask: (question: Q) => Promise<A>,
  tell: (question: Q, answer: A) => void,
  fail: (error: unknown) => void,
): LatestOnly<Q> => {
  let waiting: { readonly question: Q } | undefined;
  let asking = false;
  let dropped = 0;

  const run = async (): Promise<void> => {
    asking = true;
    while (waiting !== undefined) {
      const { question } = waiting;
      const round = dropped;
      waiting = undefined;
      try {
        const answer = await ask(question);
        if (round === dropped) tell(question, answer);
      } catch (error) {
        if (round === dropped) fail(error);
      }
    }
    asking = false;
  };

  return {
    want: (question) => {
      waiting = { question };
      if (!asking) void run();
    },
    drop: () => {
      waiting = undefined;
      dropped += 1;
    },
  };
};
