import { describe, expect, test } from 'vitest';
import { defaultStages } from '#domain/stages/stages.ts';
import { fieldLabels, valueLines, type ValueNames } from '#ui/merge/field-words.ts';

const names: ValueNames = {
  stages: defaultStages,
  organization: (id) => (id === 'o' ? 'Acme Imaginary' : undefined),
  person: () => 'Mina Okafor',
  event: () => undefined,
};

describe('values beside each other', () => {
  test.each([
    [
      'emails',
      [{ value: 'a@example.org', label: 'work' }, { value: 'b@example.org' }],
      ['a@example.org (work)', 'b@example.org'],
    ],
    [
      'positions',
      [{ organizationId: 'o', title: 'Miller', from: '2019' }],
      ['Miller, Acme Imaginary (2019)'],
    ],
    ['stage', 'trust', ['Trust']],
    ['met', { on: '2024-05', throughId: 'm' }, ['May 2024, through Mina Okafor']],
    ['birthday', '--05-12', ['12 May']],
    ['tags', ['a', 'b'], ['a, b']],
    ['notes', 'one\ntwo', ['one', 'two']],
    ['cadenceDays', 30, ['Every 30 days']],
    [
      'extra',
      [
        { name: 'x-a', value: 1 },
        { name: 'x-a', value: 2 },
      ],
      ['x-a'],
    ],
  ] as const)('%s', (field, value, lines) => {
    expect(valueLines(field, value, names)).toEqual(lines);
  });

  test('no value is no line; a mark that is not set says so', () => {
    expect(valueLines('nickname', undefined, names)).toEqual([]);
    expect(valueLines('starred', undefined, names)).toEqual(['Not starred']);
    expect(Object.values(fieldLabels).every((label) => label !== '')).toBe(true);
  });

  test('long notes are told in part', () => {
    const [line = ''] = valueLines('notes', 'word '.repeat(1_000), names);
    expect(line.length).toBeLessThan(420);
    expect(line.endsWith('…')).toBe(true);
  });
});
