import { daysBetween, timeOf } from '#domain/dates/dates.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type {
  CalendarDate,
  Contact,
  Favour,
  FollowUp,
  Id,
  Interaction,
  Interview,
  Introduction,
  Lead,
  Stage,
} from '#domain/records.ts';
import { stageById } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { encountersIn, type TimelineItem } from '#domain/log/timeline.ts';
import { dateWords, kindWords, partialDateWords, spanWords, timeWords } from '#domain/people/words.ts';
import { interactionWords } from '../person-view.ts';
import { sourceWords } from './timeline-view.ts';

/** The first line of an entry: its summary, else what it was and where. */
export const entryTitle = ({
  kind,
  summary,
  place,
}: Pick<Interaction, 'kind' | 'summary' | 'place'>): string => {
  if (summary.trim() !== '') return summary;
  return place === undefined || place === ''
    ? interactionWords[kind]
    : `${interactionWords[kind]} at ${place}`;
};

/** What the title does not say: "Coffee, Samovar, with Omar Said, 10:30". */
export const entryDetail = (
  interaction: Pick<Interaction, 'kind' | 'summary' | 'place' | 'at'>,
  others: readonly string[] = [],
): string => {
  const { kind, summary, place, at } = interaction;
  const time = timeOf(at);
  const says = (word: string) => summary.toLowerCase().includes(word.toLowerCase());
  const own = summary.trim() !== '';
  const unsaid = others.filter((name) => !says(name) && !says(name.split(' ')[0] ?? name));
  return [
    own && kind !== 'other' && !says(interactionWords[kind]) ? interactionWords[kind] : undefined,
    own && place !== undefined && !says(place) ? place : undefined,
    unsaid.length === 0 ? undefined : `with ${unsaid.join(' and ')}`,
    time === undefined ? undefined : timeWords(time),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
};

/** How an entry reads. */
export interface EntryWords {
  readonly title: string;
  readonly detail: string;
  readonly notes?: string | undefined;
}

export interface EntryContext {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly nameOf: (id: Id) => string | undefined;
  /** The whole list, for what went before. */
  readonly items: readonly TimelineItem[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joinParts = (parts: readonly (string | false | undefined)[]): string =>
  capital(parts.filter((part) => typeof part === 'string' && part !== '').join(', '));

const helpWords: Readonly<Record<Favour['kind'], string>> = {
  information: 'information',
  contact: 'a contact',
  connection: 'a connection',
  referral: 'a referral',
  other: 'help',
};

const favourWords = (
  favour: Favour,
  { contact, today }: Pick<EntryContext, 'contact' | 'today'>,
): EntryWords => {
  const { direction, kind, status, thankedAt, what, outcome } = favour;
  const who = direction === 'given' ? 'you' : pronounsOf(contact.pronouns).subject;
  const how =
    status === 'done'
      ? `${who} gave ${helpWords[kind]}`
      : status === 'declined'
        ? `${helpWords[kind]}, declined`
        : `${helpWords[kind]}, ${status}`;
  const thanks =
    thankedAt !== undefined
      ? `thanked on ${dateWords(thankedAt, today)}`
      : direction === 'received' && status === 'done' && 'not thanked yet';
  const title = what.trim() === '' ? capital(`${who} helped`) : what;
  return { title, detail: joinParts([how, thanks]), notes: outcome };
};

const leadWords = (lead: Lead, { contact, today }: EntryContext): EntryWords => ({
  title: lead.about,
  detail: joinParts([
    `${pronounsOf(contact.pronouns).subject} told you`,
    lead.status === 'dropped' && 'dropped',
    lead.followedAt !== undefined && `followed on ${dateWords(lead.followedAt, today)}`,
    lead.reportedAt !== undefined
      ? `reported back on ${dateWords(lead.reportedAt, today)}`
      : lead.status === 'followed' && 'not reported back yet',
  ]),
  notes: lead.outcome,
});

const introductionWords = (intro: Introduction, context: EntryContext): EntryWords => {
  const { contact, nameOf, today } = context;
  const name = (id: Id) => (id === 'me' ? 'you' : (nameOf(id) ?? 'somebody'));
  const others = intro.betweenIds.filter((id) => id !== contact.id).map(name);
  const title =
    intro.connectorId === contact.id
      ? `${capital(pronounsOf(contact.pronouns).subject)} introduced ${others.join(' to ')}`
      : intro.connectorId === 'me'
        ? `You introduced ${contact.fullName} to ${others.join(' and ')}`
        : `${capital(name(intro.connectorId))} introduced ${contact.fullName} to ${others.join(' and ')}`;
  const stepDone = (day: CalendarDate | undefined, words: string) =>
    day !== undefined && `${words} on ${dateWords(day, today)}`;
  return {
    title: intro.madeAt === undefined ? title.replace(' introduced ', ' meant to introduce ') : title,
    detail: joinParts([
      intro.madeAt === undefined && (intro.agreedAt === undefined ? 'asked' : 'agreed'),
      stepDone(intro.metAt, 'met'),
      stepDone(intro.thankedAt, 'thanked'),
    ]),
    notes: intro.notes,
  };
};

const interviewWords = ({ learned, thankedAt }: Interview, { today }: EntryContext): EntryWords => ({
  title: 'Informational interview',
  detail: thankedAt === undefined ? 'Not thanked yet' : `Thanked on ${dateWords(thankedAt, today)}`,
  notes: learned,
});

/** "3 conversations over 2 months": what was behind them on that day. */
const soFarWords = (items: readonly TimelineItem[], day: CalendarDate): string => {
  const talks = encountersIn(items).filter((date) => date <= day);
  const first = talks[0];
  if (first === undefined) return '';
  const said = counted(talks.length, 'conversation');
  return talks.length === 1 || daysBetween(first, day) < 1 ? said : `${said} over ${spanWords(first, day)}`;
};

const moveWords = (item: TimelineItem, { contact, stages, items }: EntryContext): EntryWords => {
  const move = contact.stageMoves?.[Number(item.id)];
  const stage = move === undefined ? undefined : stageById(stages, move.to);
  return {
    title: `Moved to ${stage?.name ?? 'a stage that is gone'}`,
    detail: move === undefined ? '' : soFarWords(items, move.on),
  };
};

const metWords = ({ contact, nameOf }: EntryContext): EntryWords => {
  const { where, throughId, note, on } = contact.met ?? {};
  const through = throughId === undefined ? undefined : nameOf(throughId);
  return {
    title: where === undefined ? 'You met' : `You met: ${where}`,
    detail: joinParts([
      through !== undefined && `through ${through}`,
      on?.startsWith('--') === true && `on ${partialDateWords(on)}`,
    ]),
    notes: note,
  };
};

/** The records behind the rows in view, by source. */
export interface EntryRecords {
  readonly interaction?: Interaction | undefined;
  readonly 'follow-up'?: FollowUp | undefined;
  readonly favour?: Favour | undefined;
  readonly lead?: Lead | undefined;
  readonly introduction?: Introduction | undefined;
  readonly interview?: Interview | undefined;
}

/** The words of an entry; while its record is on the way, what its kind says. */
export const entryWords = (item: TimelineItem, records: EntryRecords, context: EntryContext): EntryWords => {
  const { interaction, favour, lead, introduction, interview, 'follow-up': followUp } = records;
  if (item.source === 'move') return moveWords(item, context);
  if (item.source === 'met') return metWords(context);
  if (interaction !== undefined) {
    const others = interaction.contactIds.filter((id) => id !== context.contact.id);
    const names = others.map(context.nameOf).filter((name) => name !== undefined);
    return {
      title: entryTitle(interaction),
      detail: entryDetail(interaction, names),
      notes: interaction.notes,
    };
  }
  if (followUp !== undefined)
    return {
      title: followUp.summary.trim() === '' ? kindWords[followUp.kind] : followUp.summary,
      detail: 'Done',
      notes: followUp.notes,
    };
  if (favour !== undefined) return favourWords(favour, context);
  if (lead !== undefined) return leadWords(lead, context);
  if (introduction !== undefined) return introductionWords(introduction, context);
  if (interview !== undefined) return interviewWords(interview, context);
  const known = interactionWords[item.kind as Interaction['kind']] as string | undefined;
  return {
    title: item.source === 'interaction' ? (known ?? '') : sourceWords[item.source],
    detail: '',
  };
};

/** People an entry names beside the one it belongs to. */
export const otherIdsOf = (
  { interaction, introduction }: EntryRecords,
  contact: Pick<Contact, 'id'>,
): readonly Id[] =>
  [
    ...(interaction?.contactIds ?? []),
    ...(introduction?.betweenIds ?? []),
    ...(introduction === undefined ? [] : [introduction.connectorId]),
  ].filter((id) => id !== contact.id && id !== 'me');
