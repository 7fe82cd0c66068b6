import { expect, test } from 'vitest';
import { draftToContact, emptyDraft } from '#features/capture/person-draft.ts';
import { commandSpecs } from '#data/commands/specs.ts';

test('what was left empty is absent', () => {
  expect(draftToContact({ ...emptyDraft, fullName: ' Ana Ruiz ', where: '  ' })).toEqual({
    fullName: 'Ana Ruiz',
    stage: 'to-meet',
  });
});

test('what was typed is kept, without the spaces around it', () => {
  const args = draftToContact({
    ...emptyDraft,
    fullName: 'Leilani Kahale-Moore',
    organization: 'Own practice ',
    title: 'Boat builder',
    where: 'Pier 9 meet-up',
    important: 'Needs a bookkeeper before May',
    stage: 'acquaintance',
  });
  expect(args).toEqual({
    fullName: 'Leilani Kahale-Moore',
    organization: 'Own practice',
    title: 'Boat builder',
    met: { where: 'Pier 9 meet-up' },
    notes: 'Needs a bookkeeper before May',
    stage: 'acquaintance',
  });
  expect(commandSpecs['contacts.create'].args.safeParse(args).success).toBe(true);
});

test('a follow-up only when a day was given', () => {
  expect(draftToContact({ ...emptyDraft, fullName: 'Ana' })).not.toHaveProperty('followUp');
  const args = draftToContact({ ...emptyDraft, fullName: 'Ana', followUp: '2026-03-16' });
  expect(args.followUp).toEqual({ due: '2026-03-16' });
  expect(commandSpecs['contacts.create'].args.safeParse(args).success).toBe(true);
});
