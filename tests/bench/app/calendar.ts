import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '#domain/dates/dates.ts';
import { newId } from '#domain/ids.ts';
import { openStore } from '#store/open.ts';
import { launchKith } from '../../e2e/harness/launch.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const rounds = 12;
/** Follow-ups in the month, and in all. */
const crowd = 2_000;
const few = 20;
const rest = 8_000;
const months = { crowded: '2030-01', sparse: '2031-01' } as const;

const fill = async (profilePath: string): Promise<void> => {
  const store = await openStore({ profilePath });
  try {
    const people = Array.from(
      { length: 200 },
      (_, index) =>
        store.engine.execute(newId(Date.now()), 'contacts.create', { fullName: `Person ${String(index)}` })
          .result,
    ) as readonly { readonly id: string }[];
    store.engine.run({
      id: newId(Date.now()),
      name: 'bench',
      plan: (tx) => {
        const add = (index: number, day: string, hour: number) => {
          const { id } = people[index % people.length] ?? { id: '' };
          const due = index % 3 === 0 ? `${day}T${String(hour).padStart(2, '0')}:00` : day;
          tx.insert('follow-ups', {
            contactIds: [id],
            kind: 'follow-up',
            summary: 'Coffee',
            due,
            status: 'open',
          });
        };
        for (let index = 0; index < crowd; index += 1)
          add(index, addDays(`${months.crowded}-01`, index % 31), 8 + (index % 10));
        for (let index = 0; index < few; index += 1)
          add(index, addDays(`${months.sparse}-01`, index), 8 + (index % 10));
        for (let index = 0; index < rest; index += 1) add(index, addDays('2032-01-01', index % 900), 9);
        return { result: undefined };
      },
    });
  } finally {
    await store.close();
  }
};

/** Runs in the page: from the address to the painted chips, in ms. */
const show = async (month: string): Promise<number> => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const start = performance.now();
  delete document.body.dataset['appState'];
  history.pushState(null, '', `/calendar?date=${month}-01`);
  const until = start + 30_000;
  const isThere = () =>
    document.body.dataset['appState'] === 'ready' &&
    document.querySelector(`[data-day="${month}-02"]`) !== null &&
    document.querySelector('[data-chip]') !== null;
  while (!isThere()) {
    if (performance.now() > until) throw new Error('The month did not come.');
    await frame();
  }
  await frame();
  return performance.now() - start;
};

const leave = async (page: Page): Promise<void> => {
  await page.evaluate(() => history.pushState(null, '', '/nowhere'));
  await page.locator('[data-chip]').first().waitFor({ state: 'detached' });
};

/** A month of 2,000 follow-ups (of 10,000) until it is painted, over the same of 20. */
export const measureCalendar = async ({ folder, say }: Setting): Promise<Samples> => {
  const profile = join(folder, 'calendar-profile');
  await fill(profile);
  const kith = await launchKith({ profile });
  try {
    const page = await kith.page();
    const measured: number[] = [];
    const control: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const sparse = await page.evaluate(show, months.sparse);
      await leave(page);
      const crowded = await page.evaluate(show, months.crowded);
      await leave(page);
      if (round < 0) continue;
      control.push(sparse);
      measured.push(crowded);
    }
    say(`  ${measured.map(Math.round).join(' ')} ms, few ${control.map(Math.round).join(' ')} ms`);
    return { unit: 'ms', measured, control };
  } finally {
    await kith.quit();
  }
};
