import { describe, expect, test } from 'vitest';
import {
  afterWords,
  followUpDays,
  isMeeting,
  learnArgs,
  nextPlaceholder,
  noAnswers,
} from '#features/person/now/after-meeting.ts';

describe('after a meeting', () => {
  test('only where two people talked there is something to ask about', () => {
    expect(['met', 'coffee', 'call', 'video', 'event'].filter((kind) => !isMeeting(kind as 'met'))).toEqual(
      [],
    );
    expect(isMeeting('email')).toBe(false);
    expect(isMeeting('thanks')).toBe(false);
  });

  test('it is named after what it was', () => {
    expect(afterWords('video')).toBe('After the video call');
    expect(afterWords('met')).toBe('After you met');
  });

  test('nothing said is nothing to keep', () => {
    expect(learnArgs('ana', noAnswers)).toBeUndefined();
    expect(learnArgs('ana', { ...noAnswers, needs: ' \n ', next: 'Ask how it went' })).toBeUndefined();
  });

  test('a need and an offer a line, help promised, and a day', () => {
    expect(
      learnArgs('ana', {
        needs: 'A reviewer\n\n  A tide table ',
        offers: 'Grant texts',
        help: 'Send the template ',
        helpKind: 'contact',
        isHelpDone: false,
        due: '2026-03-20',
        next: ' Send it ',
      }),
    ).toEqual({
      contactId: 'ana',
      needs: ['A reviewer', 'A tide table'],
      offers: ['Grant texts'],
      favour: { kind: 'contact', what: 'Send the template', status: 'offered' },
      followUp: { due: '2026-03-20', summary: 'Send it' },
    });
  });

  test('what was promised is what there is to do', () => {
    expect(nextPlaceholder({ ...noAnswers, help: 'Send the template' })).toBe('Send the template');
    expect(nextPlaceholder({ ...noAnswers, help: 'Sent it', isHelpDone: true })).toBe('Ask how it went');
  });

  test('the days to choose from count from today', () => {
    expect(followUpDays('2026-02-27').map(({ due }) => due)).toEqual([
      '2026-02-28',
      '2026-03-06',
      '2026-03-13',
      '2026-03-29',
    ]);
  });
});
