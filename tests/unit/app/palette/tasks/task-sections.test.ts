import { describe, expect, test } from 'vitest';
import { parseQuickLine } from '#domain/log/quick-line.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { rowsOf } from '../../../../../src/app/palette/rows.ts';
import {
  followUpSections,
  logSections,
  moveSections,
} from '../../../../../src/app/palette/tasks/task-sections.ts';

const today = '2026-03-12';
const now = '2026-03-12T09:00';
const ana = { id: 'a', fullName: 'Ana Ruiz', stage: 'trust' } as const;
const log = (text: string, others: readonly { id: string; fullName: string }[] = []) =>
  rowsOf(logSections({ person: ana, line: parseQuickLine(text, today, now), others, today }));

describe('logging', () => {
  test('a line is understood, with others and what comes next', () => {
    const [row] = log('coffee with Omar yesterday, follow up in 2 weeks', [
      { id: 'o', fullName: 'Omar Said' },
    ]);
    expect(row).toMatchObject({
      title: 'Coffee with Omar',
      detail: 'Coffee · yesterday · with Omar Said · follow-up 26 Mar',
      act: {
        do: 'save-log',
        args: { kind: 'coffee', at: '2026-03-11', contactIds: ['a', 'o'], followUp: { due: '2026-03-26' } },
      },
    });
  });

  test('nothing said is nothing to log; only a follow-up is one', () => {
    expect(log('  ')).toEqual([]);
    expect(log('follow up in 2 weeks')).toMatchObject([
      {
        title: 'Follow up with Ana Ruiz',
        act: { do: 'save-follow-up', args: { contactIds: ['a'], due: '2026-03-26' } },
      },
    ]);
  });
});

describe('following up', () => {
  test('a day in the line is understood', () => {
    expect(rowsOf(followUpSections(ana, 'send the slides on Friday', today, now))).toMatchObject([
      {
        title: 'send the slides',
        act: { do: 'save-follow-up', args: { summary: 'send the slides', due: '2026-03-13' } },
      },
    ]);
  });

  test('without one, days are offered for what was said', () => {
    const rows = rowsOf(followUpSections(ana, 'lunch', today, now));
    expect(rows.map(({ title }) => title)).toEqual(Array.from({ length: 5 }, () => 'lunch'));
    expect(rows[0]).toMatchObject({
      act: { args: { summary: 'lunch', due: '2026-03-13', contactIds: ['a'] } },
    });
    const [first] = rowsOf(followUpSections(ana, '', today, now));
    expect(first).toMatchObject({ title: 'Tomorrow', act: { args: { summary: '', due: '2026-03-13' } } });
  });
});

describe('moving', () => {
  const move = (text: string, contact: Parameters<typeof moveSections>[1] = { stage: 'trust' }) =>
    rowsOf(moveSections(ana, contact, defaultStages, text));

  test('to any stage but the one they are in; a mentor must have agreed', () => {
    expect(move('').map(({ title, act }) => [title, act.do])).toEqual([
      ['To meet', 'move-to'],
      ['Acquaintance', 'move-to'],
      ['Trust', 'nothing'],
      ['Mentor', 'move-to'],
      ['Referrer', 'move-to'],
    ]);
    expect(move('men')).toMatchObject([{ act: { mustAgree: true } }]);
    expect(move('ref')).toMatchObject([{ act: { mustAgree: false } }]);
    expect(move('xyz')).toEqual([]);
    expect(rowsOf(moveSections(ana, undefined, defaultStages, ''))).toEqual([]);
  });
});
