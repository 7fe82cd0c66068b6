import { setTimeout as pause } from 'node:timers/promises';

const every = 50;

/**
 * Asks again and again until there is an answer. For what no locator can wait for: the bus, processes, files.
 *
 * @param what words for the message when it never comes
 * @param limit milliseconds
 * @throws Error after the limit
 */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  limit = 10_000,
): Promise<Answer> {
  const until = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`Waited ${limit / 1000} s for ${what}.`);
    await pause(every);
  }
}
