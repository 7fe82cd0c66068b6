import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlainDate } from '#domain/dates/plain-dates.ts';
import { parsePlainFollowUp } from '#domain/follow-ups/plain-follow-ups.ts';

/** A Thursday. */
const today = '2026-03-12';

test.each([
  ['in 2 weeks', { due: '2026-03-26', summary: '' }],
  ['next Tue 9am', { due: '2026-03-17T09:00', summary: '' }],
  ['follow up Mon', { due: '2026-03-16', summary: '' }],
  ['send the slides on Friday', { due: '2026-03-13', summary: 'send the slides' }],
  ['send 2 names, in 2 weeks', { due: '2026-03-26', summary: 'send 2 names' }],
  ['lunch tomorrow 12:30', { due: '2026-03-13T12:30', summary: 'lunch' }],
  ['remind me: tomorrow', { due: '2026-03-13', summary: '' }],
  ['tonight at 8', { due: '2026-03-12T20:00', summary: '' }],
  ['call at the end of the month', { due: '2026-03-31', summary: 'call' }],
  ['send the slides by Friday', { due: '2026-03-13', summary: 'send the slides' }],
  ['in 2 weeks send the book', { due: '2026-03-26', summary: 'send the book' }],
  ['on Friday: call', { due: '2026-03-13', summary: 'call' }],
  ['remind me tomorrow to call', { due: '2026-03-13', summary: 'call' }],
  ['9am call', { due: '2026-03-12T09:00', summary: 'call' }],
  ['Tuesday next week', { due: '2026-03-17', summary: '' }],
  ['lunch on Friday next week at noon', { due: '2026-03-20T12:00', summary: 'lunch' }],
  ['next week Tue', { due: '2026-03-17', summary: '' }],
  ['next week on Saturday', { due: '2026-03-21', summary: '' }],
  ['Tuesday after next', { due: '2026-03-24', summary: '' }],
  ['the month after next', { due: '2026-05-12', summary: '' }],
  ['call by end of year', { due: '2026-12-31', summary: 'call' }],
  ['eom', { due: '2026-03-31', summary: '' }],
  ['last day of the month', { due: '2026-03-31', summary: '' }],
  ['at the beginning of next month', { due: '2026-04-01', summary: '' }],
  ['start of next week', { due: '2026-03-16', summary: '' }],
  ['early next year', { due: '2027-01-01', summary: '' }],
  ['the first of December', { due: '2026-12-01', summary: '' }],
  ['first of next month', { due: '2026-04-01', summary: '' }],
])('%s', (text, followUp) => {
  expect(parsePlainFollowUp(text, today)).toEqual(followUp);
});

test.each([
  '',
  'some day',
  'soon',
  'send the slides',
  'last Friday',
  'every 2 weeks',
  'tomorrow 25:00',
  'Tuesday morning next week',
  'two days are enough',
  'Sun is out',
])('%j says no day', (text) => {
  expect(parsePlainFollowUp(text, today)).toBeUndefined();
});

test('whatever stands before a day does not change the day', () => {
  const days = ['tomorrow', 'in 3 days', 'next week', '12 May', '2026-05-12'];
  const word = fc.stringMatching(/^[b-z]{3,7}$/).filter((each) => parsePlainDate(each, today) === undefined);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.constantFrom(...days), (words, day) => {
      const alone = parsePlainDate(day, today);
      // "in", "next" and the like belong to what comes after them.
      fc.pre(words.every((each) => !/^(?:the|this|next|coming|one|two|six|ten)$/.test(each)));
      expect(parsePlainFollowUp([...words, day].join(' '), today)?.due).toBe(alone);
    }),
  );
});
