import { join } from 'node:path';
import { addDays } from '#domain/dates/dates.ts';
import { newId } from '#domain/ids.ts';
import { openStore } from '#store/open.ts';
import { createReminders } from '#store/reminders/index.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const followUps = 10_000;
const runs = 40;
const noon = Date.UTC(2026, 2, 12, 12);
const minute = 60_000;

/**
 * A look at the clock with 10,000 open follow-ups of which one came due, as after a change: from reading them on.
 * Over reading the same records and nothing else.
 */
export const measureTick = async ({ folder }: Setting): Promise<Samples> => {
  let now = noon;
  const store = await openStore({
    profilePath: join(folder, 'tick-profile'),
    clock: { now: () => now, zone: () => 'Europe/Berlin' },
  });
  try {
    store.engine.run({
      id: newId(now),
      name: 'bench',
      plan: (tx) => {
        for (let index = 0; index < followUps; index += 1) {
          const day = addDays('2026-03-12', (index % 720) - 60);
          const due =
            index < 2 * runs
              ? `2026-03-12T${String(13 + Math.floor((31 + index) / 60)).padStart(2, '0')}:${String((31 + index) % 60).padStart(2, '0')}`
              : day;
          tx.insert('follow-ups', {
            contactIds: [],
            kind: 'follow-up',
            summary: `Follow-up ${String(index)}`,
            due,
            status: 'open',
          });
        }
        return { result: undefined };
      },
    });
    let told = 0;
    const reminders = createReminders({
      store,
      tell: (event) => void (told += event === 'reminder' ? 1 : 0),
    });
    reminders.tick();
    now += 30 * minute;
    const measured: number[] = [];
    const control: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      now += minute;
      const before = told;
      const startedAt = performance.now();
      reminders.tick();
      const toldAt = performance.now();
      const read = store.file.find('follow-ups', { selector: { status: 'open' } }).length;
      const readAt = performance.now();
      if (told !== before + 1 || read !== followUps) throw new Error('One was to come due.');
      measured.push(toldAt - startedAt);
      control.push(readAt - toldAt);
    }
    reminders.stop();
    return { unit: 'ms', measured, control };
  } finally {
    await store.close();
  }
};
