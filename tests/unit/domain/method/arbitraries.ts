/** Records of the method: favours, leads, interviews, introductions. */
import fc from 'fast-check';
import { addDays } from '#domain/dates/dates.ts';
import { favourKinds } from '#domain/method/favours.ts';
import { leadKinds } from '#domain/method/leads.ts';
import type { Favour, Interview, Introduction, Lead } from '#domain/records.ts';

const days = fc.nat({ max: 900 }).map((back) => addDays('2026-03-12', -back));
const base = { id: fc.uuid({ version: 7 }), createdAt: fc.constant(0), updatedAt: fc.constant(0) };
const people = fc.constantFrom('ana', 'omar', 'lena');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** An unknown value is an absent property. */
const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

export const favours: fc.Arbitrary<Favour> = fc
  .record({
    ...base,
    contactId: people,
    direction: fc.constantFrom('given' as const, 'received' as const),
    kind: fc.constantFrom(...favourKinds),
    what: fc.string({ maxLength: 20 }),
    at: days,
    status: fc.constantFrom(
      'offered' as const,
      'asked' as const,
      'agreed' as const,
      'done' as const,
      'declined' as const,
    ),
    thankedAt: optional(days),
    outcome: optional(fc.string({ maxLength: 10 })),
    reportedAt: optional(days),
  })
  .map((favour) => present(favour) as Favour);

export const leads: fc.Arbitrary<Lead> = fc
  .record({
    ...base,
    givenById: people,
    kind: fc.constantFrom(...leadKinds),
    about: fc.string({ maxLength: 20 }),
    status: fc.constantFrom('open' as const, 'followed' as const, 'dropped' as const),
    at: days,
    followedAt: optional(days),
    outcome: optional(fc.string({ maxLength: 10 })),
    reportedAt: optional(days),
    thankedAt: optional(days),
  })
  .map((lead) => present(lead) as Lead);

export const interviews: fc.Arbitrary<Interview> = fc
  .record({
    ...base,
    contactId: people,
    heldAt: optional(days),
    thankedAt: optional(days),
    questions: fc.constant([]),
    learned: fc.constant(''),
    leadIds: fc.constant([]),
  })
  .map((interview) => present(interview) as Interview);

export const introductions: fc.Arbitrary<Introduction> = fc
  .record({
    ...base,
    connectorId: fc.constantFrom('me', 'ana'),
    betweenIds: fc.constantFrom(['me', 'omar'], ['omar', 'me'], ['omar', 'lena']),
    askedAt: optional(days),
    agreedAt: optional(days),
    madeAt: optional(days),
    metAt: optional(days),
    thankedAt: optional(days),
  })
  .map((introduction) => present(introduction) as Introduction);
