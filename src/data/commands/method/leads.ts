/**
 * Leads. A followed one whose giver doesn't know yet has exactly one follow-up, of kind `report-back`, whose id goes
 * with the lead's: made here, closed here, and never a second one.
 */
import { addDays } from '#domain/dates/dates.ts';
import { companionId } from '#domain/ids.ts';
import { followed, isReportOwed } from '#domain/method/leads.ts';
import type { FollowUp, Id, Lead } from '#domain/records.ts';
import { namesOf } from '../labels.ts';
import { ensureOrganization } from '../organizations.ts';
import { applyAttached, namingGone } from '../people/removal.ts';
import type { Planner, Tx } from '../tx.ts';

/** Days after following that the giver should know: while it is fresh, and not before there is something to tell. */
const reportWithinDays = 3;

/** Brings the follow-up in line with the lead. */
const keepReport = (tx: Tx, lead: Lead): void => {
  const id = companionId(lead.id);
  const existing = tx.get('follow-ups', id);
  if (!isReportOwed(lead)) {
    if (existing?.status !== 'open') return;
    if (lead.reportedAt === undefined) tx.remove('follow-ups', id);
    else tx.patch('follow-ups', id, { status: 'done', completedAt: tx.env.now, snoozedUntil: null });
    return;
  }
  const fields = { contactIds: [lead.givenById], summary: lead.about, leadId: lead.id };
  if (existing === undefined) {
    const due = addDays(tx.env.today, reportWithinDays);
    tx.insert('follow-ups', { ...fields, id, kind: 'report-back', due, status: 'open' });
  } else {
    const open = { status: 'open', completedAt: null, notifiedAt: null, snoozedUntil: null } as const;
    tx.patch('follow-ups', id, existing.status === 'open' ? fields : { ...fields, ...open });
  }
};

const withOrganization = <F extends { readonly organization?: string | undefined }>(tx: Tx, fields: F) => {
  const { organization, ...rest } = fields;
  const name = organization?.trim() ?? '';
  return name === '' ? rest : { ...rest, organizationId: ensureOrganization(tx, name) };
};

export const createLead: Planner<'leads.create'> = (tx, args) => {
  const giver = tx.need('contacts', args.givenById);
  const made = tx.insert('leads', { ...withOrganization(tx, args), status: 'open' });
  return { result: { id: made.id }, label: `Lead from ${giver.fullName} noted` };
};

export const updateLead: Planner<'leads.update'> = (tx, { id, patch }) => {
  const before = tx.need('leads', id);
  const after = tx.patch('leads', id, withOrganization(tx, patch));
  if (after === before) return { result: undefined };
  keepReport(tx, after);
  return { result: undefined, label: `Lead from ${namesOf(tx, [after.givenById])} changed` };
};

export const removeLead: Planner<'leads.remove'> = (tx, { id }) => {
  const before = tx.need('leads', id);
  tx.remove('leads', id);
  const reportId = companionId(id);
  if (tx.get('follow-ups', reportId)?.status === 'open') tx.remove('follow-ups', reportId);
  applyAttached(tx, namingGone(tx, new Set([id])));
  return { result: undefined, label: `Lead from ${namesOf(tx, [before.givenById])} deleted` };
};

export const followLead: Planner<'leads.follow'> = (tx, { id, outcome }) => {
  const before = tx.need('leads', id);
  const { status, followedAt, outcome: came } = followed(before, tx.env.today, outcome);
  const after = tx.patch('leads', id, {
    status,
    followedAt,
    ...(came === undefined ? {} : { outcome: came }),
  });
  if (after === before) return { result: undefined };
  keepReport(tx, after);
  return {
    result: undefined,
    label: `Followed: ${before.about}. ${namesOf(tx, [before.givenById])} is owed word`,
  };
};

/** Told on a day: the lead, and its follow-up with it. */
export const markReported = (tx: Tx, lead: Lead, at: string, thanked: boolean, outcome?: string): void => {
  const came = outcome?.trim() ?? '';
  const after = tx.patch('leads', lead.id, {
    status: 'followed',
    followedAt: lead.followedAt ?? at,
    reportedAt: at,
    ...(thanked ? { thankedAt: lead.thankedAt ?? at } : {}),
    ...(came === '' ? {} : { outcome: came }),
  });
  keepReport(tx, after);
};

export const reportLead: Planner<'leads.report-back'> = (tx, { id, outcome, thanked }) => {
  const lead = tx.need('leads', id);
  if (lead.reportedAt !== undefined) return { result: undefined };
  markReported(tx, lead, tx.env.today, thanked, outcome);
  const came = (outcome?.trim() ?? '') === '' ? lead.outcome : outcome?.trim();
  tx.insert('interactions', {
    at: tx.env.today,
    kind: 'report-back',
    contactIds: [lead.givenById],
    summary: `Told what came of it: ${lead.about}`,
    ...(came === undefined ? {} : { notes: came }),
    followUpId: companionId(id),
  });
  return { result: undefined, label: `${namesOf(tx, [lead.givenById])} told what came of it` };
};

export const thankLead: Planner<'leads.thank'> = (tx, { id }) => {
  const lead = tx.need('leads', id);
  if (lead.thankedAt !== undefined) return { result: undefined };
  tx.patch('leads', id, { thankedAt: tx.env.today });
  tx.insert('interactions', {
    at: tx.env.today,
    kind: 'thanks',
    contactIds: [lead.givenById],
    summary: `Thanks: ${lead.about}`,
  });
  return { result: undefined, label: `${namesOf(tx, [lead.givenById])} thanked` };
};

const reset = { followedAt: null, reportedAt: null, thankedAt: null } as const;

export const dropLead: Planner<'leads.drop'> = (tx, { id }) => {
  const before = tx.need('leads', id);
  const after = tx.patch('leads', id, { status: 'dropped' });
  if (after === before) return { result: undefined };
  keepReport(tx, after);
  return { result: undefined, label: `Dropped: ${before.about}` };
};

export const reopenLead: Planner<'leads.reopen'> = (tx, { id }) => {
  const before = tx.need('leads', id);
  const after = tx.patch('leads', id, { ...reset, status: 'open' });
  if (after === before) return { result: undefined };
  keepReport(tx, after);
  return { result: undefined, label: `Open again: ${before.about}` };
};

/** A report-back that was done elsewhere (Today, the tray): the lead knows. */
export const reportByFollowUp = (tx: Tx, { leadId }: Pick<FollowUp, 'leadId'>): void => {
  const lead = leadId === undefined ? undefined : tx.get('leads', leadId);
  if (lead !== undefined && isReportOwed(lead)) markReported(tx, lead, tx.env.today, true);
};

export const unreportByFollowUp = (tx: Tx, { leadId }: Pick<FollowUp, 'leadId'>): void => {
  const lead = leadId === undefined ? undefined : tx.get('leads', leadId);
  if (lead?.reportedAt !== undefined) tx.patch('leads', lead.id, { reportedAt: null, thankedAt: null });
};

/** Leads of a person that they have not been told of. */
export const owedReports = (tx: Tx, givenById: Id): readonly Lead[] =>
  tx.find('leads', { selector: { givenById } }).filter(isReportOwed);
