import { expect, it } from 'vitest';
import { encodeStamp } from '#domain/sync/hlc.ts';
import { decideBin } from '#domain/sync/bin.ts';
import { mergeVersions, type Version } from '#domain/sync/merge.ts';

const at = (wall: number, node = 'a'): string => encodeStamp({ wall, counter: 0, node });
const base: Version = {
  id: '1',
  fullName: 'Nadia Ostrova',
  binnedAt: 0,
  createdAt: 1,
  updatedAt: 1,
  stamps: { '*': at(1) },
};
const change = (version: Version, field: string, value: unknown, stamp: string): Version => ({
  ...version,
  [field]: value,
  stamps: { ...version.stamps, [field]: stamp },
});
const decide = (mine: Version, theirs: Version) =>
  decideBin(base.stamps, mine, theirs, mergeVersions('contacts', mine, theirs));

it('takes somebody out of the bin who was edited after they were put there', () => {
  const binned = change(base, 'binnedAt', 20, at(20));
  const edited = change(base, 'nickname', 'Nadi', at(30, 'b'));
  const decided = decide(binned, edited);
  expect(decided?.version).toMatchObject({
    binnedAt: 0,
    nickname: 'Nadi',
    stamps: { binnedAt: at(30, 'b') },
  });
  expect(decided?.overwritten).toMatchObject({ field: 'binnedAt', kept: 0, lost: 20, lostSide: 'mine' });
  // Whoever decides, it comes out the same, and stays when the others' versions come once more.
  expect(decide(edited, binned)?.version).toEqual(decided?.version);
  const version = decided?.version ?? base;
  for (const other of [binned, edited]) expect(mergeVersions('contacts', version, other)).toEqual(version);
});

it('leaves somebody in the bin who was put there after the edit, and says so', () => {
  const binned = change(base, 'binnedAt', 40, at(40));
  const edited = change(base, 'nickname', 'Nadi', at(30, 'b'));
  const decided = decide(binned, edited);
  expect(decided?.version).toMatchObject({ binnedAt: 40, nickname: 'Nadi' });
  expect(decided?.overwritten).toMatchObject({ kept: 40, lost: 0, lostSide: 'theirs' });
});

it('has nothing to decide when both did, neither did, or one had seen the other', () => {
  const binned = change(base, 'binnedAt', 20, at(20));
  const edited = change(base, 'nickname', 'Nadi', at(30, 'b'));
  expect(decide(base, edited)).toBeUndefined();
  expect(decide(binned, base)).toBeUndefined();
  expect(decide(binned, change(binned, 'nickname', 'Nadi', at(30, 'b')))).toBeUndefined();
  const back = change(change(base, 'binnedAt', 0, at(25, 'b')), 'nickname', 'Nadi', at(30, 'b'));
  expect(decide(binned, back)).toBeUndefined();
  expect(decideBin(undefined, binned, edited, mergeVersions('contacts', binned, edited))).toBeUndefined();
});
