import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftPlan,
  planFromSetting,
  planLines,
  planToSetting,
  planToText,
  type PlanTexts,
} from '#domain/method/plans.ts';
import { emptyProfile } from '#domain/profile.ts';
import { checkWording } from '#domain/method/wording.ts';

const profile = {
  ...emptyProfile,
  did: 'Ran the rural clinics, and halved the waiting time.',
  next: 'Build one for the coast',
  offers: ['tide data', 'grant reviews'],
  targets: 'clinics by the sea.',
};

describe('draftPlan', () => {
  it('is filled from the profile, the person and the target companies', () => {
    const targets = ['Norrvik Health', 'Samphire Care'];
    expect(draftPlan({ profile, organization: 'Norrvik Health', targets })).toEqual({
      did: profile.did,
      next: profile.next,
      offer: 'tide data, grant reviews',
      feedback: 'How does that sound to you? What would you do differently in my place?',
      targets: 'I look for clinics by the sea. For example Samphire Care.',
      who: 'Whom do you know at Samphire Care, or near it?',
      interesting: 'Who does interesting work in clinics by the sea? Which companies, which people?',
    });
  });

  it('leaves open what nothing is known of, and says nothing the wording guard would stop', () => {
    const empty = draftPlan({ profile: emptyProfile, organization: undefined, targets: [] });
    expect(empty).toMatchObject({ did: '', next: '', offer: '', feedback: '', targets: '' });
    expect(empty.who).toBe('Whom do you know in this field, or near it?');
    expect(draftPlan({ profile: emptyProfile, organization: 'Norrvik Health', targets: [] }).who).toBe(
      'Whom do you know at Norrvik Health, or near it?',
    );
    for (const text of Object.values(empty)) expect(checkWording(text)).toEqual([]);
    expect(planToText({ lines: empty })).not.toContain('What I can offer');
  });
});

it('a plan is read back as it was kept, and nonsense is none', () => {
  const lines = fc.record(
    Object.fromEntries(planLines.map((line) => [line, fc.string()])),
  ) as fc.Arbitrary<PlanTexts>;
  fc.assert(
    fc.property(fc.record({ contactId: fc.uuid(), heard: fc.string(), lines }), (plan) => {
      expect(planFromSetting(planToSetting(plan))).toEqual(plan);
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (value) => {
      expect(() => planFromSetting(value)).not.toThrow();
    }),
  );
  expect(planFromSetting({ contactId: 3 })).toBeUndefined();
});
