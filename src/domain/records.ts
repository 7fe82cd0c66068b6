/**
 * The records Kith keeps. Names follow vCard (RFC 6350) and iCalendar (RFC 5545) where these have one.
 * Plain readonly data: no class, no method, nothing that JSON can't carry. An unknown value is an absent
 * property, never `null`.
 */

export * from './collections.ts';

/** UUIDv7, lower case. */
export type Id = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;
/** `YYYY-MM-DD`: a day in whatever zone the user is in, never an instant. */
export type CalendarDate = string;
/** A calendar date of which parts may be unknown: `2024`, `2024-05`, `2024-05-12`, `--05-12`. */
export type PartialDate = string;
/** SHA-256 of a photo's bytes, in hex: the photo itself is kept beside the records. */
export type PhotoId = string;
/** `YYYY-MM-DD` (the whole day) or `YYYY-MM-DDTHH:MM` (floating local time, RFC 5545 §3.3.5 form 1). */
export type DateOrDateTime = string;

interface RecordBase {
  readonly id: Id;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

export type Circle =
  | 'family'
  | 'friend'
  | 'neighbour'
  | 'professional'
  | 'supplier'
  | 'client'
  | 'co-worker'
  | 'club'
  | 'volunteer'
  | 'acquaintance'
  | 'other';

/** What a stage means, whatever the user calls it. */
export type StageMeaning = 'to-meet' | 'acquaintance' | 'trust' | 'mentor' | 'referrer';

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly meaning: StageMeaning;
  /** One of the theme's stage colours. */
  readonly colour: StageMeaning;
  /** Days between two interactions that keep the relationship warm; absent: no cadence. */
  readonly cadenceDays?: number;
}

export interface StructuredName {
  readonly family?: string;
  readonly given?: string;
  readonly additional?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** An e-mail, phone, URL or chat handle with the label the user (or the imported file) gave it. */
export interface LabelledValue {
  readonly value: string;
  readonly label?: string;
  readonly preferred?: boolean;
}

export interface PostalAddress {
  readonly label?: string;
  readonly poBox?: string;
  readonly extended?: string;
  readonly street?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

export interface Position {
  readonly organizationId?: Id;
  readonly title?: string;
  readonly department?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly current?: boolean;
}

export interface Met {
  readonly on?: PartialDate;
  readonly where?: string;
  readonly eventId?: Id;
  readonly throughId?: Id;
  readonly note?: string;
}

export type NeedState = 'open' | 'met' | 'dropped';

/** Something a person needs or offers. */
export interface NeedOrOffer {
  readonly text: string;
  readonly state: NeedState;
  readonly at: CalendarDate;
}

/** An agreed mentorship: only on contacts in a stage that means mentor. */
export interface Mentorship {
  readonly agreedAt: CalendarDate;
  readonly capPerMonth?: number;
  readonly notBefore?: CalendarDate;
}

/** A property of an imported card that Kith has no field for: kept for export (jCard, RFC 7095). */
export interface ExtraProperty {
  readonly name: string;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  readonly type?: string;
  readonly value: unknown;
}

/** A move from one stage to another, by their ids. */
export interface StageMove {
  readonly from: string;
  readonly to: string;
  readonly on: CalendarDate;
}

/** The soonest open follow-up of a person, copied onto the contact so that a card needs one read. */
export interface NextStep {
  readonly followUpId: Id;
  readonly kind: FollowUpKind;
  readonly summary: string;
  readonly due: DateOrDateTime;
}

/** Counts of done favours and of what is owed, copied onto the contact for cards and filters. */
export interface Tally {
  readonly given: number;
  readonly received: number;
  /** Favours received and not thanked for. */
  readonly unthanked: number;
  /** Leads followed and not reported back. */
  readonly unreported: number;
}

export interface Contact extends RecordBase {
  readonly fullName: string;
  readonly name?: StructuredName;
  readonly nickname?: string;
  readonly pronouns?: string;
  readonly emails: readonly LabelledValue[];
  readonly phones: readonly LabelledValue[];
  readonly urls: readonly LabelledValue[];
  readonly addresses: readonly PostalAddress[];
  readonly ims: readonly LabelledValue[];
  /** The first one with `current`, else the first, is the one shown. */
  readonly positions: readonly Position[];
  readonly birthday?: PartialDate;
  readonly anniversary?: PartialDate;
  readonly photo?: PhotoId;
  readonly tags: readonly string[];
  readonly circle?: Circle;
  readonly met?: Met;
  readonly skills: readonly string[];
  readonly interests: readonly string[];
  readonly needs: readonly NeedOrOffer[];
  readonly offers: readonly NeedOrOffer[];
  readonly caresAbout?: string;
  readonly memberships: readonly string[];
  /** Id of a {@link Stage}. */
  readonly stage: string;
  readonly stageSince: CalendarDate;
  /** First to last; absent: never moved. Written by {@link stageMove} only. */
  readonly stageMoves?: readonly StageMove[];
  /** Fractional index of the card in its column: plain string order. */
  readonly rank: string;
  /** Absent: the stage's default. 0: none, whatever the stage's is. */
  readonly cadenceDays?: number;
  /** Away, or of no need, until that day: the next keep-in-touch is not before. */
  readonly cadencePausedUntil?: CalendarDate;
  readonly starred: boolean;
  /** Keep away: in no suggestion, and in no export unless asked for. */
  readonly discouraging: boolean;
  /** 0: not archived (a number, because an index wants one). */
  readonly archivedAt: EpochMs | 0;
  /** 0: not in the bin. Records in the bin are kept for 30 days. */
  readonly binnedAt: EpochMs | 0;
  /** Markdown. */
  readonly notes: string;
  readonly mentorship?: Mentorship;
  readonly extra: readonly ExtraProperty[];
  /** Cards that were merged into this one: whoever comes with such an id again is this person. */
  readonly mergedIds?: readonly Id[];

  // Kept by the data layer (src/data/derive): never edited, never exported as such, never merged.
  /** Date of the latest interaction, or '' when there was none. */
  readonly lastInteractionAt: CalendarDate | '';
  /** Name folded for sorting. */
  readonly sortName: string;
  readonly nextStep?: NextStep;
  /** `nextStep.due`, or '9999' when there is no next step, so that it sorts last. */
  readonly nextDue: DateOrDateTime | '9999';
  readonly tally: Tally;
}

export type InteractionKind =
  | 'met'
  | 'coffee'
  | 'call'
  | 'video'
  | 'email'
  | 'message'
  | 'event'
  | 'interview'
  | 'introduction'
  | 'thanks'
  | 'report-back'
  | 'other';

export interface Interaction extends RecordBase {
  readonly at: DateOrDateTime;
  readonly kind: InteractionKind;
  readonly contactIds: readonly Id[];
  readonly summary: string;
  readonly notes?: string;
  readonly place?: string;
  readonly eventId?: Id;
  readonly followUpId?: Id;
}

export type FollowUpKind =
  'keep-in-touch' | 'follow-up' | 'thanks' | 'report-back' | 'ask' | 'meeting' | 'birthday' | 'custom';
type FollowUpStatus = 'open' | 'done' | 'cancelled';

export interface FollowUp extends RecordBase {
  readonly contactIds: readonly Id[];
  readonly kind: FollowUpKind;
  readonly summary: string;
  readonly notes?: string;
  /** A date has no time zone; a date with time is local wall time wherever the user is. */
  readonly due: DateOrDateTime;
  /** Minutes before `due`. Absent: at the time itself, or for a date at the user's reminder hour. */
  readonly remind?: number;
  /** RFC 5545 RRULE without the `RRULE:` prefix. Of a series one is open at a time; doing it makes the next. */
  readonly recurrence?: string;
  /** What the next one is counted from; absent: the day this one is due. */
  readonly recurrenceFrom?: 'completion';
  /** As RFC 5545's RECURRENCE-ID: where the rule puts this one, when it alone was moved. */
  readonly recurrenceId?: DateOrDateTime;
  readonly status: FollowUpStatus;
  readonly completedAt?: EpochMs;
  readonly snoozedUntil?: EpochMs;
  readonly notifiedAt?: EpochMs;
  readonly leadId?: Id;
}

export type FavourKind = 'information' | 'contact' | 'connection' | 'referral' | 'other';

export interface Favour extends RecordBase {
  readonly contactId: Id;
  readonly direction: 'given' | 'received';
  readonly kind: FavourKind;
  readonly what: string;
  readonly at: CalendarDate;
  readonly status: 'offered' | 'asked' | 'agreed' | 'done' | 'declined';
  readonly thankedAt?: CalendarDate;
  /** Why the user asked before it was ripe. */
  readonly overrideReason?: string;
  /** Of advice taken: what came of it, and when the giver was told. */
  readonly outcome?: string;
  readonly reportedAt?: CalendarDate;
  /** Of a connection: the introduction it was. Its id goes with that one's (see `companionId`). */
  readonly introductionId?: Id;
}

export interface Lead extends RecordBase {
  readonly givenById: Id;
  readonly kind: 'person' | 'company' | 'opening' | 'event' | 'information';
  readonly about: string;
  readonly contactId?: Id;
  readonly organizationId?: Id;
  readonly status: 'open' | 'followed' | 'dropped';
  readonly at: CalendarDate;
  readonly followedAt?: CalendarDate;
  readonly outcome?: string;
  readonly reportedAt?: CalendarDate;
  readonly thankedAt?: CalendarDate;
}

export interface Opening extends RecordBase {
  readonly organizationId?: Id;
  readonly title: string;
  readonly heardFromId?: Id;
  readonly heardAt?: CalendarDate;
  readonly postedAt?: CalendarDate;
  readonly referrerId?: Id;
  readonly decisionMakerId?: Id;
  readonly status: 'heard' | 'referred' | 'applied' | 'interview' | 'offer' | 'accepted' | 'closed';
  readonly notes: string;
}

export interface Introduction extends RecordBase {
  readonly connectorId: Id | 'me';
  /** Two; the user counts as `me`. */
  readonly betweenIds: readonly (Id | 'me')[];
  readonly askedAt?: CalendarDate;
  readonly agreedAt?: CalendarDate;
  readonly madeAt?: CalendarDate;
  readonly metAt?: CalendarDate;
  readonly thankedAt?: CalendarDate;
  readonly notes?: string;
}

export interface Relation extends RecordBase {
  readonly aId: Id;
  readonly bId: Id;
  readonly kind: 'knows' | 'works-with' | 'worked-with' | 'reports-to' | 'family' | 'friend' | 'other';
  readonly strength: 1 | 2 | 3;
}

export interface Organization extends RecordBase {
  readonly name: string;
  /** Name normalised (case, legal form, punctuation): the key that tells two organizations apart. */
  readonly nameKey: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly industry?: string;
  readonly target: 'none' | 'watching' | 'active' | 'paused';
  readonly notes: string;
}

export interface Event extends RecordBase {
  readonly name: string;
  readonly kind: 'conference' | 'meet-up' | 'association' | 'talk' | 'course' | 'volunteering' | 'other';
  readonly start: DateOrDateTime;
  readonly end?: DateOrDateTime;
  readonly place?: string;
  readonly goal?: { readonly meet: number; readonly help: number };
  readonly notes: string;
  readonly attended: boolean;
}

export interface Interview extends RecordBase {
  readonly contactId: Id;
  readonly wantedAt?: CalendarDate;
  readonly askedAt?: CalendarDate;
  readonly bookedFor?: DateOrDateTime;
  readonly heldAt?: CalendarDate;
  readonly thankedAt?: CalendarDate;
  readonly questions: readonly string[];
  readonly learned: string;
  readonly leadIds: readonly Id[];
}

/**
 * What has no collection of its own: stages, settings, profile, saved views, plans, and who is `distinct` though
 * they look alike (`value.ids`: two people).
 * `id` is the kind itself for singletons (`stages`), else a UUIDv7.
 */
export interface Setting extends RecordBase {
  readonly kind: 'stages' | 'reminders' | 'appearance' | 'profile' | 'view' | 'plan' | 'flags' | 'distinct';
  readonly value: Readonly<Record<string, unknown>>;
}
