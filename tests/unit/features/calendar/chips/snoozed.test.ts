import { describe, expect, it } from 'vitest';
import type { FollowUp } from '#domain/records.ts';
import { shownDue, withSnoozed } from '#features/calendar/chips/snoozed.ts';

const today = '2026-03-12';
const zone = 'Europe/Berlin';
const noon = Date.UTC(2026, 2, 14, 11);
const followUp = (id: string, due: string, more: Partial<FollowUp> = {}): FollowUp => ({
  id,
  contactIds: [],
  kind: 'follow-up',
  summary: id,
  due,
  status: 'open',
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

describe('what sleeps', () => {
  it('is shown where it wakes, by the clock there', () => {
    expect(shownDue(followUp('a', '2026-03-10', { snoozedUntil: noon }), today, zone)).toBe(
      '2026-03-14T12:00',
    );
    expect(shownDue(followUp('a', '2026-03-20', { snoozedUntil: noon }), today, zone)).toBe('2026-03-20');
    expect(shownDue(followUp('a', '2026-03-10', { snoozedUntil: noon }), '2026-03-15', zone)).toBe(
      '2026-03-10',
    );
    expect(shownDue(followUp('a', '2026-03-10', { snoozedUntil: noon, status: 'done' }), today, zone)).toBe(
      '2026-03-10',
    );
  });

  it('is in the days it wakes in, and in no others', () => {
    const plain = followUp('plain', '2026-03-10');
    const asleep = followUp('asleep', '2026-03-10', { snoozedUntil: noon });
    const at = (from: string, to: string) =>
      withSnoozed(from <= asleep.due && asleep.due <= to ? [plain, asleep] : [], [asleep], {
        range: { from, to },
        today,
        zone,
      }).map(({ id, due }) => `${id} ${due}`);
    expect(at('2026-03-09', '2026-03-11')).toEqual(['plain 2026-03-10']);
    expect(at('2026-03-14', '2026-03-14')).toEqual(['asleep 2026-03-14T12:00']);
    expect(at('2026-03-09', '2026-03-15')).toEqual(['plain 2026-03-10', 'asleep 2026-03-14T12:00']);
  });
});
