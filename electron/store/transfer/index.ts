/** Import of people: preview, run, undo. One import is one step of Undo, whatever its size. */
import { KithError } from '#contract/errors.ts';
import type { ImportFormat, ImportPreview, ImportReport, OnDuplicate } from '#contract/values.ts';
import { rankAtEdge } from '#data/commands/contacts.ts';
import type { Tx } from '#data/commands/tx.ts';
import { newId } from '#domain/ids.ts';
import { organizationKey } from '#domain/names.ts';
import { ranksBetween } from '#domain/ranks.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import type { Engine } from '../commands/engine.ts';
import { randomBytes16 } from '../commands/random-bytes.ts';
import type { Reverted } from '../commands/revert.ts';
import type { OpenStore } from '../open.ts';
import { unwatched, type JobControl } from '../pages/jobs.ts';
import { createBatches } from './batches.ts';
import { createMatcher, type Decision } from './match.ts';
import { createImportedOrganizations } from './organizations.ts';
import { keptPhoto, mergePatch, personToContact, type OrganizationId } from './person.ts';
import { readPeople, type ImportSource } from './read.ts';

export type { ImportSource } from './read.ts';

export interface ImportOptions {
  readonly format?: ImportFormat | undefined;
  readonly tags: readonly string[];
  readonly stage?: string | undefined;
  readonly onDuplicate?: OnDuplicate | undefined;
}

/** People written in one transaction: short enough that a page's request never waits long. */
const chunkSize = 250;
/** Rows shown as cards before anything is written. */
const sampleSize = 6;

/** A card that Kith wrote names the person's stage; an export of before the user renamed it has its id. */
const stageOnCard = (tx: Tx, { stage: named }: ImportedPerson): string | undefined =>
  tx.stages.find(({ id, name }) => name === named || id === named)?.id;

const peopleWords = (n: number): string => (n === 1 ? '1 person' : `${String(n)} people`);

export const createTransfer = ({ file, engine }: Pick<OpenStore, 'file'> & { readonly engine: Engine }) => {
  const batches = createBatches(file);

  const preview = async (sources: readonly ImportSource[], wanted?: ImportFormat): Promise<ImportPreview> => {
    const { format, people, ignored, rejected } = await readPeople(sources, wanted);
    const matcher = createMatcher(file, undefined);
    const decisions = people.map((person) =>
      matcher.decide(person, newId(engine.clock.now(), randomBytes16())),
    );
    const companies = new Set(
      people.flatMap(({ positions }) =>
        positions.flatMap(({ organization }) =>
          organization === undefined ? [] : organizationKey(organization),
        ),
      ),
    );
    const newCompanies = [...companies].filter(
      (nameKey) => file.count('organizations', { nameKey: nameKey.slice(0, 200) }) === 0,
    );
    return {
      format,
      fresh: decisions.filter(({ act }) => act === 'create').length,
      duplicates: decisions.filter(({ act }) => act !== 'create').length,
      likely: decisions.filter(({ likely }) => likely).length,
      ignored,
      rejected: [...rejected],
      organizations: newCompanies.length,
      sample: people.slice(0, sampleSize).map(({ fullName, positions: [position] }) => ({
        fullName,
        ...(position?.title === undefined ? {} : { position: position.title }),
        ...(position?.organization === undefined ? {} : { organization: position.organization }),
      })),
    };
  };

  const run = async (
    sources: readonly ImportSource[],
    options: ImportOptions,
    control: JobControl = unwatched,
    dryRun = false,
  ): Promise<ImportReport> => {
    const { people, ignored, rejected } = await readPeople(sources, options.format);
    const importId = newId(engine.clock.now());
    const matcher = createMatcher(file, options.onDuplicate);
    const decisions = people.map((person) =>
      matcher.decide(person, newId(engine.clock.now(), randomBytes16())),
    );
    const count = (act: Decision['act']) => decisions.filter((decision) => decision.act === act).length;
    const report: ImportReport = {
      importId,
      created: count('create'),
      merged: count('merge'),
      skipped: count('skip'),
      ignored,
      rejected: [...rejected],
    };
    if (dryRun || decisions.length === 0) return report;

    const stageId = options.stage ?? 'acquaintance';
    const organizations = createImportedOrganizations();
    let ranks: readonly string[] = [];
    const writeOne = (
      tx: Tx,
      { person, id, act }: Decision,
      index: number,
      organizationId: OrganizationId,
    ) => {
      const photo = act === 'skip' ? undefined : keptPhoto(person);
      const photoId = photo === undefined ? undefined : tx.addPhoto(photo);
      if (act === 'create') {
        const stage = options.stage ?? stageOnCard(tx, person) ?? stageId;
        const batch = { stage, today: tx.env.today, tags: options.tags };
        const rank = ranks[index] ?? rankAtEdge(tx, stageId, 'bottom');
        tx.insert('contacts', { ...personToContact(person, batch, rank, organizationId, photoId), id });
      } else if (act === 'merge') {
        tx.patch(
          'contacts',
          id,
          mergePatch(tx.need('contacts', id), person, options.tags, organizationId, photoId),
        );
      }
    };

    batches.start(importId, engine.clock.now());
    try {
      for (let start = 0; start < decisions.length; start += chunkSize) {
        await control.step({ phase: 'import', done: start, total: decisions.length });
        const groupId = `${importId}/${String(start)}`;
        engine.run({
          id: groupId,
          name: 'import',
          plan: (tx) => {
            if (tx.stages.every(({ id }) => id !== stageId)) {
              throw new KithError('invalid', `There is no stage “${stageId}”. Nothing was changed.`);
            }
            if (start === 0)
              ranks = ranksBetween(rankAtEdge(tx, stageId, 'bottom'), undefined, decisions.length);
            const chunk = decisions.slice(start, start + chunkSize);
            const written = chunk.filter(({ act }) => act !== 'skip').map(({ person }) => person);
            const organizationId = organizations.idsFor(tx, written);
            chunk.forEach((decision, index) => {
              writeOne(tx, decision, start + index, organizationId);
            });
            batches.addGroup(importId, groupId);
            return { result: undefined };
          },
        });
      }
      await control.step({ phase: 'import', done: decisions.length, total: decisions.length });
    } catch (error) {
      undoGroups(importId);
      throw error;
    }
    batches.finish(importId);
    engine.remember(
      importId,
      `${peopleWords(report.created + report.merged)} imported`,
      batches.groupsOf(importId),
    );
    return report;
  };

  const undoGroups = (importId: string): Reverted => {
    const reverted = engine.revert(`${importId}/undo`, 'undo-import', batches.groupsOf(importId));
    batches.drop(importId);
    engine.forget(importId);
    return reverted;
  };

  return {
    preview,
    run,
    undo: (importId: string): Reverted => {
      if (!batches.isDone(importId)) throw new KithError('not-found', 'There is no such import to undo.');
      return undoGroups(importId);
    },
    /** Imports that a crash cut short are taken back: all or nothing. */
    recover: (): void => {
      batches.running().forEach(undoGroups);
    },
  };
};

export type Transfer = ReturnType<typeof createTransfer>;
