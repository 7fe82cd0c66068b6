import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefToText, missingSections, referrerBrief } from '#domain/method/brief.ts';
import { companionId } from '#domain/ids.ts';
import { neighbourStatus, openingAgeWords, openingSource, openingStatuses } from '#domain/method/openings.ts';
import { emptyProfile, profileFromSetting, profileToSetting } from '#domain/profile.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { Opening } from '#domain/records.ts';
import { calendarDates } from '../arbitraries.ts';

const opening = (fields: Partial<Opening>): Opening => ({
  id: 'o',
  createdAt: 0,
  updatedAt: 0,
  title: 'Programme manager',
  status: 'heard',
  notes: '',
  ...fields,
});

describe('an opening', () => {
  test('moves through all statuses and stops at the ends', () => {
    let status = openingStatuses[0] as Opening['status'];
    for (const expected of openingStatuses) {
      expect(status).toBe(expected);
      expect(neighbourStatus(neighbourStatus(status, 1), -1) === status || status === 'closed').toBe(true);
      status = neighbourStatus(status, 1);
    }
    expect(status).toBe('closed');
    expect(neighbourStatus('heard', -1)).toBe('heard');
  });
  test('heard from a person before it was posted is the hidden market', () => {
    expect(openingSource({ heardFromId: 'ana', heardAt: '2026-03-01' })).toBe('person');
    expect(openingSource({ heardFromId: 'ana', heardAt: '2026-03-01', postedAt: '2026-03-05' })).toBe(
      'person',
    );
    expect(openingSource({ heardFromId: 'ana', heardAt: '2026-03-09', postedAt: '2026-03-05' })).toBe(
      'posting',
    );
    expect(openingSource({ postedAt: '2026-03-05' })).toBe('posting');
    expect(openingSource({})).toBe('unknown');
  });
  test('its age in words', () => {
    const words = (fields: Partial<Opening>) => openingAgeWords(opening(fields), '2026-03-12');
    expect(words({ heardAt: '2026-03-11' })).toBe('Heard yesterday, not posted');
    expect(words({ postedAt: '2026-03-11' })).toBe('Posted yesterday');
    expect(words({})).toBe('');
  });
});

describe('the referrer brief', () => {
  test('holds what the profile says, names what is missing, and leaves empty parts out of the text', () => {
    const profile = fc.record({
      name: fc.string({ maxLength: 10 }),
      did: fc.string({ maxLength: 40 }),
      next: fc.string({ maxLength: 40 }),
      offers: fc.array(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 3 }),
      targets: fc.string({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(
        profile,
        fc.option(fc.string({ maxLength: 10 }), { nil: undefined }),
        (fields, organization) => {
          const brief = referrerBrief({
            profile: { ...emptyProfile, ...fields },
            opening: opening({}),
            organization,
            referrer: 'Ana Ruiz',
            decisionMaker: undefined,
          });
          const text = briefToText(brief, fields.name);
          expect(text).toContain(fields.did.trim());
          for (const offer of fields.offers) expect(text).toContain(offer);
          for (const { heading, text: said } of brief.sections) {
            if (said === '') expect(missingSections(brief)).toContain(heading);
            else expect(text).toContain(`${heading}\n${said}`);
          }
        },
      ),
    );
  });
});

describe('the profile', () => {
  test('comes back from its setting, and from anything else as something usable', () => {
    const goals = fc.record({ meet: fc.nat({ max: 20 }), help: fc.nat({ max: 20 }) });
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom('maps', 'tides')),
        goals,
        calendarDates,
        (text, list, weeklyGoal, moveOn) => {
          const profile = {
            name: text,
            did: text,
            next: text,
            offers: list,
            targets: text,
            memberships: list,
            moveOn,
            weeklyGoal,
          };
          expect(profileFromSetting(JSON.parse(JSON.stringify(profileToSetting(profile))) as never)).toEqual(
            profile,
          );
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('name', 'offers', 'moveOn', 'weeklyGoal'), fc.anything()),
        (value) => {
          const { weeklyGoal, offers } = profileFromSetting(value);
          expect(weeklyGoal.meet).toBeGreaterThanOrEqual(0);
          expect(Array.isArray(offers)).toBe(true);
        },
      ),
    );
    expect(profileFromSetting(undefined)).toEqual(emptyProfile);
  });
});

test('a companion’s id is another one, the same each time, and of two records two', () => {
  const ids = fc.uuid({ version: 7 });
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      expect(companionId(a)).not.toBe(a);
      expect(companionId(a) === companionId(b)).toBe(a === b);
    }),
  );
  expect(companionId('x')).toBe('with-x');
});

test('pronouns are those one wrote, else they', () => {
  expect(pronounsOf('She/her').possessive).toBe('her');
  expect(pronounsOf('he').object).toBe('him');
  expect(pronounsOf('ze/zir').subject).toBe('they');
  expect(pronounsOf(undefined).object).toBe('them');
});
