/** Arbitrary versions of one record, as machines with any clocks could have made them. */
import fc from 'fast-check';
import type { CollectionName } from '#domain/collections.ts';
import { encodeStamp } from '#domain/sync/hlc.ts';
import type { Json } from '#domain/sync/canonical.ts';
import { forgotten, type Version } from '#domain/sync/merge.ts';
import {
  forgottenAt,
  goneKey,
  lastStamp,
  laterThan,
  stampsAfter,
  stampsOfNew,
  type Stamps,
} from '#domain/sync/stamps.ts';

export const stampAt = (wall: number, node: string): string => encodeStamp({ wall, counter: 0, node });

const words = ['boat', 'harbour', 'tide', 'rope'] as const;
const word = fc.constantFrom(...words);
const some = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { maxLength: 3 });

const contactEdit: fc.Arbitrary<Json> = fc.oneof(
  fc.record({ fullName: word }),
  fc.record({ notes: word }),
  fc.record({ nickname: fc.option(word, { nil: undefined }) }),
  fc.record({ starred: fc.boolean() }),
  fc.record({ tags: some(word) }),
  fc.record({
    emails: fc.uniqueArray(fc.record({ value: word, label: fc.option(word, { nil: undefined }) }), {
      maxLength: 3,
      selector: ({ value }) => value,
    }),
  }),
  fc.record({
    stageMoves: fc.option(
      some(word).map((tos) => tos.map((to) => ({ from: 'meet', to, on: '2026-01-01' }))),
      { nil: undefined },
    ),
  }),
);

const interactionEdit: fc.Arbitrary<Json> = fc.oneof(
  fc.record({ summary: word }),
  fc.record({ contactIds: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) }),
);

const settingEdit: fc.Arbitrary<Json> = fc.record({
  value: fc.dictionary(word, fc.oneof(fc.integer({ min: 0, max: 3 }), some(word)), { maxKeys: 3 }),
});

export type Step =
  | { readonly at: number; readonly node: string; readonly edit: Json }
  | { readonly at: number; readonly node: string; readonly gone: true | 'forever' };

const bases = {
  contacts: { fullName: 'Sample', notes: '', starred: false, tags: ['boat', 'tide'], emails: [] },
  interactions: { summary: '', contactIds: ['boat', 'tide'] },
  settings: { value: { boat: 1 } },
} as const satisfies { readonly [K in CollectionName]?: Json };

export type TestedCollection = keyof typeof bases;
const edits = { contacts: contactEdit, interactions: interactionEdit, settings: settingEdit };

export const start = (collection: TestedCollection): Version => ({
  id: 'r',
  createdAt: 1,
  updatedAt: 1,
  ...bases[collection],
  stamps: { '*': stampAt(1, 'a') },
});

const without = (doc: Json): Json =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined));

/** As the store does it. */
export const applyStep = (collection: CollectionName, version: Version, step: Step): Version => {
  const stamp = stampAt(step.at, step.node);
  if (forgottenAt(version.stamps) !== undefined) {
    // Brought back from a backup, or left as it is.
    if ('gone' in step) return version;
    const made = { ...start(collection as TestedCollection), ...step.edit };
    return { ...without(made), stamps: stampsOfNew(version.stamps, stamp) } as Version;
  }
  if ('gone' in step) {
    return step.gone === 'forever'
      ? forgotten(version.id, laterThan(lastStamp(version.stamps), stamp))
      : { ...version, stamps: { ...version.stamps, [goneKey]: stamp } };
  }
  const after = without({ ...version, ...step.edit }) as Version;
  const fields = Object.keys(step.edit).filter(
    (field) => JSON.stringify(version[field]) !== JSON.stringify(after[field]),
  );
  const stamps: Stamps = stampsAfter(collection, version, after, fields, stamp);
  return { ...after, updatedAt: Math.max(Number(version['updatedAt']), step.at), stamps };
};

export const stepOf = (collection: TestedCollection): fc.Arbitrary<Step> => {
  const when = { at: fc.integer({ min: 2, max: 60 }), node: fc.constantFrom('a', 'b', 'c') };
  return fc.oneof(
    { weight: 12, arbitrary: fc.record({ ...when, edit: edits[collection] }) },
    {
      weight: 2,
      arbitrary: fc.record({
        ...when,
        gone: fc.oneof(fc.constant(true as const), fc.constant(true as const)),
      }),
    },
    { weight: 1, arbitrary: fc.record({ ...when, gone: fc.constant('forever' as const) }) },
  );
};

export const versionOf = (collection: TestedCollection): fc.Arbitrary<Version> =>
  fc
    .array(stepOf(collection), { maxLength: 8 })
    .map((steps) => steps.reduce((version, step) => applyStep(collection, version, step), start(collection)));
