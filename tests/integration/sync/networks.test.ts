/**
 * Networks of three machines with the real stores, replication and server: random edits, lines that are cut and lose
 * answers, clocks off by days, crashes. `KITH_SYNC_SEEDS=1000` makes as many of them; `KITH_SYNC_SEED=17` that one.
 */
import { cpSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isForgotten, versionText, type Version } from '#domain/sync/merge.ts';
import { derivedContactFields } from '#domain/records.ts';
import { applyPlan } from '#store/backup/restore/apply-plan.ts';
import { planRestore, type RecordsByCollection } from '#store/backup/restore/restore-plan.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { createHandClock, temporaryProfile, testNow, type HandClock } from '../store/profile.ts';
import { startCouchServer, type CouchServer } from '../../support/couch-server.ts';
import { startFaultyLine, type FaultyLine } from '../../support/faulty-line.ts';
import { accessTo, keptAs, openMachine, recordsOf, until, untilSettled, type Machine } from './machine.ts';

const seeds = Number(process.env['KITH_SYNC_SEEDS'] ?? 8);
const only = process.env['KITH_SYNC_SEED'];

/** mulberry32: the same numbers for a seed everywhere. */
const randomOf = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: <T>(items: readonly T[]): T => items[below(items.length)] as T };
};
type Random = ReturnType<typeof randomOf>;

interface Place {
  readonly line: FaultyLine;
  readonly clock: HandClock;
  machine: Machine;
}

/** What somebody typed and the store has taken. */
interface Typed {
  readonly id: string;
  readonly text: string;
}

let server: CouchServer;
let lines: readonly FaultyLine[];
beforeAll(async () => {
  server = await startCouchServer();
  lines = await Promise.all([0, 1, 2].map(() => startFaultyLine({ target: server.url })));
});
afterAll(async () => {
  for (const line of lines) await line.close();
  await server.close();
});

const addressOf = (line: FaultyLine, seed: number) => `${line.url}/seed-${String(seed)}`;

/** Killed between two transactions: what is on the disk is all there is. */
const crash = async (place: Place): Promise<void> => {
  const { profilePath } = place.machine.store;
  const copy = temporaryProfile();
  cpSync(profilePath, copy, { recursive: true });
  await place.machine.close();
  keptAs(profilePath, copy);
  place.machine = await openMachine({ profilePath: copy, clock: place.clock, batchSize: 5 });
};

const idsOf = ({ store }: Machine, collection: 'contacts' | 'interactions', binned?: boolean) =>
  store.file
    .find(collection, { selector: binned === true ? { binnedAt: { $gt: 0 } } : {} })
    .map((doc) => String(doc['id']))
    .sort();

const photos = [1, 2].map((start) => {
  const bytes = new Uint8Array(60_000).map((_, at) => (start + at * 31) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  return { type: 'image/jpeg', bytes };
});

/** What a seed remembers of what was done. */
interface Done {
  readonly typed: Typed[];
  /** Removed for good: it leaves no trace, though it may come back from a backup. */
  readonly removed: Set<string>;
  backup?: RecordsByCollection;
}

const edit = async ({ machine, clock }: Place, random: Random, done: Done): Promise<void> => {
  const { typed } = done;
  clock.advance(random.below(3 * 3_600_000));
  const text = `typed ${String(typed.length)}.`;
  const people = idsOf(machine, 'contacts');
  const id = random.pick(people);
  const meetings = idsOf(machine, 'interactions');
  const meeting = random.pick(meetings);
  const kind = random.below(17);
  if (id === undefined || kind === 0) {
    typed.push({ id: machine.run('contacts.create', { fullName: text }).id, text });
  } else if (kind < 7) {
    const field = random.pick(['fullName', 'notes', 'nickname', 'pronouns']);
    machine.run('contacts.update', { id, patch: { [field]: text } });
    typed.push({ id, text });
  } else if (kind === 7) {
    const tags = ['boat', 'tide', 'rope', 'quay'].filter(() => random.below(2) === 0);
    machine.run('contacts.update', { id, patch: { tags } });
  } else if (kind === 8) {
    machine.run('contacts.bin', { ids: [id], binned: random.below(2) === 0 });
  } else if (kind === 9) {
    const [binned] = idsOf(machine, 'contacts', true);
    if (binned === undefined || random.below(2) === 0) return;
    machine.run('contacts.remove-for-good', { ids: [binned] });
    for (const grave of gravesOf(machine)) if (isForgotten(grave)) done.removed.add(grave.id);
  } else if (meeting === undefined || kind === 10) {
    const log = { at: '2026-03-10', kind: 'coffee', contactIds: [id], summary: text };
    typed.push({ id: machine.run('interactions.log', log).id, text });
  } else if (kind === 11) machine.run('interactions.remove', { id: meeting });
  else if (kind === 12) machine.run('contacts.set-photo', { id, photo: random.pick(photos) });
  else if (kind === 13 && done.backup === undefined) done.backup = recordsOf(machine);
  else if (kind === 13) {
    const { steps } = planRestore(machine.store.file, done.backup ?? new Map(), 'merge');
    await applyPlan(machine.store, steps, { label: 'Restored', kind: 'restore' }, unwatched);
  } else {
    machine.run('interactions.update', { id: meeting, patch: { summary: text } });
    typed.push({ id: meeting, text });
  }
};

const gravesOf = ({ store }: Machine): readonly Version[] =>
  store.file
    .all('SELECT version FROM grave ORDER BY collection, id')
    .map(({ version }) => JSON.parse(version as string) as Version);

/** Every byte that machines agree on, what is derived among it. */
const bytes = (machine: Machine): string =>
  JSON.stringify([
    machine.texts(),
    gravesOf(machine).map(versionText),
    machine.store.file
      .find('contacts', { selector: {} })
      .map((doc) => JSON.stringify([doc['id'], ...derivedContactFields.map((field) => doc[field] ?? null)]))
      .sort(),
  ]);

const mentions = ({ store: { file } }: Machine, text: string): boolean =>
  file.all('SELECT 1 FROM journal WHERE instr(change, ?) > 0 LIMIT 1', [text]).length > 0 ||
  file.all('SELECT 1 FROM sync_conflict WHERE instr(text, ?) > 0 LIMIT 1', [text]).length > 0;

const live = async (seed: number): Promise<void> => {
  const random = randomOf(seed);
  const places: Place[] = [];
  for (const line of lines) {
    line.heal();
    const clock = createHandClock(testNow + (random.below(10 * 24) - 5 * 24) * 3_600_000);
    const [first] = places;
    const machine = await openMachine({
      clock,
      batchSize: 5,
      ...(first === undefined ? {} : { like: first.machine, address: addressOf(line, seed) }),
    });
    places.push({ line, clock, machine });
    if (first !== undefined) continue;
    for (let n = 0; n < 4; n += 1) machine.run('contacts.create', { fullName: `Sample ${String(n)}` });
    const access = { ...accessTo({ ...server, url: line.url }), address: addressOf(line, seed) };
    expect(await machine.sync.startNetwork({ ...access, replaceServer: false })).toEqual({});
    await untilSettled(machine);
  }
  const done: Done = { typed: [], removed: new Set() };
  const steps = 20 + random.below(20);
  for (let step = 0; step < steps; step += 1) {
    const place = random.pick(places);
    const what = random.below(20);
    if (what < 14) await edit(place, random, done);
    else if (what === 14) place.line.cut();
    else if (what === 15) place.line.heal();
    else if (what === 16) place.line.loseAnswers(1, (each) => each.includes('_bulk_docs'));
    else if (what === 17) await crash(place);
    else await new Promise((resolve) => setTimeout(resolve, random.below(40)));
  }
  for (const { line, machine } of places) {
    line.heal();
    await machine.sync.now();
  }
  const machines = places.map(({ machine }) => machine);
  await until(async () => {
    for (const machine of machines) if ((await machine.state()) !== 'up-to-date') return false;
    return new Set(machines.map(bytes)).size === 1;
  }).catch(() => {
    // Shows where they differ.
    expect(new Set(machines.map(bytes)).size, 'all come to the same').toBe(1);
  });
  const [first] = machines as [Machine];
  const all = first.texts();
  const forgotten = new Set(gravesOf(first).flatMap((grave) => (isForgotten(grave) ? [grave.id] : [])));
  for (const { id, text } of done.typed) {
    // What was removed for good leaves no trace.
    if (all.includes(text) || forgotten.has(id) || done.removed.has(id)) continue;
    expect(
      machines.some((machine) => mentions(machine, text)),
      `“${text}” of ${id} is told`,
    ).toBe(true);
  }
  // Whoever has a photo has it on all machines.
  const used = new Set(
    first.store.file.find('contacts', { selector: {} }).flatMap(({ photo }) => (photo ?? []) as string),
  );
  for (const { store } of machines) {
    await until(() => {
      const here = new Set(store.file.all('SELECT id FROM photo').map(({ id }) => id));
      return [...used].every((id) => here.has(id));
    });
  }
  for (const machine of machines) await machine.close();
};

it(
  'networks of three machines come to the same, and nothing typed vanishes without being told',
  async () => {
    const from = only === undefined ? 1 : Number(only);
    const to = only === undefined ? seeds : from;
    const failed: string[] = [];
    for (let seed = from; seed <= to; seed += 1) {
      await live(seed).catch((error: unknown) => failed.push(`seed ${String(seed)}: ${String(error)}`));
    }
    expect(failed).toEqual([]);
  },
  60_000 + seeds * 5_000,
);
