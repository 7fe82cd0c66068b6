import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf, isDateOrDateTime, timeOf } from '#domain/dates/dates.ts';
import { isNamed, parseQuickLine } from '#domain/log/quick-line.ts';
import { parseQuickLog } from '#domain/log/quick-log.ts';
import { calendarDates, times } from '../arbitraries.ts';

/** A Thursday. */
const today = '2026-03-12';
const read = (text: string) => parseQuickLine(text, today, `${today}T11:00`);

describe('one line', () => {
  test('says kind, day, people and words', () => {
    expect(read('coffee with Ana last Fri, talked about robotics')).toEqual({
      kind: 'coffee',
      at: '2026-03-06',
      summary: 'Coffee with Ana, talked about robotics',
      names: [['Ana']],
    });
  });

  test.each([
    ['coffee with Ana Ruiz and Omar yesterday', [['Ana Ruiz', 'Ana'], ['Omar']]],
    ['met Zoë O’Brien-Ågren at the fair', [['Zoë O’Brien-Ågren', 'Zoë']]],
    ['called سلمى about the book', [['سلمى']]],
    ['lunch with ana ruiz, moves in May', [['ana ruiz', 'ana']]],
    ['coffee with her', []],
    ['coffee w/ Ana', [['Ana']]],
    ['coffee with ana and bo yesterday', [['ana'], ['bo']]],
    ['bumped into Ana', [['Ana']]],
    ['emailed ana about robots', []],
    ['e-mailed the slides', []],
    ['thanked Bo, Mei-Ling & Chidi', [['Bo'], ['Mei-Ling'], ['Chidi']]],
  ])('%j may name %j', (text, names) => {
    expect(read(text).names).toEqual(names);
  });

  test.each([
    ['coffee yesterday, follow up in 2 weeks', 'Coffee', '2026-03-26', ''],
    ['called her, moves in May. Follow up next Tue 9am', 'Called her, moves in May', '2026-03-17T09:00', ''],
    ['coffee; follow up on Fri about the grant', 'Coffee', '2026-03-13', 'The grant'],
    [
      'met at the fair and remind me to send the slides tomorrow',
      'Met at the fair',
      '2026-03-13',
      'Send the slides',
    ],
    ['follow-up in a month', '', '2026-04-12', ''],
    ['call – follow up in 2 hours', 'Call', '2026-03-12T13:00', ''],
  ])('%j offers a follow-up', (text, summary, due, what) => {
    expect(read(text)).toMatchObject({ summary, followUp: { due, summary: what } });
  });

  test.each([
    'coffee, she will follow up',
    'called about the follow up of last week',
    'follow up soon',
    'coffee, follow up yesterday',
  ])('%j offers none and keeps its words', (text) => {
    const { followUp, names: _, ...log } = read(text);
    expect(followUp).toBeUndefined();
    expect(log).toEqual(parseQuickLog(text, today));
  });

  test.each([
    ['called at 9:30 about the mill', '2026-03-12T09:30', 'Called about the mill'],
    ['coffee 3pm', '2026-03-12T15:00', 'Coffee'],
    ['coffee at 3pm tomorrow', '2026-03-12', 'Coffee at 3pm tomorrow'],
    ['thanks for the introduction', '2026-03-12', 'Thanks for the introduction'],
  ])('%j is of %s', (text, at, summary) => {
    expect(read(text)).toMatchObject({ at, summary });
  });

  test('thanks, calls and mails are known by their first word', () => {
    expect(read('thanks for the introduction').kind).toBe('thanks');
    expect(read('e-mailed the slides').kind).toBe('email');
    expect(read('called').kind).toBe('call');
  });
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    'coffee',
    'with',
    'Ana',
    'Ruiz',
    'and',
    'follow up',
    'in',
    '2',
    'weeks',
    ',',
    'last',
    'Fri',
    'at',
    '9am',
    '.',
    'remind me',
    'to',
    'تمرين',
    'about',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
  );

  test('what happened was never later than today, what follows never before', () => {
    fc.assert(
      fc.property(typed, calendarDates, (text, now) => {
        const { at, followUp, names } = parseQuickLine(text, now, `${now}T10:00`);
        expect(isDateOrDateTime(at)).toBe(true);
        expect(dateOf(at) <= now).toBe(true);
        if (followUp !== undefined) expect(dateOf(followUp.due) >= now).toBe(true);
        for (const phrases of names) expect(phrases.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('a follow-up takes nothing away from what happened', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), times, calendarDates, (days, time, now) => {
        const told = 'coffee with Ana, moves in May';
        const line = parseQuickLine(`${told}, follow up in ${days} days at ${time}`, now);
        expect(line).toMatchObject(parseQuickLog(told, now));
        expect(line.followUp).toEqual({ due: `${addDays(now, days)}T${time}`, summary: '' });
        expect(timeOf(line.at)).toBeUndefined();
      }),
    );
  });
});

test('a phrase means a name when its words are the name’s, in order', () => {
  expect(isNamed('Ana Ruiz Quintero', 'ana')).toBe(true);
  expect(isNamed('Ana Ruiz Quintero', 'Ana Quintero')).toBe(true);
  expect(isNamed('José Álvarez', 'jose alvarez')).toBe(true);
  expect(isNamed('Ana Ruiz', 'Ruiz Ana')).toBe(false);
  expect(isNamed('Anastasia', 'ana')).toBe(false);
  expect(isNamed('Ana', '')).toBe(false);
});
