import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import {
  rippleRows,
  ripplesOf,
  rippleSums,
  rippleWords,
  type Ripple,
  type RippleInput,
} from '#domain/insights/ripples.ts';
import type { Introduction, Lead } from '#domain/records.ts';

const base = { createdAt: 0, updatedAt: 0 };
const introduction = (id: string, connectorId: string, to: string, fields: object = {}): Introduction => ({
  ...base,
  id,
  connectorId,
  betweenIds: ['me', to],
  metAt: '2026-02-01',
  ...fields,
});
const lead = (id: string, givenById: string, contactId: string, fields: object = {}): Lead => ({
  ...base,
  id,
  kind: 'person',
  givenById,
  contactId,
  about: 'Somebody',
  status: 'open',
  at: '2026-02-10',
  ...fields,
});
const empty: RippleInput = { people: [], introductions: [], leads: [], openings: [], lastThanked: new Map() };
const people = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const shape = ({ id, led }: Ripple): unknown => (led.length === 0 ? id : [id, ...led.map(shape)]);

test('from whoever led to the first to what came of it, with thanks along the chain', () => {
  const trees = ripplesOf({
    people: [...people('ana', 'omar', 'mina'), { id: 'lena', met: { throughId: 'omar', on: '2026-02-20' } }],
    introductions: [introduction('i1', 'ana', 'omar', { thankedAt: '2026-02-02' })],
    leads: [lead('l1', 'ana', 'mina')],
    openings: [{ id: 'job', heardFromId: 'lena', heardAt: '2026-03-01' }],
    lastThanked: new Map([
      ['omar', '2026-02-19'],
      ['lena', '2026-03-01'],
    ]),
  });
  expect(trees.map(shape)).toEqual([['ana', ['omar', ['lena', 'job']], 'mina']]);
  expect(rippleRows(trees, 9).map(({ id, depth, size, link }) => [id, depth, size, link?.isThanked])).toEqual(
    [
      ['ana', 0, 4, undefined],
      ['omar', 1, 2, true],
      // Thanked, but a day before she was met.
      ['lena', 2, 1, false],
      ['job', 3, 0, true],
      ['mina', 1, 0, false],
    ],
  );
  expect(rippleRows(trees, 2)).toHaveLength(2);
  expect(rippleWords(rippleSums(trees))).toBe(
    '1 person led you to 3 others and 1 opening. 2 links are not thanked for yet.',
  );
  expect(rippleWords(rippleSums([]))).toMatch(/^Nobody has led you/u);
});

test('an idea for an introduction, a dropped lead, and what one does for others lead nowhere', () => {
  expect(
    ripplesOf({
      ...empty,
      people: people('ana', 'omar', 'lena'),
      introductions: [
        { ...introduction('i1', 'ana', 'omar'), metAt: undefined } as unknown as Introduction,
        { ...introduction('i2', 'me', 'omar'), betweenIds: ['lena', 'omar'] },
        { ...introduction('i3', 'ana', 'omar'), betweenIds: ['lena', 'omar'] },
      ],
      leads: [
        lead('l1', 'ana', 'omar', { status: 'dropped' }),
        lead('l2', 'ana', 'omar', { kind: 'company' }),
      ],
    }),
  ).toEqual([]);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const who = fc.constantFrom(...ids, 'away');
const day = fc.nat({ max: 300 }).map((back) => addDays('2026-03-12', -back));
const inputs: fc.Arbitrary<RippleInput> = fc
  .record({
    met: fc.array(fc.option(fc.record({ throughId: who, on: day }), { nil: undefined }), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
    introduced: fc.array(fc.tuple(who, who, day), { maxLength: 8 }),
    leads: fc.array(fc.tuple(who, who, day), { maxLength: 8 }),
    heard: fc.array(who, { maxLength: 4 }),
    thanked: fc.array(fc.tuple(who, day), { maxLength: 4 }),
  })
  .map(({ met, introduced, leads, heard, thanked }) => ({
    // "away" is somebody to keep away from: known to the records, not among the people.
    people: ids.map((id, index) => ({ id, ...(met[index] === undefined ? {} : { met: met[index] }) })),
    introductions: introduced.map(([from, to, metAt], index) =>
      introduction(`i${String(index)}`, from, to, { metAt }),
    ),
    leads: leads.map(([from, to, at], index) => lead(`l${String(index)}`, from, to, { at })),
    openings: heard.map((heardFromId, index) => ({ id: `job${String(index)}`, heardFromId })),
    lastThanked: new Map(thanked),
  }));

describe('whatever led to whom', () => {
  test('there are no rings, nobody is there twice, and nobody to keep away from', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const rows = rippleRows(ripplesOf(input), 1000);
        const seen = rows.map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).not.toContain('person away');
        for (const { link } of rows) {
          expect(link?.fromId).not.toBe('away');
        }
        // Roots led to something, and nobody led to them.
        for (const { depth, size, link } of rows) {
          expect(link === undefined).toBe(depth === 0);
          if (depth === 0) expect(size).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('everybody that somebody known led to is in a tree, and every chance heard from somebody known', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const rows = rippleRows(ripplesOf(input), 1000);
        const isKnown = (id: string) => id !== 'away';
        const openings = input.openings.filter(({ heardFromId = 'away' }) => isKnown(heardFromId));
        expect(rows.filter(({ kind }) => kind === 'opening')).toHaveLength(openings.length);
        const there = new Set(rows.map(({ id }) => id));
        for (const { connectorId, betweenIds } of input.introductions) {
          const to = betweenIds[1] ?? '';
          if (isKnown(connectorId) && isKnown(to) && connectorId !== to) expect(there).toContain(to);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('the order of the records says nothing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = {
          ...input,
          people: input.people.toReversed(),
          leads: input.leads.toReversed(),
          openings: input.openings.toReversed(),
        };
        expect(rippleSums(ripplesOf(turned))).toEqual(rippleSums(ripplesOf(input)));
      }),
    );
  });
});
