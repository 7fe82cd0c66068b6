import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from '#domain/dates/dates.ts';
import {
  dayOfMeeting,
  eventDays,
  eventOrder,
  eventStateOf,
  eventWhenWords,
  goalWords,
  metThere,
  scoreOf,
  scoreWords,
  wantWords,
  type MetInput,
} from '#domain/events/events.ts';
import { favours } from '../method/arbitraries.ts';

const today = '2026-03-12';
const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
const dueAt = fc.tuple(day, fc.constantFrom('', 'T18:00')).map(([date, time]) => date + time);
const dated = fc.record(
  { id: fc.uuid({ version: 7 }), start: dueAt, end: dueAt },
  { requiredKeys: ['id', 'start'] },
);

const contact: MetInput['contact'] = {
  id: 'ana',
  needs: [],
  offers: [],
  discouraging: false,
  archivedAt: 0,
  binnedAt: 0,
};
const fair = { id: 'fair', start: '2026-03-10T18:00' };
const nothing: MetInput = { contact, interactions: [], favours: [], followUps: [] };
const at = (fields: Partial<MetInput>) => metThere(fair, { ...nothing, ...fields }, today);
const followUp = {
  id: 'f',
  kind: 'follow-up',
  status: 'open',
  due: '2026-03-20',
  summary: 'Coffee',
} as const;

describe('when an event is', () => {
  test('upcoming, then on its days, then past; and a meeting there is never after today nor after its end', () => {
    fc.assert(
      fc.property(dated, day, (event, now) => {
        const { first, last } = eventDays(event);
        expect(first <= last).toBe(true);
        const state = eventStateOf(event, now);
        expect(state).toBe(now < first ? 'upcoming' : now > last ? 'past' : 'now');
        const met = dayOfMeeting(event, now);
        expect(met <= now && met <= (now > last ? last : now)).toBe(true);
        if (state === 'now') expect(met).toBe(now);
      }),
    );
  });
  test('each event stands in one of the two lists, the nearest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(dated, { selector: ({ id }) => id }), (events) => {
        const { coming, past } = eventOrder(events, today);
        expect([...coming, ...past].map(({ id }) => id).toSorted()).toEqual(
          events.map(({ id }) => id).toSorted(),
        );
        const starts = (list: typeof events) => list.map(({ start }) => start);
        expect(starts([...coming])).toEqual(starts([...coming]).toSorted());
        expect(starts([...past])).toEqual(
          starts([...past])
            .toSorted()
            .reverse(),
        );
      }),
    );
  });
  test('in words', () => {
    expect(eventWhenWords({ start: '2026-03-12T18:00' }, today)).toBe('Today, 18:00');
    expect(eventWhenWords({ start: '2026-04-02' }, today)).toBe('2 Apr');
    expect(eventWhenWords({ start: '2026-04-02T09:00', end: '2026-04-04' }, today)).toBe('2 Apr to 4 Apr');
  });
});

describe('the goal', () => {
  test('counts people once each, whatever happened with them', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (helped) => {
        const score = scoreOf(helped.map((each) => ({ helped: each })));
        expect(score).toEqual({ met: helped.length, helped: helped.filter(Boolean).length });
      }),
    );
  });
  test('in words', () => {
    expect(goalWords({ meet: 3, help: 1 })).toBe('Meet 3 people, help 1');
    expect(goalWords({ meet: 0, help: 2 })).toBe('Help 2');
    expect(goalWords(undefined)).toBe('');
    expect(scoreWords({ met: 2, helped: 0 }, { meet: 3, help: 1 })).toBe('2 of 3 met, 0 of 1 helped');
    expect(scoreWords({ met: 2, helped: 0 }, undefined)).toBe('2 met, nobody helped yet');
    expect(scoreWords({ met: 0, helped: 0 }, undefined)).toBe('');
  });
});

describe('what is left after an event', () => {
  test('a follow-up and the questions, until they are there', () => {
    expect(at({}).wants).toEqual(['follow-up', 'questions']);
    expect(wantWords(at({}))).toBe('No follow-up yet. Did you ask how you can help?');
    const agreed = at({ followUps: [followUp] });
    expect(agreed).toMatchObject({ wants: ['questions'], next: { due: '2026-03-20', summary: 'Coffee' } });
    const need = { text: 'A designer', state: 'open', at: '2026-03-11' } as const;
    expect(at({ contact: { ...contact, needs: [need] } }).wants).toEqual(['follow-up']);
    expect(at({ contact: { ...contact, offers: [{ ...need, at: '2026-02-01' }] } }).wants).toContain(
      'questions',
    );
  });
  test('a rhythm is no follow-up, nor is what was done before; a conversation since settles both', () => {
    expect(at({ followUps: [{ ...followUp, kind: 'keep-in-touch' }] }).wants).toContain('follow-up');
    expect(at({ followUps: [{ ...followUp, status: 'done', due: '2026-03-01' }] }).wants).toContain(
      'follow-up',
    );
    expect(at({ followUps: [{ ...followUp, status: 'done', due: '2026-03-11' }] }).wants).not.toContain(
      'follow-up',
    );
    expect(at({ interactions: [{ at: '2026-03-12', kind: 'coffee' }] }).wants).toEqual([]);
    expect(at({ interactions: [{ at: '2026-03-12', kind: 'email' }] }).wants).toContain('follow-up');
  });
  test('thanks for what they gave since it began', () => {
    const favour = {
      id: 'g',
      direction: 'received',
      status: 'done',
      at: '2026-03-11',
      what: 'A name',
    } as const;
    expect(at({ favours: [favour] })).toMatchObject({ thankFor: { id: 'g', what: 'A name' } });
    expect(wantWords(at({ followUps: [followUp], favours: [favour] }))).toContain('Not thanked yet: A name.');
    expect(at({ favours: [{ ...favour, at: '2026-01-01' }] }).wants).not.toContain('thanks');
  });
  test('help given counts within two weeks, a promise does not', () => {
    const favour = { id: 'g', direction: 'given', status: 'done', at: '2026-03-12', what: 'A book' } as const;
    expect(at({ favours: [favour] }).helped).toBe(true);
    expect(at({ favours: [{ ...favour, status: 'offered' }] }).helped).toBe(false);
    expect(at({ favours: [{ ...favour, at: '2026-05-01' }] }).helped).toBe(false);
  });
  test('with whom to keep away from, whoever is archived or in the bin, nothing is left to do', () => {
    const inputs = fc.record({
      favours: fc.array(favours, { maxLength: 4 }),
      flag: fc.constantFrom({ discouraging: true }, { archivedAt: 5 }, { binnedAt: 5 }),
      at: day,
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const met = metThere(
          { id: 'fair', start: input.at },
          { ...nothing, contact: { ...contact, ...input.flag }, favours: input.favours },
          today,
        );
        expect(met.wants).toEqual([]);
      }),
    );
  });
  test('whatever is done, what was settled does not come back by doing more', () => {
    const more = fc.record({
      favours: fc.array(
        favours.filter(({ direction }) => direction === 'given'),
        { maxLength: 3 },
      ),
      followUps: fc.array(
        dueAt.map((due) => ({ ...followUp, due })),
        { maxLength: 3 },
      ),
      interactions: fc.array(
        dueAt.map((each) => ({ at: each, kind: 'coffee' as const })),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(more, more, (before, added) => {
        const input = { ...nothing, ...before };
        const after = {
          ...nothing,
          favours: [...before.favours, ...added.favours],
          followUps: [...before.followUps, ...added.followUps],
          interactions: [...before.interactions, ...added.interactions],
        };
        const was = metThere(fair, input, today).wants;
        for (const want of metThere(fair, after, today).wants) expect(was).toContain(want);
      }),
    );
  });
  test('they met on the day of the first entry there', () => {
    const here = { kind: 'event', eventId: 'fair' } as const;
    const met = at({
      interactions: [
        { ...here, at: '2026-03-11' },
        { ...here, at: '2026-03-10T19:00' },
      ],
    });
    expect(met).toMatchObject({ at: dateOf('2026-03-10'), isNew: false });
    expect(at({ contact: { ...contact, met: { eventId: 'fair' } } }).isNew).toBe(true);
  });
});
