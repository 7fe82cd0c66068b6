/**
 * What end-to-end tests import instead of `@playwright/test`: a profile of its own for each test, Kith in it,
 * and a failure for whatever goes wrong in a page without the test noticing.
 */
import { test as base, expect, type TestInfo } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesktop } from '../../../scripts/lib/desktop.ts';
import { launchKith, type Kith, type LaunchOptions } from './launch.ts';

export { expect };
export { answerDialogs } from './dialogs.ts';
export { eventually } from './eventually.ts';
export { runKithToEnd, type Kith } from './launch.ts';
export { root } from '../../../scripts/lib/root.ts';

interface Fixtures {
  /** A folder for this test's profile: empty, and gone afterwards. */
  readonly profile: string;
  /** Starts Kith, in the test's profile unless told otherwise. Ended after the test when still running. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Kith>;
  /** Kith, started in the test's profile. */
  readonly kith: Kith;
}

interface WorkerFixtures {
  /** A desktop for each worker: its tests share a pointer, a focus and a tray. */
  readonly desktop: undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  desktop: [
    async ({}, use) => {
      if (process.platform !== 'linux') {
        await use(undefined);
        return;
      }
      const desktop = await openDesktop();
      Object.assign(process.env, desktop.env);
      await use(undefined);
      desktop.close();
    },
    { scope: 'worker', auto: true },
  ],
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-profile-'));
    await use(join(folder, 'profile'));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ profile }, use, testInfo) => {
    const started: Kith[] = [];
    await use(async (options = {}) => {
      const kith = await launchKith({ profile, ...options });
      started.push(kith);
      // A trace costs a tenth of the time; a second try has one.
      if (testInfo.retry > 0) await kith.app.context().tracing.start({ screenshots: true, snapshots: true });
      return kith;
    });
    for (const [index, kith] of started.entries()) {
      await kith.problems.settle();
      const isGood = testInfo.status === testInfo.expectedStatus && kith.problems.unexpected().length === 0;
      if (!isGood) await keepEvidence(kith, testInfo, index);
      await kith.quit();
    }
    expect(started.flatMap(({ problems }) => problems.unexpected())).toEqual([]);
  },
  kith: async ({ launch }, use) => {
    await use(await launch());
  },
});

/** A picture, a trace and the output of a failed test, next to its result. */
async function keepEvidence(kith: Kith, testInfo: TestInfo, index: number): Promise<void> {
  const file = (name: string) => testInfo.outputPath(`kith-${index}-${name}`);
  await writeFile(file('output.log'), kith.output());
  // A process that is gone has no pictures.
  const ignore = () => undefined;
  for (const [number, page] of kith.app.windows().entries()) {
    await page.screenshot({ path: file(`page-${number}.png`), timeout: 5_000 }).catch(ignore);
  }
  await kith.app
    .context()
    .tracing.stop({ path: file('trace.zip') })
    .catch(ignore);
}
