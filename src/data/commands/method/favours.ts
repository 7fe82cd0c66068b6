import { KithError } from '#contract/errors.ts';
import { mentorLimit } from '#domain/stages/mentorship.ts';
import { encounterDates, readinessFor } from '#domain/method/readiness.ts';
import type { Contact, Favour } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { namesOf } from '../labels.ts';
import type { Planner, Tx } from '../tx.ts';

const label = (tx: Tx, { contactId, direction }: Pick<Favour, 'contactId' | 'direction'>): string => {
  const name = namesOf(tx, [contactId]);
  return direction === 'given' ? `You helped ${name}` : `${name} helped you`;
};

export const createFavour: Planner<'favours.create'> = (tx, args) => {
  tx.need('contacts', args.contactId);
  const made = tx.insert('favours', args);
  return { result: { id: made.id }, label: `Noted: ${label(tx, made)}` };
};

export const updateFavour: Planner<'favours.update'> = (tx, { id, patch }) => {
  const before = tx.need('favours', id);
  if (tx.patch('favours', id, patch) === before) return { result: undefined };
  return { result: undefined, label: `Changed: ${label(tx, before)}` };
};

export const removeFavour: Planner<'favours.remove'> = (tx, { id }) => {
  const before = tx.need('favours', id);
  tx.remove('favours', id);
  return { result: undefined, label: `Deleted: ${label(tx, before)}` };
};

/** Notes the thanks on a favour, and on the introduction that it was. */
export const markThanked = (tx: Tx, favour: Favour, at: string): void => {
  tx.patch('favours', favour.id, { thankedAt: at });
  const { introductionId } = favour;
  if (introductionId !== undefined && tx.get('introductions', introductionId) !== undefined)
    tx.patch('introductions', introductionId, { thankedAt: at });
};

export const thankFavour: Planner<'favours.thank'> = (tx, { id, summary }) => {
  const favour = tx.need('favours', id);
  if (favour.direction === 'given') throw new KithError('invalid', 'You gave this help yourself.');
  if (favour.thankedAt !== undefined) return { result: undefined };
  markThanked(tx, favour, tx.env.today);
  tx.insert('interactions', {
    at: tx.env.today,
    kind: 'thanks',
    contactIds: [favour.contactId],
    summary: summary?.trim() ? summary.trim() : `Thanks: ${favour.what}`,
  });
  return { result: undefined, label: `${namesOf(tx, [favour.contactId])} thanked` };
};

export const reportAdvice: Planner<'favours.report-back'> = (tx, { id, outcome }) => {
  const favour = tx.need('favours', id);
  const came = outcome?.trim() ? outcome.trim() : favour.outcome;
  tx.patch('favours', id, { reportedAt: tx.env.today, ...(came === undefined ? {} : { outcome: came }) });
  tx.insert('interactions', {
    at: tx.env.today,
    kind: 'report-back',
    contactIds: [favour.contactId],
    summary: `Told what came of it: ${favour.what}`,
    ...(came === undefined ? {} : { notes: came }),
  });
  return { result: undefined, label: `${namesOf(tx, [favour.contactId])} told what came of it` };
};

/** Whether this kind of help can be asked for now, by everything the store knows. */
const readiness = (tx: Tx, contact: Contact, kind: 'information' | 'contact' | 'connection' | 'referral') =>
  readinessFor(kind, {
    encounters: encounterDates(
      tx.find('interactions', { selector: { contactIds: { $elemMatch: { $eq: contact.id } } } }),
    ),
    tally: contact.tally,
    meaning: stageOf(tx.stages, contact).meaning,
    today: tx.env.today,
  });

export const askFavour: Planner<'favours.ask'> = (tx, args) => {
  const { contactId, kind, what, followUp } = args;
  const contact = tx.need('contacts', contactId);
  const reason = args.overrideReason?.trim() ?? '';
  const { isReady, text } = readiness(tx, contact, kind);
  const limit = mentorLimit(
    contact.mentorship,
    tx.find('favours', { selector: { contactId } }),
    tx.env.today,
  );
  const why = isReady ? limit.text : text;
  // A warning, never a lock: a sentence opens it.
  if (why !== undefined && reason === '')
    throw new KithError('invalid', `${why} To ask all the same, say why.`);
  const made = tx.insert('favours', {
    contactId,
    direction: 'received',
    kind,
    what,
    at: tx.env.today,
    status: 'asked',
    ...(why === undefined ? {} : { overrideReason: reason }),
  });
  if (followUp !== undefined)
    tx.insert('follow-ups', {
      contactIds: [contactId],
      kind: 'ask',
      summary: 'Hear what came of what you asked for',
      due: followUp,
      status: 'open',
    });
  return { result: { id: made.id }, label: `Asked ${contact.fullName}` };
};
