import { describe, expect, it } from 'vitest';
import { logEntry } from '#features/today/rows/log-entry.ts';

const today = '2026-03-12';

describe('logEntry', () => {
  it('takes kind and day from the line', () => {
    expect(logEntry('coffee yesterday, moves in May', { kind: 'follow-up' }, today)).toEqual({
      kind: 'coffee',
      at: '2026-03-11',
      summary: 'Coffee, moves in May',
    });
  });

  it('takes the kind from what the follow-up was for when the line tells none', () => {
    const kind = (purpose: Parameters<typeof logEntry>[1]['kind']) =>
      logEntry('She was glad', { kind: purpose }, today).kind;
    expect(kind('thanks')).toBe('thanks');
    expect(kind('report-back')).toBe('report-back');
    expect(kind('meeting')).toBe('met');
    expect(kind('follow-up')).toBe('other');
  });
});
