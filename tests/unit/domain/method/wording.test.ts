import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askDraft } from '#domain/method/asking.ts';
import { emptyProfile } from '#domain/profile.ts';
import { askKinds } from '#domain/method/readiness.ts';
import { checkWording, withBetterWording, wordingRules } from '#domain/method/wording.ts';

const rulesIn = (text: string) => checkWording(text).map(({ rule }) => rule);

describe('the wording guard', () => {
  test.each([
    ['Do you know of any openings in your department?', 'openings'],
    ['Would you know of a suitable job for me?', 'openings'],
    ['do you know anyone who is hiring?', 'hiring'],
    ['If you know anyone who’s currently hiring, tell me.', 'hiring'],
    ['Is your company hiring?', 'hiring'],
    ['Can you please pass on my resume?', 'resume'],
    ['Could you forward my CV to them?', 'resume'],
    ['please pass my résumé along', 'resume'],
    ['Attached is my resume.', 'resume'],
    ['I am on the job market.', 'job'],
    ['Could you help me find a job?', 'job'],
    ['Let me know if you hear of anything.', 'anything'],
    ['Keep me in mind!', 'anything'],
    ['May I pick your brain?', 'brain'],
    ['Hi all,\nI am moving on.', 'several'],
    ['To: ana@example.org, omar@example.org', 'several'],
  ])('%s', (text, rule) => {
    expect(rulesIn(text)).toContain(rule);
  });

  test.each([
    'Who could tell me more about this field?',
    'I passed on the resume writing course.',
    'She knows the opening of the play by heart.',
    'Hi Alla, would you have twenty minutes?',
    'Hallo alle, the job of a pilot is hard.',
    'I know your team, and that openings are rare in spring is no news.',
    'Write to ana@example.org, yes: ana@example.org',
  ])('nothing in: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  test('what is found stands where it says, whatever is around it, in any case and spacing', () => {
    const bad = ['know of any openings', 'pass on my resume', 'pick your brain', 'keep me in mind'];
    const around = fc.string({ maxLength: 40 }).map((text) => text.replace(/[\w@'’-]/g, '#'));
    fc.assert(
      fc.property(fc.constantFrom(...bad), around, around, fc.boolean(), (phrase, before, after, loud) => {
        const said = (loud ? phrase.toUpperCase() : phrase).replaceAll(' ', loud ? '  ' : ' ');
        const text = `${before} ${said} ${after}`;
        const findings = checkWording(text);
        expect(findings).not.toEqual([]);
        for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
      }),
    );
  });

  test('takes any text, and each rule speaks once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const rules = rulesIn(text);
        expect(new Set(rules).size).toBe(rules.length);
      }),
    );
  });

  test('the better question, and the drafts, pass the guard themselves', () => {
    for (const { better } of wordingRules) expect(rulesIn(better)).toEqual([]);
    const profile = {
      ...emptyProfile,
      next: 'run a programme.',
      targets: 'coastal foundations',
      name: 'Kim',
    };
    for (const kind of askKinds)
      for (const one of [emptyProfile, profile])
        expect(
          rulesIn(askDraft({ kind, fullName: 'Ana Ruiz', organization: undefined, profile: one })),
        ).toEqual([]);
  });

  test('puts the better question in the place of the sentence', () => {
    const text = 'Hi Ana.\nDo you know of any openings there? Thanks, Kim';
    const [finding] = checkWording(text);
    expect(finding && withBetterWording(text, finding)).toBe(
      'Hi Ana.\nWho could tell me more about this field? Thanks, Kim',
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('keep me in mind', 'pick your brain'),
        (rest, bad) => {
          const [first] = checkWording(`${rest} ${bad}. Bye`);
          expect(first && withBetterWording(`${rest} ${bad}. Bye`, first)).not.toContain(bad);
        },
      ),
    );
  });
});
