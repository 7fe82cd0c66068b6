import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/sync/canonical.ts';
import { mergeVersions, overwrittenBy, toVersion, versionText, type Version } from '#domain/sync/merge.ts';
import { isGone, laterThan } from '#domain/sync/stamps.ts';
import { applyStep, stampAt, start, versionOf, type TestedCollection } from './versions.ts';

const collections: readonly TestedCollection[] = ['contacts', 'interactions', 'settings'];
const runs = { numRuns: 1_500 };

const edited = (version: Version, at: number, node: string, edit: Json): Version =>
  applyStep('contacts', version, { at, node, edit });

describe.each(collections)('merging two versions of a record of %s', (collection) => {
  const version = versionOf(collection);
  const text = (a: Version, b: Version) => versionText(mergeVersions(collection, a, b));

  it('is the same whoever merges', () => {
    fc.assert(
      fc.property(version, version, (a, b) => text(a, b) === text(b, a)),
      runs,
    );
  });

  it('is the same in whatever order three meet', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const left = text(mergeVersions(collection, a, b), c);
        const right = text(a, mergeVersions(collection, b, c));
        expect(left).toBe(right);
      }),
      runs,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const merged = mergeVersions(collection, a, b);
        expect(text(merged, b)).toBe(versionText(merged));
        expect(text(merged, merged)).toBe(versionText(merged));
        expect(text(a, a)).toBe(versionText(mergeVersions(collection, a, mergeVersions(collection, a, a))));
      }),
      runs,
    );
  });

  it('takes over a later edit of the same version whole', () => {
    fc.assert(
      fc.property(version, version, (base, other) => {
        const mine = mergeVersions(collection, base, other);
        expect(versionText(mergeVersions(collection, mine, base))).toBe(versionText(mine));
      }),
      runs,
    );
  });

  it('loses nothing without saying so', () => {
    fc.assert(
      fc.property(version, version, (mine, theirs) => {
        const merged = mergeVersions(collection, mine, theirs);
        const told = overwrittenBy(collection, start(collection).stamps, mine, theirs);
        if (isGone(merged.stamps) || isGone(mine.stamps) || isGone(theirs.stamps)) return;
        for (const field of ['fullName', 'notes', 'starred', 'nickname', 'summary']) {
          const before = start(collection)[field];
          for (const side of [mine, theirs]) {
            const other = side === mine ? theirs : mine;
            // A machine never gives one time to two changes.
            const isEdit =
              side.stamps[field] !== undefined &&
              other.stamps[field] !== undefined &&
              side.stamps[field] !== other.stamps[field];
            if (!isEdit || side[field] === merged[field] || side[field] === before) continue;
            // Of another beginning, the whole record gave way.
            const isTold = told.some(
              (each) => each.field === field || (each.field === '*' && each.lost === side),
            );
            expect(isTold, field).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});

describe('merging', () => {
  const base = start('contacts');

  it('keeps the edits of both where they are of different fields', () => {
    const merged = mergeVersions(
      'contacts',
      edited(base, 5, 'a', { notes: 'met at the harbour' }),
      edited(base, 6, 'b', { nickname: 'Tide' }),
    );
    expect(merged).toMatchObject({ notes: 'met at the harbour', nickname: 'Tide' });
  });

  it('adds what either added to a list, and takes off what either took off', () => {
    const mine = edited(base, 5, 'a', { tags: ['boat', 'tide', 'rope'] });
    const theirs = edited(base, 6, 'b', { tags: ['tide', 'harbour'] });
    const merged = mergeVersions('contacts', mine, theirs);
    expect(new Set(merged['tags'] as string[])).toEqual(new Set(['tide', 'rope', 'harbour']));
  });

  it('keeps the order of whoever changed the list last', () => {
    const mine = edited(base, 5, 'a', { tags: ['tide', 'boat'] });
    const theirs = edited(base, 4, 'b', { tags: ['boat', 'tide', 'rope'] });
    expect(mergeVersions('contacts', mine, theirs)['tags']).toEqual(['tide', 'boat', 'rope']);
  });

  it('knows a list that was taken away whole from an empty one, in whatever order three meet', () => {
    const added = edited(base, 2, 'a', { stageMoves: [{ from: 'meet', to: 'trust', on: '2026-01-01' }] });
    const takenOff = edited(added, 2, 'a', { stageMoves: undefined });
    // Of the same time, by somebody who had only an empty one: a clock that is broken.
    const without = edited(edited(base, 2, 'a', { stageMoves: [] }), 2, 'a', { stageMoves: undefined });
    const merge = (a: Version, b: Version) => mergeVersions('contacts', a, b);
    const text = versionText(merge(merge(takenOff, added), without));
    expect(text).toBe(versionText(merge(takenOff, merge(added, without))));
    expect(JSON.parse(text)).not.toHaveProperty('stageMoves');
  });

  it('leaves a deleted record deleted when the edit was earlier, and brings it back when it was later', () => {
    const gone = applyStep('contacts', base, { at: 5, node: 'a', gone: true });
    const before = mergeVersions('contacts', gone, edited(base, 4, 'b', { notes: 'x' }));
    const after = mergeVersions('contacts', gone, edited(base, 6, 'b', { notes: 'y' }));
    expect(isGone(before.stamps)).toBe(true);
    expect(isGone(after.stamps)).toBe(false);
    expect(after['notes']).toBe('y');
  });

  it('never brings back what was removed for good, and keeps nothing of it', () => {
    const gone = applyStep('contacts', base, { at: 2, node: 'a', gone: 'forever' });
    const merged = mergeVersions('contacts', edited(base, 60, 'b', { notes: 'private' }), gone);
    expect(Object.keys(merged).sort()).toEqual(['id', 'stamps']);
  });

  it('takes what was brought back later as it is, and tells of what was typed into the one before', () => {
    const gone = applyStep('contacts', base, { at: 2, node: 'a', gone: 'forever' });
    const back = applyStep('contacts', gone, { at: 1, node: 'a', edit: { notes: 'back' } });
    const typed = edited(base, 60, 'b', { nickname: 'typed elsewhere' });
    for (const other of [gone, typed, mergeVersions('contacts', typed, gone)]) {
      expect(mergeVersions('contacts', other, back)).toEqual(back);
      expect(mergeVersions('contacts', back, other)).toEqual(back);
    }
    expect(overwrittenBy('contacts', base.stamps, back, typed)).toMatchObject([
      { field: '*', kept: back, lost: typed, lostSide: 'theirs' },
    ]);
    expect(overwrittenBy('contacts', base.stamps, gone, back)).toEqual([]);
    const again = applyStep('contacts', back, { at: 1, node: 'b', gone: 'forever' });
    expect(mergeVersions('contacts', again, back)).toEqual(again);
  });

  it('tells the value that gave way, on whichever side it was', () => {
    const mine = edited(base, 5, 'a', { notes: 'mine' });
    const theirs = edited(base, 6, 'b', { notes: 'theirs' });
    expect(overwrittenBy('contacts', base.stamps, mine, theirs)).toEqual([
      {
        field: 'notes',
        kept: 'theirs',
        lost: 'mine',
        keptStamp: stampAt(6, 'b'),
        lostStamp: stampAt(5, 'a'),
        lostSide: 'mine',
      },
    ]);
    expect(overwrittenBy('contacts', base.stamps, theirs, mine)).toMatchObject([{ lostSide: 'theirs' }]);
  });

  it('tells nothing of an edit that was made knowing the other', () => {
    const first = edited(base, 5, 'a', { notes: 'first' });
    const second = edited(first, 6, 'b', { notes: 'second' });
    expect(overwrittenBy('contacts', first.stamps, first, second)).toEqual([]);
  });

  it('does not carry what each machine works out for itself', () => {
    expect(toVersion({ id: 'r', sortName: 's', nextDue: '9999', _rev: '1', notes: 'n', stamps: {} })).toEqual(
      {
        id: 'r',
        notes: 'n',
        stamps: {},
      },
    );
  });
});

describe('a change of what a wrong clock wrote', () => {
  it('is later than it, though our clock is not', () => {
    const farAhead = stampAt(1_000_000, 'z');
    const ours = laterThan(farAhead, stampAt(10, 'a'));
    expect(ours > farAhead).toBe(true);
    expect(laterThan(stampAt(5, 'z'), stampAt(10, 'a'))).toBe(stampAt(10, 'a'));
  });

  it('wins when the two meet', () => {
    const wrong = edited(start('contacts'), 1_000_000, 'z', { notes: 'from the future' });
    const ours = edited(wrong, 10, 'a', { notes: 'put right' });
    expect(mergeVersions('contacts', ours, wrong)['notes']).toBe('put right');
  });
});
