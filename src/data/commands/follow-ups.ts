import { KithError } from '#contract/errors.ts';
import { cadenceOf, skippedKeepInTouch } from '#domain/stages/cadence.ts';
import { dateOf, timeOf, withTime } from '#domain/dates/dates.ts';
import { isRule, nextTurn, turnOf } from '#domain/follow-ups/recurrence.ts';
import { followUpTitle } from '#domain/follow-ups/follow-up-title.ts';
import type { DateOrDateTime, FollowUp, InteractionKind } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import { dueLabel } from './labels.ts';
import { reportByFollowUp, unreportByFollowUp } from './method/leads.ts';
import { settle } from './method/settle.ts';
import type { Planner, Tx } from './tx.ts';

/** As lists and notifications call it: "Coffee with Ana Ruiz". */
const subject = (tx: Tx, followUp: FollowUp): string =>
  followUpTitle(
    followUp,
    followUp.contactIds.map((id) => tx.get('contacts', id)?.fullName ?? ''),
  );

/** A new date is a new promise: it is announced again, whatever was said about the old one. */
const unannounced = { snoozedUntil: null, notifiedAt: null } as const;

const assertRule = (rule: string | null | undefined): void => {
  if (rule !== null && rule !== undefined && !isRule(rule)) {
    throw new KithError('invalid', 'Kith can’t repeat by this rule. Nothing was changed.');
  }
};

/** Makes the next one of a series, once this one is out of it. Undefined: it was the last, or there is none. */
const insertNext = (tx: Tx, followUp: FollowUp): FollowUp | undefined => {
  const next = nextTurn(followUp, tx.env.today);
  if (next === undefined) return undefined;
  const { contactIds, kind, summary, notes, remind, recurrenceFrom } = followUp;
  return tx.insert('follow-ups', {
    contactIds,
    kind,
    summary,
    notes,
    remind,
    recurrenceFrom,
    ...next,
    status: 'open',
  });
};

/** Moved by itself, one of a series remembers where the rule had put it. */
const movedTurn = (before: FollowUp, due: DateOrDateTime) => {
  if (before.recurrence === undefined) return {};
  const own = before.recurrenceId ?? before.due;
  return { recurrenceId: own === due ? null : own };
};

export const createFollowUp: Planner<'follow-ups.create'> = (tx, args) => {
  args.contactIds.forEach((id) => tx.need('contacts', id));
  assertRule(args.recurrence);
  const made = tx.insert('follow-ups', { ...args, status: 'open' });
  return {
    result: { id: made.id },
    label: `${subject(tx, made)}, added for ${dueLabel(made.due)}`,
  };
};

export const updateFollowUp: Planner<'follow-ups.update'> = (tx, { id, patch, only = false }) => {
  const before = tx.need('follow-ups', id);
  assertRule(patch.recurrence);
  const moved = patch.due !== undefined && patch.due !== before.due;
  const isOneOfSeries = only && before.recurrence !== undefined;
  if (isOneOfSeries) insertNext(tx, before);
  const after = tx.patch('follow-ups', id, {
    ...patch,
    ...(moved ? { ...unannounced, recurrenceId: null } : {}),
    ...(isOneOfSeries ? { recurrence: null, recurrenceFrom: null, recurrenceId: null } : {}),
  });
  return after === before
    ? { result: undefined }
    : { result: undefined, label: `${subject(tx, after)}: changed` };
};

/** Kinds of follow-up whose being done is a conversation of some kind. */
const doneAs: Partial<Record<FollowUp['kind'], InteractionKind>> = {
  thanks: 'thanks',
  'report-back': 'report-back',
};

export const completeFollowUp: Planner<'follow-ups.complete'> = (tx, { id, log }) => {
  const followUp = tx.need('follow-ups', id);
  if (followUp.status === 'done') return { result: undefined };
  const keepInTouch = followUp.kind === 'keep-in-touch';
  const entry =
    log ??
    (keepInTouch
      ? { kind: 'message' as const, summary: 'Kept in touch' }
      : doneAs[followUp.kind] === undefined
        ? undefined
        : { kind: doneAs[followUp.kind] ?? 'other', summary: followUp.summary });
  if (entry !== undefined && followUp.contactIds.length > 0) {
    const logged = tx.insert('interactions', {
      at: log?.at ?? tx.env.today,
      kind: entry.kind,
      summary: entry.summary,
      ...(entry.notes === undefined ? {} : { notes: entry.notes }),
      contactIds: followUp.contactIds,
      followUpId: id,
    });
    if (followUp.leadId === undefined) settle(tx, logged);
  }
  // A keep-in-touch is one record that the logged interaction moves on (see derive/contact.ts).
  if (!keepInTouch) {
    tx.patch('follow-ups', id, { status: 'done', completedAt: tx.env.now, snoozedUntil: null });
    insertNext(tx, followUp);
  }
  reportByFollowUp(tx, followUp);
  return { result: undefined, label: `Done: ${subject(tx, followUp)}` };
};

export const reopenFollowUp: Planner<'follow-ups.reopen'> = (tx, { id }) => {
  const before = tx.need('follow-ups', id);
  if (before.status === 'open') return { result: undefined };
  // The series went on without it.
  tx.patch('follow-ups', id, {
    status: 'open',
    completedAt: null,
    recurrence: null,
    recurrenceFrom: null,
    recurrenceId: null,
  });
  unreportByFollowUp(tx, before);
  return { result: undefined, label: `Open again: ${subject(tx, before)}` };
};

export const snoozeFollowUp: Planner<'follow-ups.snooze'> = (tx, { id, until }) => {
  const after = tx.patch('follow-ups', id, { snoozedUntil: until, notifiedAt: null });
  return { result: undefined, label: `Snoozed: ${subject(tx, after)}` };
};

export const rescheduleFollowUp: Planner<'follow-ups.reschedule'> = (tx, { id, due }) => {
  const before = tx.need('follow-ups', id);
  const after = tx.patch('follow-ups', id, { due, ...movedTurn(before, due), ...unannounced });
  if (after === before) return { result: undefined };
  return { result: undefined, label: `${subject(tx, after)}, moved to ${dueLabel(due)}` };
};

export const spreadFollowUps: Planner<'follow-ups.spread'> = (tx, { people }) => {
  tx.expect(
    'contacts',
    people.map(({ id }) => id),
  );
  for (const { id, due } of people) {
    const { lastInteractionAt } = tx.need('contacts', id);
    tx.insert('follow-ups', {
      contactIds: [id],
      kind: 'follow-up',
      summary: lastInteractionAt === '' ? 'Find a way in' : 'Get in touch',
      due,
      status: 'open',
    });
  }
  return { result: undefined, label: `${counted(people.length, 'follow-up')} added to the calendar` };
};

export const moveFollowUps: Planner<'follow-ups.move-all'> = (tx, { ids, to }) => {
  tx.expect('follow-ups', ids);
  const moved = ids.filter((id) => {
    const before = tx.need('follow-ups', id);
    const due = withTime(to, timeOf(before.due));
    return tx.patch('follow-ups', id, { due, ...movedTurn(before, due), ...unannounced }) !== before;
  });
  return moved.length === 0
    ? { result: undefined }
    : { result: undefined, label: `${counted(moved.length, 'follow-up')} moved to ${dueLabel(to)}` };
};

export const skipFollowUp: Planner<'follow-ups.skip'> = (tx, { id }) => {
  const before = tx.need('follow-ups', id);
  const label = `Skipped: ${subject(tx, before)}`;
  if (before.kind === 'keep-in-touch') {
    const contact = tx.need('contacts', before.contactIds[0] ?? '');
    const days = cadenceOf(contact, tx.stages) ?? 0;
    tx.patch('follow-ups', id, {
      due: skippedKeepInTouch(dateOf(before.due), days, tx.env.today),
      ...unannounced,
    });
    return { result: undefined, label };
  }
  const turn = turnOf(before);
  // Not from today: what is left out ahead of its time is that one.
  const next = nextTurn(
    before,
    before.recurrenceFrom === 'completion' && turn > tx.env.today ? turn : tx.env.today,
  );
  if (before.recurrence === undefined) throw new KithError('invalid', 'This follow-up does not repeat.');
  if (next === undefined) tx.patch('follow-ups', id, { status: 'cancelled', snoozedUntil: null });
  else tx.patch('follow-ups', id, { ...next, recurrenceId: null, ...unannounced });
  return { result: undefined, label };
};

export const removeFollowUp: Planner<'follow-ups.remove'> = (tx, { id }) => {
  const before = tx.need('follow-ups', id);
  const label = `${subject(tx, before)}: deleted`;
  tx.remove('follow-ups', id);
  return { result: undefined, label };
};
