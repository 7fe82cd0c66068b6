import {
  countPattern,
  monthPattern,
  spanUnitPattern,
  timeFrom,
  timePattern,
  weekdayPattern,
} from '../dates/date-phrases.ts';
import { daysBetween, withTime } from '../dates/dates.ts';
import { pastDay } from '../dates/past-days.ts';
import type { CalendarDate, DateOrDateTime, InteractionKind } from '../records.ts';
import { capitalised } from '../text/text.ts';

export interface QuickLog {
  readonly kind: InteractionKind;
  /** Never after today. */
  readonly at: DateOrDateTime;
  readonly summary: string;
}

/** Words that tell the kind when they open the line; the first match counts, so longer ones come first. */
const kinds: readonly (readonly [InteractionKind, string])[] = [
  [
    'video',
    '(?:video|teams|skype|facetime) (?:call|chat|meeting)|zoom(?: (?:call|chat|meeting))?|video-?called|zoomed|skyped?|facetimed?',
  ],
  ['call', '(?:phone |conference )?call(?:ed)?|phoned|rang|spoke on the phone|telephoned'],
  ['coffee', 'coffees?|tea|espresso'],
  ['email', 'e-?mail(?:ed)?|wrote'],
  ['message', "messaged?|texted|text message|dm(?:ed|[’']d)?|whatsapp(?:ed)?"],
  ['interview', '(?:informational )?interview(?:ed)?'],
  ['introduction', 'introduced|introduction|intro'],
  ['report-back', 'reported back'],
  ['thanks', 'thanked|thanks|said (?:thanks|thank you)|sent (?:a )?thank[- ]you|thank[- ]you'],
  ['event', 'conference|meet-?up|workshop|event'],
  [
    'met',
    'met|meeting|ran into|bumped into|lunch|dinner|breakfast|brunch|drinks?|beers?|walk(?:ed)?|visit(?:ed)?',
  ],
  // No kind of their own, but they tell that the line is about what happened.
  [
    'other',
    'spoke|talked|talk|saw|heard from|chat(?:ted)?|caught up|catch-?up|sent|helped|asked|told|gave|showed|worked',
  ],
];
/** What may stand before the word that counts: "We had a quick coffee". */
const opening =
  '(?:(?:i|we|she|he|they|had|have|an?|the|our|quick|short|brief|long|great|good|nice|lovely|another|just)\\s+)*';
const kindPatterns = kinds.map(
  ([kind, words]) => [kind, new RegExp(`^${opening}(?:${words})(?![\\p{L}\\p{N}'’-])`, 'iu')] as const,
);

const dayOfMonth = `(?:the )?\\d{1,2}(?:st|nd|rd|th)? ${monthPattern}(?:,? \\d{4})?`;
const monthAndDay = `${monthPattern} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`;
/** Can't be anything else than a day. */
const plainDay = [
  'today|yesterday|this (?:morning|afternoon|evening)|last night|(?:the )?day before yesterday|last (?:week|month)',
  `${countPattern} ${spanUnitPattern} ago`,
  `earlier today|${countPattern} ?(?:h|hrs?|hours?|mins?|minutes?) ago|half an hour ago`,
  'last weekend|on the \\d{1,2}(?:st|nd|rd|th)',
  `(?:on|last|this) ${weekdayPattern}`,
  `on (?:${dayOfMonth}|${monthAndDay})`,
  '(?:on )?\\d{4}-\\d{2}-\\d{2}',
].join('|');
/** Could be a word or a name ("sat down", "met Sun Li", "April 3 times"): a day only before a pause. */
const looseDay = `${weekdayPattern}|${dayOfMonth}|${monthAndDay}`;
const pause = '(?=\\s*(?:$|[,;:.!?)–—])|\\s+(?:with|at|in|over)\\b)';
const notInWord = ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}/-]|:\\d)'] as const;
/** "last Fri", "Fri evening", "yesterday at 9:30" */
const dayWithTime = (day: string, next: string): RegExp =>
  new RegExp(
    `${notInWord[0]}(${day})(?: (?:morning|lunchtime|afternoon|evening|night))?(?:,? (${timePattern}))?${notInWord[1]}${next}`,
    'iu',
  );
const dayInLine = dayWithTime(`${plainDay}|(?:${looseDay})${pause}|(?:${looseDay})(?=,? ${timePattern})`, '');
const looseDayFirst = dayWithTime(looseDay, '\\s+');
/** A time without a day is today's: "called at 9:30". */
const timeInLine = new RegExp(`${notInWord[0]}(${timePattern})${notInWord[1]}`, 'iu');
/** What is to come is no log, whatever time it has. */
const toCome = /\b(?:tomorrow|tonight|next)\b/iu;
/** Before a day they make it one to come, or many. */
const otherDay = /\b(?:next|coming|every|each)\s+$/iu;
/** The time before the day: "at 3pm yesterday". */
const timeBefore = new RegExp(`${notInWord[0]}(${timePattern}),?\\s+$`, 'iu');
/** Whom somebody saw, not what: "saw Ana", "saw her post". */
const sawSomebody = /^(?:(?:I|We|we) )?[Ss]aw \p{Lu}/u;
/** After these a day belongs to what was said, not to when: "called about the launch on 12 May". */
const clauseEnd = new RegExp(
  [
    String.raw`[,;:.!?()–—](?=\s|$)|\s-\s`,
    String.raw`\b(?:about|re|regarding|that|who|which|because|but|before|after|until|by|since|for|from)\b`,
    // "talked to Ana on Friday", but not "moves to Bonn on Friday"
    String.raw`(?<!\b(?:talked|talking|spoke|wrote|written|chatted|listened|introduced \S+) )\bto\b(?! (?:her|him|them)\b)`,
    // "with Ana and Bo on Friday", but not "met Ana and she moves on Friday"
    String.raw`(?<!\b(?:with|w\/|met|saw|called|phoned|texted|messaged|e-?mailed|thanked|helped) (?:\S+ ){1,3})\band\b`,
    String.raw`\band (?=(?:i|we|you|he|she|they|it|then|also)\b|\S+ed\b)`,
  ].join('|'),
  'iu',
);

/**
 * One line to an interaction: "coffee yesterday, moves in May" is a coffee of yesterday, "Coffee, moves in
 * May". Only its opening words tell the kind (else `other`), only a day before them or in their clause
 * tells when (else today), and a day to come is no day of a log. The text stays; only the words of the day go, where what
 * is left still reads well.
 */
export function parseQuickLog(text: string, today: CalendarDate): QuickLog {
  const said = text.replace(/\s+/gu, ' ').trim();
  const leading = leadingDate(said);
  const opened = kindOf(leading === undefined ? said : said.slice(leading.end));
  const kind = opened ?? 'other';
  // "She moves on Friday" doesn't say when that was told.
  const found = leading ?? (opened === undefined ? undefined : whenInFirstClause(said));
  const at = found === undefined ? undefined : dateFrom(found, today);
  if (found === undefined || at === undefined) return { kind, at: today, summary: capitalised(said) };
  return { kind, at, summary: capitalised(without(said, found) || said) };
}

interface Found {
  readonly day: string;
  readonly time?: string;
  readonly start: number;
  readonly end: number;
}

function kindOf(said: string): InteractionKind | undefined {
  if (sawSomebody.test(said)) return 'met';
  return kindPatterns.find(([, words]) => words.test(said))?.[0];
}

/** "yesterday: lunch at Samovar", "On Friday we met", "12 Mar coffee" */
function leadingDate(said: string): Found | undefined {
  const plain = find(dayInLine, said);
  if (plain?.start === 0) {
    const gap = /^[\s,:;–—-]*/u.exec(said.slice(plain.end));
    return { ...plain, end: plain.end + (gap?.[0].length ?? 0) };
  }
  const loose = find(looseDayFirst, said);
  return loose?.start === 0 && kindOf(said.slice(loose.end)) !== undefined ? loose : undefined;
}

function whenInFirstClause(said: string): Found | undefined {
  const cut = clauseEnd.exec(said);
  const clause = cut === null ? said : said.slice(0, cut.index);
  const day = find(dayInLine, clause);
  if (day !== undefined)
    return otherDay.test(clause.slice(0, day.start)) ? undefined : withTimeBefore(clause, day);
  if (toCome.test(clause)) return undefined;
  const match = timeInLine.exec(clause);
  if (match?.[1] === undefined) return undefined;
  return { day: 'today', time: match[1], start: match.index, end: match.index + match[0].length };
}

function withTimeBefore(clause: string, day: Found): Found {
  const match = day.time === undefined ? timeBefore.exec(clause.slice(0, day.start)) : null;
  return match?.[1] === undefined ? day : { ...day, time: match[1], start: match.index };
}

function find(wording: RegExp, said: string): Found | undefined {
  const match = wording.exec(said);
  if (match === null) return undefined;
  const [whole, day = '', time] = match;
  return { day, ...(time !== undefined && { time }), start: match.index, end: match.index + whole.length };
}

function without(said: string, { start, end }: Found): string {
  const [before, after] = [said.slice(0, start).trimEnd(), said.slice(end)];
  // "coffee yesterday with Ana" keeps its space, "coffee yesterday, moves" its comma.
  const rest = before === '' ? after.replace(/^[\s,:;–—-]+/u, '') : before + after;
  return rest.replace(/\s*\(\)/u, '').trim();
}

function dateFrom({ day, time }: Found, today: CalendarDate): DateOrDateTime | undefined {
  const date = pastDay(day, today);
  if (date === undefined || isRatherToCome(day, date, today)) return undefined;
  if (time === undefined) return date;
  const said = timeFrom(time);
  return said === undefined ? undefined : withTime(date, said);
}

const monthThere = new RegExp(monthPattern, 'iu');

/** A day without its year that is so long ago that the coming one is meant. */
function isRatherToCome(day: string, date: CalendarDate, today: CalendarDate): boolean {
  return monthThere.test(day) && !/\d{4}/u.test(day) && daysBetween(date, today) > 300;
}
