/** Leads: something to follow up that somebody gave, open until the giver knows what came of it. */
import { agoWords } from '../dates/date-words.ts';
import type { CalendarDate, Lead } from '../records.ts';
import { compare } from '../text/compare.ts';

export const leadKinds = [
  'person',
  'company',
  'opening',
  'event',
  'information',
] as const satisfies readonly Lead['kind'][];

export const leadKindWords: Readonly<Record<Lead['kind'], string>> = {
  person: 'A person',
  company: 'A company',
  opening: 'An opening',
  event: 'An event',
  information: 'Information',
};

export type LeadStep = 'open' | 'followed' | 'told' | 'dropped';

/** Where a lead is on its way from given to told. */
export function leadStepOf({ status, reportedAt }: Pick<Lead, 'status' | 'reportedAt'>): LeadStep {
  return status === 'followed' && reportedAt !== undefined ? 'told' : status;
}

/** Followed, and whoever gave it doesn't know: it waits until they do. */
export const isReportOwed = (lead: Pick<Lead, 'status' | 'reportedAt'>): boolean =>
  leadStepOf(lead) === 'followed';

/** Told, but not thanked. */
export const isLeadUnthanked = (lead: Pick<Lead, 'status' | 'reportedAt' | 'thankedAt'>): boolean =>
  leadStepOf(lead) === 'told' && lead.thankedAt === undefined;

/** The lead after it was followed; one that was told of stays told. */
export const followed = (lead: Lead, at: CalendarDate, outcome?: string): Lead => ({
  ...lead,
  status: 'followed',
  followedAt: lead.followedAt ?? at,
  ...(outcome === undefined || outcome.trim() === '' ? {} : { outcome: outcome.trim() }),
});

/** How old a lead is and what that means: "Given 12 days ago", "Followed 4 days ago, Ana does not know yet". */
export function leadAgeWords(lead: Lead, giver: string, today: CalendarDate): string {
  switch (leadStepOf(lead)) {
    case 'open':
      return `Given ${agoWords(lead.at, today)}`;
    case 'followed':
      return `Followed ${agoWords(lead.followedAt ?? lead.at, today)}, ${giver} does not know yet`;
    case 'told': {
      const told = `${giver} was told ${agoWords(lead.reportedAt ?? lead.at, today)}`;
      return isLeadUnthanked(lead) ? `${told}, not thanked yet` : told;
    }
    case 'dropped':
      return `Dropped, given ${agoWords(lead.at, today)}`;
  }
}

/** The day from which a lead waits where it is: what sorts the board, the longest first. */
export function leadSince(lead: Lead): CalendarDate {
  switch (leadStepOf(lead)) {
    case 'followed':
      return lead.followedAt ?? lead.at;
    case 'told':
      return lead.reportedAt ?? lead.at;
    default:
      return lead.at;
  }
}

/** A step's leads in order: what waits, the longest first; what is over, the latest first. */
export function leadOrder<L extends Lead>(leads: readonly L[], step: LeadStep): readonly L[] {
  const sign = step === 'open' || step === 'followed' ? 1 : -1;
  return leads
    .filter((lead) => leadStepOf(lead) === step)
    .toSorted((a, b) => {
      const [x, y] = [leadSince(a), leadSince(b)];
      return sign * compare(x, y) || compare(a.id, b.id);
    });
}
