/**
 * What the user owes to those who helped: to tell them what came of it, and thanks. Nothing here is ever late
 * in red: it stays until it is done.
 */
import { isAdviceUnreported, isUnthanked } from './favours.ts';
import { isLeadUnthanked, isReportOwed } from './leads.ts';
import { pronounsOf } from '../text/pronouns.ts';
import type { CalendarDate, Contact, Favour, Id, Interview, Lead } from '../records.ts';
import { compare } from '../text/compare.ts';

type OwedKind = 'report' | 'advice' | 'thanks' | 'lead-thanks' | 'interview-thanks';

export interface Owed {
  readonly kind: OwedKind;
  /** Of the lead, favour or interview. */
  readonly id: Id;
  readonly contactId: Id;
  /** What about, in the user's words. */
  readonly about: string;
  readonly since: CalendarDate;
}

export interface OwedInput {
  readonly leads: readonly Lead[];
  readonly favours: readonly Favour[];
  readonly interviews: readonly Pick<Interview, 'id' | 'contactId' | 'heldAt' | 'thankedAt' | 'learned'>[];
}

/** Everything owed, the oldest first. */
export function owedOf({ leads, favours, interviews }: OwedInput): readonly Owed[] {
  const owed: Owed[] = [];
  for (const lead of leads) {
    const base = { id: lead.id, contactId: lead.givenById, about: lead.about };
    if (isReportOwed(lead)) owed.push({ ...base, kind: 'report', since: lead.followedAt ?? lead.at });
    else if (isLeadUnthanked(lead))
      owed.push({ ...base, kind: 'lead-thanks', since: lead.reportedAt ?? lead.at });
  }
  for (const favour of favours) {
    const base = { id: favour.id, contactId: favour.contactId, about: favour.what, since: favour.at };
    if (isUnthanked(favour)) owed.push({ ...base, kind: 'thanks' });
    if (isAdviceUnreported(favour)) owed.push({ ...base, kind: 'advice' });
  }
  for (const { id, contactId, heldAt, thankedAt } of interviews) {
    if (heldAt === undefined || thankedAt !== undefined) continue;
    owed.push({ kind: 'interview-thanks', id, contactId, about: 'Your interview', since: heldAt });
  }
  return owed.toSorted((a, b) => compare(a.since, b.since) || compare(a.kind + a.id, b.kind + b.id));
}

/** "Tell Søren Lykke what came of his lead", "Thank Noor Haddad" */
export function owedTitle(
  { kind }: Pick<Owed, 'kind'>,
  contact: Pick<Contact, 'fullName' | 'pronouns'> | undefined,
): string {
  const name = contact?.fullName ?? 'somebody';
  const { possessive } = pronounsOf(contact?.pronouns);
  switch (kind) {
    case 'report':
      return `Tell ${name} what came of ${possessive} lead`;
    case 'advice':
      return `Tell ${name} what came of ${possessive} advice`;
    case 'lead-thanks':
      return `Thank ${name} for ${possessive} lead`;
    case 'thanks':
    case 'interview-thanks':
      return `Thank ${name}`;
  }
}

/** What the person did, in a line: "You followed it: the pilot at Samphire Energy". */
export function owedDetail({ kind, about }: Pick<Owed, 'kind' | 'about'>): string {
  if (kind === 'report') return `You followed it: ${about}`;
  if (kind === 'interview-thanks') return 'For the interview, within a day';
  return about;
}
