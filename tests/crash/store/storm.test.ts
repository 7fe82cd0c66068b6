/**
 * SIGKILL at random moments of mixed work: what was acknowledged is there, the rest in whole or not at all. A few deaths
 * in each test run, 200 with `npm run fuzz -- storm`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { bundle } from './bundled.ts';
import { apply, binned, nothing, type Model, type Operation, type People } from './storm-model.ts';

const kills = Number(process.env['KITH_STORM_KILLS'] ?? 8);
const key = 'storm';
/** Milliseconds from the word to begin, opening included: some die while they open, or take back. */
const longest = 2_500;

const peopleIn = (docs: readonly Readonly<Record<string, unknown>>[]): People =>
  new Map(
    docs.map(({ fullName, notes = '', binnedAt }) => [
      String(fullName),
      binnedAt === 0 ? String(notes) : binned(String(notes)),
    ]),
  );
const sorted = (people: People) => [...people].sort(([a], [b]) => (a < b ? -1 : 1));
const isSame = (a: People, b: People) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

test(
  `mixed work is killed ${String(kills)} times, and nothing acknowledged is lost`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kith-storm-'));
    const profilePath = join(folder, 'profile');
    mkdirSync(join(profilePath, 'backups'), { recursive: true });
    const programs = await bundle(['storm-worker']);
    const start = (seed: number) => {
      const args = [programs.path('storm-worker'), profilePath, key, String(seed)];
      const child = spawn(process.execPath, args, { env: { ...process.env, ...programs.env } });
      const heard = { said: '', complaint: '' };
      child.stdout.on('data', (chunk: Buffer) => (heard.said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (heard.complaint += chunk.toString()));
      return { child, heard, closed: once(child, 'close'), ready: once(child.stdout, 'data') };
    };
    const firstSeed = Date.now() % 1_000_000;
    let model: Model = nothing;
    const counts = { acknowledged: 0, unfinished: 0, opening: 0 };
    // Loaded while the one before is looked at.
    let next = start(firstSeed);
    try {
      for (let death = 1; death <= kills; death += 1) {
        const { child, heard, closed, ready } = next;
        await Promise.race([ready, closed]);
        child.stdin.write('go\n');
        const delay = Math.random() * longest;
        await Promise.race([new Promise((resolve) => setTimeout(resolve, delay)), closed]);
        child.kill('SIGKILL');
        await closed;
        expect(child.signalCode, heard.complaint).toBe('SIGKILL');
        if (death < kills) next = start(firstSeed + death);

        let pending: Operation | undefined;
        for (const line of heard.said.split('\n').slice(0, -1)) {
          if (line.startsWith('try ')) pending = JSON.parse(line.slice(4)) as Operation;
          else if (line === 'ok' && pending !== undefined) {
            model = apply(model, pending);
            pending = undefined;
            counts.acknowledged += 1;
          }
        }
        if (!heard.said.includes('try ')) counts.opening += 1;
        const where = `seed ${String(firstSeed)}, death ${String(death)}, in ${JSON.stringify(pending)?.slice(0, 80)}`;
        if (!existsSync(join(profilePath, 'kith.db'))) {
          expect(model.people.size, where).toBe(0);
          continue;
        }
        const store = await openStore({ profilePath, key });
        recoverImports(store);
        const found = peopleIn(store.file.find('contacts', {}));
        if (pending !== undefined && !isSame(found, model.people)) {
          model = apply(model, pending);
          counts.unfinished += 1;
        } else if (pending?.kind === 'backup' && existsSync(join(profilePath, 'backups', pending.file))) {
          model = apply(model, pending);
        }
        expect(sorted(found), where).toEqual(sorted(model.people));
        expect(verifyStore(store).problems, where).toEqual([]);
        // Every backup under its own name is whole.
        const newest = [...model.backups].at(-1);
        if (newest !== undefined) {
          const path = join(profilePath, 'backups', newest[0]);
          const { counts: held } = await createBackups({ ...store, appVersion: '1' }).inspect(path, 'x');
          expect(held.contacts, where).toBe(newest[1].size);
        }
        const known = new Set(model.backups.keys());
        const strangers = readdirSync(join(profilePath, 'backups')).filter(
          (name) => name.endsWith('.kith.age') && !known.has(name),
        );
        expect(strangers, where).toEqual([]);
        await store.close();
      }
    } finally {
      next.child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      programs.remove();
    }
    process.stdout.write(
      `${String(kills)} kills: ${String(counts.acknowledged)} acknowledged, ${String(counts.unfinished)} safe but not yet told, ${String(counts.opening)} while opening\n`,
    );
    expect(counts.acknowledged).toBeGreaterThan(kills);
  },
  kills * 30_000,
);
