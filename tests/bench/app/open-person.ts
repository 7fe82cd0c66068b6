import type { Page } from '@playwright/test';
import { addDays } from '#domain/dates/dates.ts';
import { newId } from '#domain/ids.ts';
import type { Id } from '#domain/records.ts';
import { openStore } from '#store/open.ts';
import { launchKith } from '../../e2e/harness/launch.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const rounds = 15;

/** Two people at the top of the first column: one with this many entries, and one with few. */
const sizes = { long: 1_000, short: 10 } as const;

/** @returns their ids */
const addPeople = async (profilePath: string): Promise<Readonly<Record<keyof typeof sizes, Id>>> => {
  const store = await openStore({ profilePath });
  try {
    const add = (fullName: string, entries: number): Id => {
      const run = (name: string, args: unknown) =>
        store.engine.execute(newId(Date.now()), name, args).result as { readonly id: Id };
      const { id } = run('contacts.create', { fullName });
      for (let entry = 0; entry < entries; entry += 1)
        run('interactions.log', {
          contactIds: [id],
          kind: entry % 3 === 0 ? 'coffee' : 'call',
          at: addDays('2026-01-01', -entry),
          summary: `Conversation ${entry + 1}`,
          ...(entry % 5 === 0
            ? { notes: 'She starts the coastal programme in May and needs two reviewers.' }
            : {}),
        });
      return id;
    };
    return { long: add('Bench Long', sizes.long), short: add('Bench Short', sizes.short) };
  } finally {
    await store.close();
  }
};

/** Runs in the page: from the click on a card to the painted panel with its first entries, in ms. */
const open = async (id: string): Promise<number> => {
  const card = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  if (card === null) throw new Error('The card is not on the board.');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const start = performance.now();
  card.click();
  const until = start + 20_000;
  while (document.querySelector('[data-person-panel] [data-entry]') === null) {
    if (performance.now() > until) throw new Error('The person did not open.');
    await frame();
  }
  // The frame in which they are painted.
  await frame();
  return performance.now() - start;
};

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('[data-person-panel]').waitFor({ state: 'detached' });
};

/** Somebody with 1,000 entries opens over the board of 10,000 people, over somebody with 10. */
export const measureOpenPerson = async ({ bigProfile, say }: Setting): Promise<Samples> => {
  const profile = await bigProfile();
  const ids = await addPeople(profile);
  const kith = await launchKith({ profile });
  try {
    const page = await kith.page();
    await page.locator(`[data-card="${ids.long}"]`).waitFor();
    const measured: number[] = [];
    const control: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const short = await page.evaluate(open, ids.short);
      await close(page);
      const long = await page.evaluate(open, ids.long);
      await close(page);
      // The first ones fetch code and fill caches.
      if (round < 0) continue;
      control.push(short);
      measured.push(long);
    }
    say(`  ${measured.map(Math.round).join(' ')} ms, few entries ${control.map(Math.round).join(' ')} ms`);
    return { unit: 'ms', measured, control };
  } finally {
    await kith.quit();
  }
};
