import { describe, expect, test } from 'vitest';
import type { SyncConflict } from '#contract/values/sync.ts';
import type { Contact } from '#domain/records.ts';
import { changedTwice } from '#features/person/history/changed-twice-view.ts';

const contact = {
  id: 'a',
  fullName: 'Ana Ruiz',
  nickname: 'Ani',
  binnedAt: 0,
  tags: [],
} as unknown as Contact;
const names = { stages: [], organization: () => undefined, person: () => undefined, event: () => undefined };
const conflict = (patch: Partial<SyncConflict>): SyncConflict => ({
  id: 'c',
  at: 3,
  collection: 'contacts',
  recordId: 'a',
  field: 'nickname',
  kept: 'Ani',
  lost: 'Anita',
  keptAt: 2,
  lostAt: 1,
  lostHere: true,
  ...patch,
});
const rows = (patch: Partial<SyncConflict>) => changedTwice([conflict(patch)], contact, names);

describe('what was changed on two machines', () => {
  test('a field: both values, and the command that takes the other', () => {
    expect(rows({})).toMatchObject([
      {
        label: 'Nickname',
        kept: 'Ani',
        lost: 'Anita',
        take: { name: 'contacts.update', args: { id: 'a', patch: { nickname: 'Anita' } } },
      },
    ]);
  });
  test('a field that was emptied', () => {
    expect(rows({ lost: undefined })).toMatchObject([
      { lost: 'nothing', take: { args: { id: 'a', patch: { nickname: null } } } },
    ]);
  });
  test('the other value is there by now: nothing to take', () => {
    expect(rows({ lost: 'Ani' })).toMatchObject([{ take: undefined }]);
  });
  test('deleted on one, changed on the other', () => {
    expect(rows({ field: 'binnedAt', kept: 0, lost: 5 })).toMatchObject([
      { label: 'This person', kept: 'not deleted', lost: 'deleted', take: { name: 'contacts.bin' } },
    ]);
    expect(rows({ field: '*', collection: 'interactions', recordId: 'i', lost: undefined })).toMatchObject([
      { label: 'A conversation', kept: 'changed', lost: 'deleted', take: undefined },
    ]);
  });
  test('a photo: both to be looked at, and the other one to be taken', () => {
    expect(rows({ field: 'photo', kept: 'p1', lost: 'p2' })).toMatchObject([
      {
        label: 'Photo',
        photos: { kept: 'p1', lost: 'p2' },
        take: { name: 'contacts.set-photo', args: { id: 'a', photo: 'p2' } },
      },
    ]);
    // Set on one, removed on the other.
    expect(
      changedTwice(
        [conflict({ field: 'photo', kept: 'p1', lost: undefined })],
        { ...contact, photo: 'p1' },
        names,
      ),
    ).toMatchObject([{ lost: 'removed', take: { args: { photo: null } } }]);
    expect(rows({ field: 'photo', kept: 'p1', lost: undefined })).toMatchObject([{ take: undefined }]);
  });
  test('what nobody knows a word for is left out', () => {
    expect(rows({ field: 'rank', kept: 'a0', lost: 'a1' })).toEqual([]);
  });
});
