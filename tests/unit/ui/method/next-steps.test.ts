import { expect, test } from 'vitest';
import type { Favour, Interview, Introduction, Lead } from '#domain/records.ts';
import { favourSteps, interviewSteps, introductionSteps, leadSteps } from '#ui/method/next-steps.ts';

const base = { id: 'x', createdAt: 1, updatedAt: 1, stamps: {} };
const today = '2026-03-12';

/** Takes every step: its words, and the command or dialog it leads to. */
const taken = (steps: (means: Parameters<typeof favourSteps>[1]) => ReturnType<typeof favourSteps>) => {
  const done: unknown[] = [];
  const all = steps({
    run: (name: string, args: unknown) => done.push([name, args]),
    open: (name, link) => done.push([name, link]),
  });
  return all.map(({ label, run }) => {
    run();
    return [label, ...(done.splice(0)[0] as readonly unknown[])];
  });
};

test.each([
  [{ wantedAt: today }, [['Asked', 'interviews.update', { id: 'x', patch: { askedAt: today } }]]],
  [{ askedAt: today }, [['Book', 'interview', { of: 'x', kind: 'edit' }]]],
  [{ bookedFor: today }, [['Held', 'interviews.hold', { id: 'x' }]]],
  [{ heldAt: today }, [['Thank', 'interviews.thank', { id: 'x' }]]],
  [{ heldAt: today, thankedAt: today }, []],
])('after %j an interview goes on with %j', (dates, steps) => {
  const interview: Interview = {
    ...base,
    contactId: 'ana',
    questions: [],
    learned: '',
    leadIds: [],
    ...dates,
  };
  expect(taken((means) => interviewSteps(interview, today, means))).toEqual(steps);
});

test('a lead is followed, told of, and thanked for', () => {
  const lead = (fields: Partial<Lead>): Lead => ({
    ...base,
    givenById: 'ana',
    kind: 'company',
    about: 'Norrvik',
    at: today,
    status: 'open',
    ...fields,
  });
  const stepOf = (fields: Partial<Lead>) => taken((means) => leadSteps(lead(fields), 'Ana', means));
  expect(stepOf({})).toEqual([['Followed', 'report', { of: 'x', kind: 'follow' }]]);
  expect(stepOf({ status: 'followed' })).toEqual([['Tell Ana', 'report', { of: 'x' }]]);
});

test('help that was asked for is done or thanked for; an introduction goes one step on', () => {
  const favour: Favour = {
    ...base,
    contactId: 'ana',
    direction: 'received',
    kind: 'information',
    what: 'A book',
    status: 'asked',
    at: today,
  };
  expect(taken((means) => favourSteps(favour, means))).toEqual([
    ['Done', 'favours.update', { id: 'x', patch: { status: 'done' } }],
  ]);
  expect(taken((means) => favourSteps({ ...favour, status: 'done' }, means))).toContainEqual([
    'Thank',
    'favours.thank',
    { id: 'x' },
  ]);
  const introduction: Introduction = {
    ...base,
    connectorId: 'me',
    betweenIds: ['ana', 'bo'],
    askedAt: today,
  };
  expect(taken((means) => introductionSteps(introduction, means))[0]).toEqual([
    'Agreed',
    'introductions.step',
    { id: 'x', step: 'agreed' },
  ]);
});
