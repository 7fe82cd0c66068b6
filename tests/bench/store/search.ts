import { openStore } from '#store/open.ts';
import { tableOf } from '#store/storage/index.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';
import { beginningsOf, typedTexts } from '../typed-texts.ts';

/** As many of each kind as the palette asks for. */
const limit = 6;
const rounds = 3;

/**
 * The store's answer to every letter that is typed into the search, over a scan of people's names for the same
 * letters: what it would take without an index, for names alone.
 */
export const measureSearch = async ({ bigProfile, say }: Setting): Promise<Samples> => {
  const profilePath = await bigProfile();
  const questions = (await typedTexts(profilePath)).flatMap(beginningsOf);
  const store = await openStore({ profilePath });
  try {
    store.search.finish();
    const { all } = store.file;
    const scan = `SELECT "$doc" FROM ${tableOf(store.file, 'contacts')} WHERE "$doc" LIKE ? LIMIT ${String(limit)}`;
    const timed = (act: () => unknown): number => {
      const startedAt = performance.now();
      act();
      return performance.now() - startedAt;
    };
    const measured: number[] = [];
    const control: number[] = [];
    const slowest = new Map<string, number>();
    // The first round fills caches and is not counted.
    for (let round = -1; round < rounds; round += 1)
      for (const text of questions) {
        const scanned = timed(() => all(scan, [`%"fullName":"%${text}%`]));
        const ms = timed(() => store.search.search({ text, limit }));
        if (round < 0) continue;
        control.push(scanned);
        measured.push(ms);
        slowest.set(text, Math.max(ms, slowest.get(text) ?? 0));
      }
    const [text = '', ms = 0] = [...slowest].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    say(`  ${questions.length} questions, the slowest of ${text.length} letters in ${ms.toFixed(1)} ms`);
    return { unit: 'ms', measured, control };
  } finally {
    await store.close();
  }
};
