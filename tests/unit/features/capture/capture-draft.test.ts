import { expect, test } from 'vitest';
import type { PersonHit } from '#contract/values/search.ts';
import {
  draftFromText,
  draftToArgs,
  draftToText,
  emptyDraft,
  followUpOf,
  followUpWords,
  isEmptyDraft,
  metWords,
  nextDraft,
  knownPerson,
} from '#features/capture/capture-draft.ts';

/** A Thursday. */
const today = '2026-03-12';
const ana: PersonHit = {
  id: 'a',
  fullName: 'Ana Ruiz',
  detail: 'Head of Milling at Acme',
  organization: 'Acme Ltd',
  stage: 'trust',
  archived: false,
  exact: true,
  lastInteractionAt: '',
};
const draft = (fields: Partial<typeof emptyDraft>) => ({ ...emptyDraft, ...fields });

test('whoever is called exactly so is meant, unless the company is another or the user says so', () => {
  const meant = (who: string, hits: readonly PersonHit[] = [ana]) => knownPerson(draft({ who }), hits)?.id;
  expect(meant('ana ruiz')).toBe('a');
  expect(meant('Ana Ruiz, acme')).toBe('a');
  expect(meant('Ana Ruiz, Elsewhere')).toBeUndefined();
  expect(meant('Ana', [{ ...ana, exact: false }])).toBeUndefined();
  expect(meant('Ana Ruiz', [ana, { ...ana, id: 'b' }])).toBeUndefined();
  expect(knownPerson(draft({ who: 'Ana Ruiz', chosen: 'new' }), [ana])).toBeUndefined();
  expect(knownPerson(draft({ who: 'Ana', chosen: ana }), [])?.id).toBe('a');
});

test('a new person comes with what was said of them, and nothing that was not', () => {
  expect(draftToArgs(draft({ who: ' Ana Ruiz, baker at Acme ', where: ' ' }), undefined, today)).toEqual({
    who: { fullName: 'Ana Ruiz', title: 'baker', organization: 'Acme' },
  });
  const full = draft({
    who: 'Ana',
    where: 'Fair',
    important: 'Two sons',
    followUp: 'in 2 weeks',
    stage: 's',
  });
  expect(draftToArgs(full, undefined, today)).toEqual({
    who: { fullName: 'Ana' },
    where: 'Fair',
    important: 'Two sons',
    followUp: { due: '2026-03-26', summary: '' },
    stage: 's',
  });
});

test('with somebody known it is what happened, as the words say it', () => {
  const what = (important: string) => draftToArgs(draft({ who: 'Ana Ruiz', important }), ana, today).what;
  expect(draftToArgs(draft({ who: 'ana ruiz', stage: 's' }), ana, today)).toEqual({
    who: { fullName: 'Ana Ruiz' },
    contactId: 'a',
  });
  expect(what('coffee yesterday, moves in May')).toEqual({
    kind: 'coffee',
    at: '2026-03-11',
    summary: 'Coffee, moves in May',
  });
  expect(what('moves in May')).toEqual({ kind: 'met', at: today, summary: 'Moves in May' });
});

test('a follow-up says how it was understood', () => {
  const words = (followUp: string) => {
    const understood = followUpOf(draft({ followUp }), today);
    return typeof understood === 'object' ? followUpWords(understood, today) : understood;
  };
  expect(words(' ')).toBe('none');
  expect(words('some day')).toBe('not understood');
  expect(words('next tue 9am')).toBe('Tue 17 Mar, 9:00');
  expect(words('send slides tomorrow')).toBe('send slides: Tomorrow');
});

test('the next person is at the same place', () => {
  const next = nextDraft(draft({ who: 'Ana', where: 'Fair', important: 'x', followUp: 'Mon', stage: 's' }));
  expect(next).toEqual(draft({ where: 'Fair', stage: 's' }));
  expect(isEmptyDraft(next)).toBe(false);
  expect(isEmptyDraft(draft({ stage: 's', who: ' ' }))).toBe(true);
});

test('what is typed is the same after it was kept, but for who was chosen; a place alone is not kept', () => {
  const typed = { who: 'Ana Ruiz', where: 'Fair', important: '', followUp: 'Mon', stage: 'trust' };
  expect(draftFromText(draftToText(draft({ ...typed, chosen: ana })))).toEqual(draft(typed));
  expect(draftToText(draft({ where: 'Fair', stage: 'trust' }))).toBe('');
  expect(draftFromText('{')).toBeUndefined();
  expect(draftFromText('{"who":7}')).toEqual(draft({}));
});

test('the day beside the place follows the words only for somebody known', () => {
  expect(metWords({ important: 'coffee yesterday' }, true, today)).toBe('yesterday');
  expect(metWords({ important: 'coffee yesterday' }, false, today)).toBe('today');
});

test('at an event, its day counts unless the words name another one', () => {
  const event = { id: 'fair', on: '2026-03-10' };
  const args = (important: string, known?: PersonHit) =>
    draftToArgs(draft({ who: 'Ana Ruiz, Acme', important }), known, today, undefined, event);
  expect(args('Moves in May')).toEqual({
    who: { fullName: 'Ana Ruiz', organization: 'Acme' },
    eventId: 'fair',
    important: 'Moves in May',
  });
  expect(args('Moves in May', ana).what).toEqual({
    kind: 'event',
    at: '2026-03-10',
    summary: 'Moves in May',
  });
  expect(args('coffee yesterday', ana).what).toMatchObject({ kind: 'coffee', at: '2026-03-11' });
});
