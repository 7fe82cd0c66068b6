/** Finding everybody who is there twice, and merging all who certainly are. */
import { KithError } from '#contract/errors.ts';
import type { DuplicateGroup, MergedCertain } from '#contract/values/duplicates.ts';
import { mergeAll, type Merge } from '#data/commands/people/merge.ts';
import { createDuplicateFinder, pairKey } from '#domain/merge/duplicate-pairs.ts';
import { newId } from '#domain/ids.ts';
import { keeperOf } from '#domain/merge/merge-contacts.ts';
import type { Contact, Id, Setting } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import type { StoreTx } from '../commands/tx/tx.ts';
import type { OpenStore } from '../open.ts';
import { stepped, unwatched, type JobControl } from '../pages/jobs.ts';
import { createBatches } from '../transfer/write/batches.ts';
import { takeBackInSteps } from '../transfer/write/take-back.ts';

/** People compared before other work is let in: a few milliseconds. */
const findChunk = 100;
/** Groups merged in one transaction: notes and who introduced whom are read through once for each. */
const mergeChunk = 100;

type StoreFile = OpenStore['file'];

/** Pairs that the user said are two people. */
const distinctPairs = (file: StoreFile): ReadonlySet<string> =>
  new Set(
    (file.find('settings', { selector: { kind: 'distinct' } }) as unknown as readonly Setting[]).map(
      ({ value }) => {
        const [a = '', b = ''] = value['ids'] as readonly Id[];
        return pairKey(a, b);
      },
    ),
  );

const peopleWords = (n: number): string => counted(n, 'person', 'people');

export const createDuplicates = ({ file, engine }: Pick<OpenStore, 'file' | 'engine'>) => {
  /** Everybody who is there twice, archived people too. Gives way between steps; `cancelled` when told to stop. */
  const find = async (control: JobControl = unwatched): Promise<readonly DuplicateGroup[]> => {
    const names = new Map(
      file.find('organizations', { selector: {} }).map(({ id, name }) => [id as Id, name as string]),
    );
    const finder = createDuplicateFinder(distinctPairs(file));
    const total = file.count('contacts', { binnedAt: 0 });
    const seen = new Set<Id>();
    for (let skip = 0; ; skip += findChunk) {
      await control.step({ phase: 'compare', done: Math.min(skip, total), total });
      const people = file.find('contacts', {
        selector: { binnedAt: 0 },
        sort: [{ binnedAt: 'asc' }, { archivedAt: 'asc' }, { sortName: 'asc' }],
        skip,
        limit: findChunk,
      }) as unknown as readonly Contact[];
      for (const person of people) {
        // Somebody written meanwhile may move others to the next step.
        if (seen.has(person.id)) continue;
        seen.add(person.id);
        const { id, fullName, emails, phones, urls, positions } = person;
        const organizations = positions.flatMap(({ organizationId = '' }) => names.get(organizationId) ?? []);
        finder.add({ id, fullName, emails, phones, urls, organizations });
      }
      if (people.length < findChunk) break;
    }
    return finder.groups();
  };

  const toMerge = (tx: StoreTx, ids: readonly Id[]): Merge | undefined => {
    const people = ids.flatMap((id) => tx.get('contacts', id) ?? []).filter(({ binnedAt }) => binnedAt === 0);
    const keep = keeperOf(people, tx.stages);
    if (keep === undefined || people.length < 2) return undefined;
    return { keep: keep.id, others: people.filter((one) => one !== keep).map(({ id }) => id) };
  };

  /**
   * Merges groups as suggested. All of it is one step of undo; stopped, failed or killed halfway, nothing was merged.
   *
   * @param groups people in common to none; those of whom fewer than two are left are passed over.
   */
  const merge = async (
    groups: readonly (readonly Id[])[],
    control: JobControl = unwatched,
  ): Promise<MergedCertain> => {
    const batches = createBatches(file);
    const id = newId(engine.clock.now());
    let people = 0;
    let cards = 0;
    batches.start(id, engine.clock.now());
    try {
      for (let start = 0; start < groups.length; start += mergeChunk) {
        await control.step({ phase: 'merge', done: start, total: groups.length });
        const group = `${id}/${String(start)}`;
        engine.run({
          id: group,
          name: 'merge',
          plan: (tx) => {
            const merges = groups.slice(start, start + mergeChunk).flatMap((ids) => toMerge(tx, ids) ?? []);
            if (merges.length > 0) mergeAll(tx, merges);
            people += merges.length;
            cards += merges.reduce((sum, { others }) => sum + others.length, 0);
            batches.addGroup(id, group);
            return { result: undefined };
          },
        });
      }
    } catch (error) {
      await stepped(control, 'take-back', takeBackInSteps({ file, engine }, id));
      throw error;
    }
    const written = batches.groupsOf(id);
    if (people === 0) {
      batches.drop(id);
      throw new KithError('not-found', 'They are one already. Nothing was changed.');
    }
    const label = `${peopleWords(people)} merged from ${String(people + cards)} cards`;
    engine.remember(id, label, written, () => batches.drop(id));
    return { id, label, people, cards };
  };

  return { find, merge };
};

export type Duplicates = ReturnType<typeof createDuplicates>;
