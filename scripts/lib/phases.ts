/** Steps run one after the other, each with its time. */
import { say } from './process.ts';

export interface Phase {
  readonly name: string;
  /** @returns exit status */
  readonly run: () => number | Promise<number>;
}

/**
 * Runs every phase, also after one that failed: one run then shows all that is wrong.
 *
 * @returns the names of those that failed
 */
export async function runPhases(phases: readonly Phase[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const failed: string[] = [];
  for (const { name, run } of phases) {
    say(`\n── ${name} ──`);
    const started = performance.now();
    const status = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status !== 0) failed.push(name);
    lines.push(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${seconds.padStart(7)} s`);
  }
  say(`\n${lines.join('\n')}`);
  return failed;
}
