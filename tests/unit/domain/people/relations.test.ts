import { expect, test } from 'vitest';
import { relationChoices, relationEnds, relationSeenBy } from '#domain/people/relations.ts';

const base = { id: 'r', createdAt: 0, updatedAt: 0, strength: 2 } as const;

test('each side sees the other, in its own words', () => {
  const relation = { ...base, aId: 'ana', bId: 'omar', kind: 'reports-to' } as const;
  expect(relationSeenBy(relation, 'ana')).toMatchObject({ otherId: 'omar', words: 'reports to' });
  expect(relationSeenBy(relation, 'omar')).toMatchObject({ otherId: 'ana', words: 'manages' });
});

test('whatever one chooses is seen again as it was chosen, from either side', () => {
  for (const { kind, side, label } of relationChoices) {
    const { a, b } = relationEnds('me', 'other', side);
    const relation = { ...base, aId: a, bId: b, kind };
    expect(relationSeenBy(relation, 'me')).toMatchObject({ otherId: 'other', words: label });
    expect(relationSeenBy(relation, 'other')).toMatchObject({ otherId: 'me' });
  }
  expect(new Set(relationChoices.map(({ value }) => value)).size).toBe(relationChoices.length);
  expect(new Set(relationChoices.map(({ label }) => label)).size).toBe(relationChoices.length);
});
