/**
 * `node tests/bench/main.ts [NAME…]`: measures on the desktop it finds itself on (see scripts/tasks/bench.ts).
 * Writes `bench.json` into `KITH_TEST_OUTPUT`, and a table for reading to standard output.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBackup, measureRestore } from './store/backup.ts';
import { measureBoardDrag } from './app/board-drag.ts';
import { measureBoardScroll } from './app/board-scroll.ts';
import { measureBulkTag } from './store/bulk-tag.ts';
import { measureEncryptedPatch, measureEncryptedStart, measureUnlock } from './store/encrypted.ts';
import { measureCalendar } from './app/calendar.ts';
import { measureExportVCard } from './store/export-vcard.ts';
import { measureImport, measureImportVCard } from './store/import-linkedin.ts';
import { measureIdle } from './app/idle.ts';
import { measureMemory } from './app/memory.ts';
import { benchmarkNames, isBenchmarkName, type BenchmarkName } from './names.ts';
import { measurePlan } from './store/plan.ts';
import { measurePaths } from './store/paths.ts';
import { measureOpenPerson } from './app/open-person.ts';
import { measureReadiness } from './store/readiness.ts';
import { measurePalette } from './app/palette.ts';
import { measurePatch } from './store/patch.ts';
import { measureSearch } from './store/search.ts';
import { createSetting, type Setting } from './setting.ts';
import { measureSyncEdit } from './sync/sync-edit.ts';
import { measureSyncFirst } from './sync/sync-first.ts';
import { measureTick } from './store/tick.ts';
import { measureStart } from './app/start.ts';
import { toResult, type Result, type Samples } from './statistics.ts';
import { resultsToTable } from './table.ts';

const benchmarks: Readonly<Record<BenchmarkName, (setting: Setting) => Promise<Samples>>> = {
  start: measureStart,
  memory: measureMemory,
  'import-linkedin': measureImport,
  'import-vcard': measureImportVCard,
  'export-vcard': measureExportVCard,
  'board-scroll': measureBoardScroll,
  'board-drag': measureBoardDrag,
  paths: measurePaths,
  readiness: measureReadiness,
  'open-person': measureOpenPerson,
  plan: measurePlan,
  tick: measureTick,
  calendar: measureCalendar,
  idle: measureIdle,
  'bulk-tag': measureBulkTag,
  palette: measurePalette,
  search: measureSearch,
  patch: measurePatch,
  backup: measureBackup,
  restore: measureRestore,
  'sync-first': measureSyncFirst,
  'sync-edit': measureSyncEdit,
  unlock: measureUnlock,
  'encrypted-start': measureEncryptedStart,
  'encrypted-patch': measureEncryptedPatch,
};

const asked = process.argv.slice(2).filter(isBenchmarkName);
const names = asked.length === 0 ? benchmarkNames : benchmarkNames.filter((name) => asked.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
const say = (text: string) => process.stderr.write(`${text}\n`);

try {
  const setting = createSetting(folder, say);
  const results: Result[] = [];
  for (const name of names) {
    say(`${name} … (load ${loadavg()[0]?.toFixed(1)})`);
    results.push(toResult(name, await benchmarks[name](setting)));
  }
  const output = process.env['KITH_TEST_OUTPUT'] ?? '.';
  writeFileSync(join(output, 'bench.json'), `${JSON.stringify({ results }, null, 2)}\n`);
  process.stdout.write(`${resultsToTable(results)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
