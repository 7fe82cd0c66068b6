import { describe, expect, it } from 'vitest';
import { weekRulesOf } from '#ui/dates/week-rules.ts';

describe('weekRulesOf', () => {
  it('follows the locale', () => {
    expect(weekRulesOf('en-GB')).toEqual({ firstDay: 1, weekend: [6, 0] });
    expect(weekRulesOf('en-US')).toEqual({ firstDay: 0, weekend: [6, 0] });
    expect(weekRulesOf('ar-EG')).toEqual({ firstDay: 6, weekend: [5, 6] });
  });
});
