import { fillWithDefaultSettings, normalizeMangoQuery } from 'rxdb';
import { describe, expect, it } from 'vitest';
import { planQuery, querySort } from '#store/storage/query/plan.ts';
import { selectorToCondition } from '#store/storage/query/selector.ts';
import { schemaToTableSpec } from '#store/storage/table/table-spec.ts';
import type { StoredQuery, StoredSchema } from '#store/storage/types.ts';

const whole = { type: 'number', minimum: 0, maximum: 1e14, multipleOf: 1 };
const text = { type: 'string', maxLength: 40 };
const schema = fillWithDefaultSettings({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text,
    binnedAt: whole,
    stage: text,
    rank: text,
    at: text,
    notes: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
  },
  indexes: [['binnedAt', 'stage', 'rank'], ['at']],
}) as StoredSchema;
const spec = schemaToTableSpec(schema, ['tags', 'not there']);

const query = (more: object): StoredQuery => normalizeMangoQuery(schema, more as never);
const conditionOf = (selector: object) => selectorToCondition('t', spec, query({ selector }).selector);
const plan = (selector: object, ...sort: object[]) => {
  const asked = query({ selector: { _deleted: false, ...selector }, sort });
  return planQuery('t', spec, selectorToCondition('t', spec, asked.selector), querySort(asked));
};

describe('selectorToCondition', () => {
  it('is exact where SQL says all that the matcher would', () => {
    for (const selector of [
      {},
      { stage: 'a', rank: { $gte: 'b', $lt: 'c' } },
      { binnedAt: { $in: [1, 2] } },
      { binnedAt: { $ne: 3 }, stage: { $nin: ['a'] } },
      { $or: [{ stage: 'a' }, { rank: { $gt: 'b' } }] },
      { $and: [{ stage: 'a' }, { tags: 'x' }] },
      { tags: { $elemMatch: { $in: ['x', 'y'] } } },
      { stage: null },
    ]) {
      expect(conditionOf(selector).exact, JSON.stringify(selector)).toBe(true);
    }
  });

  it('leaves the rest to the matcher, and never narrows by what it does not know', () => {
    for (const [selector, terms] of [
      [{ notes: 'x' }, 0],
      [{ stage: { $regex: '^a' } }, 0],
      [{ stage: 7 }, 0],
      [{ $nor: [{ stage: 'a' }] }, 0],
      [{ $or: [{ stage: 'a' }, { notes: 'b' }] }, 0],
      [{ $or: [{ stage: 'a' }, { rank: 'b', notes: 'b' }] }, 1],
      [{ stage: 'a', notes: 'x' }, 1],
      [{ tags: { $size: 2 } }, 0],
      [{ tags: { $elemMatch: { $regex: 'x' } } }, 0],
      [{ stage: { $exists: true } }, 0],
    ] as const) {
      const condition = conditionOf(selector);
      expect([condition.exact, condition.terms.length], JSON.stringify(selector)).toEqual([false, terms]);
    }
  });

  it('pads lists, so that lists of any length share few statements', () => {
    expect(conditionOf({ stage: { $in: ['a', 'b', 'c'] } }).params).toEqual(['a', 'b', 'c', 'c']);
    expect(conditionOf({ stage: { $in: [] } }).terms).toEqual(['0']);
  });
});

describe('planQuery', () => {
  const column = 'INDEXED BY "t:_deleted,binnedAt,stage,rank,id"';
  const newest = 'INDEXED BY "t:_deleted,at,id"';

  it('takes the index with the longest equal prefix', () => {
    expect(plan({ binnedAt: 0, stage: 'a' }, { rank: 'asc' })).toEqual({ access: column });
    expect(plan({ binnedAt: 0, stage: 'a' }, { rank: 'desc' })).toEqual({ access: column });
  });

  it('follows an index backwards instead of sorting', () => {
    expect(plan({}, { at: 'desc' })).toEqual({ access: newest });
    expect(plan({ at: { $gte: '2026' } }, { at: 'desc' })).toEqual({ access: newest });
  });

  it('names the index that sorts beside the one that narrows', () => {
    expect(plan({ binnedAt: 0 }, { at: 'desc' })).toEqual({ access: column, sortedAccess: newest });
  });

  it('does not take an index only to learn that nothing is deleted', () => {
    expect(plan({ notes: 'x' }, { notes: 'asc' })).toEqual({ access: 'NOT INDEXED' });
  });

  it('lets multi-value tables and the primary key lead', () => {
    expect(plan({ tags: 'x' }, { at: 'desc' }).access).toBe('NOT INDEXED');
    expect(plan({ id: { $in: ['a', 'b'] } }, { at: 'desc' }).access).toBe('INDEXED BY "t:primary"');
  });
});
