/** Introductions in both directions: asked, agreed, made, met, thanked. */
import { agoWords } from '../dates/date-words.ts';
import { firstNameOf } from '../people/names.ts';
import type { CalendarDate, Contact, Id, Introduction } from '../records.ts';

export const introductionSteps = ['asked', 'agreed', 'made', 'met', 'thanked'] as const;
export type IntroductionStep = (typeof introductionSteps)[number];

export const stepField = {
  asked: 'askedAt',
  agreed: 'agreedAt',
  made: 'madeAt',
  met: 'metAt',
  thanked: 'thankedAt',
} as const satisfies Record<IntroductionStep, keyof Introduction>;

export const stepWords: Readonly<Record<IntroductionStep, string>> = {
  asked: 'Asked',
  agreed: 'Agreed',
  made: 'Made',
  met: 'Met',
  thanked: 'Thanked',
};

/** Whether the user brings the two together, or is one of the two. */
export const isMine = ({ connectorId }: Pick<Introduction, 'connectorId'>): boolean => connectorId === 'me';

/** The other person, when the user is one of the two. */
export const metThrough = ({ betweenIds }: Pick<Introduction, 'betweenIds'>): Id | undefined =>
  betweenIds.includes('me') ? betweenIds.find((id) => id !== 'me') : undefined;

/** Everybody but the user, the connector first. */
export const peopleIn = ({
  connectorId,
  betweenIds,
}: Pick<Introduction, 'connectorId' | 'betweenIds'>): readonly Id[] =>
  [...new Set([connectorId, ...betweenIds])].filter((id) => id !== 'me');

/** The latest step that was taken; undefined: only an idea yet. */
export function lastStep(introduction: Introduction): IntroductionStep | undefined {
  return introductionSteps.findLast((step) => introduction[stepField[step]] !== undefined);
}

/** Thanks may come as soon as it was made, and don't wait for the meeting. */
const chain = ['asked', 'agreed', 'made', 'met'] as const satisfies readonly IntroductionStep[];

/** What comes next; undefined once all is done. Nobody has to thank the user. */
export function nextStep(introduction: Introduction): IntroductionStep | undefined {
  const last = chain.findLastIndex((step) => introduction[stepField[step]] !== undefined);
  return (
    chain[last + 1] ?? (isMine(introduction) || introduction.thankedAt !== undefined ? undefined : 'thanked')
  );
}

/** Made by somebody else, and not thanked for. */
export const isThankable = (introduction: Introduction): boolean =>
  !isMine(introduction) &&
  introduction.thankedAt === undefined &&
  (introduction.madeAt !== undefined || introduction.metAt !== undefined);

/** The introduction after a step; what comes before it and was not noted is taken as done the same day. */
export function withStep(introduction: Introduction, step: IntroductionStep, at: CalendarDate): Introduction {
  const before = step === 'thanked' ? chain.slice(0, 3) : chain.slice(0, chain.indexOf(step));
  const dates = [...before, step].map(
    (each) => [stepField[each], introduction[stepField[each]] ?? at] as const,
  );
  return { ...introduction, ...Object.fromEntries(dates) };
}

type Names = (id: Id) => string;

/** "You introduce Lena Park to Omar Said", "Ana Ruiz introduces you to Henrik Sandvall" */
export function introductionTitle(
  introduction: Pick<Introduction, 'connectorId' | 'betweenIds'>,
  nameOf: Names,
): string {
  const { connectorId, betweenIds } = introduction;
  const name = (id: Id | 'me' | undefined) =>
    id === 'me' ? 'you' : id === undefined ? 'somebody' : nameOf(id);
  const [first, second] = betweenIds[1] === 'me' ? [betweenIds[1], betweenIds[0]] : betweenIds;
  return isMine({ connectorId })
    ? `You introduce ${name(first)} to ${name(second)}`
    : `${name(connectorId)} introduces ${name(first)} to ${name(second)}`;
}

/** "Agreed 3 days ago"; "Not asked yet" */
export function introductionStateWords(introduction: Introduction, today: CalendarDate): string {
  const last = lastStep(introduction);
  if (last === undefined) return 'Not asked yet';
  return `${stepWords[last]} ${agoWords(introduction[stepField[last]] ?? today, today)}`;
}

export interface Introduced {
  readonly contact: Pick<Contact, 'fullName' | 'caresAbout'>;
  /** "Head of Research, Ostara Robotics"; may be empty. */
  readonly position: string;
}

const described = ({ contact, position }: Introduced): string =>
  position === '' ? contact.fullName : `${contact.fullName} (${position})`;

/**
 * Asks one of the two whether they want to meet the other, before the other is told anything: the first half
 * of a double opt-in. Drafted from what is known, for the user to change.
 */
export function optInText(to: Introduced, other: Introduced, why: string): string {
  const reason = toThemselves(why.trim(), firstNameOf(to.contact.fullName));
  return [
    `Hi ${firstNameOf(to.contact.fullName)},`,
    `I know somebody you may like to meet: ${described(other)}.${reason === '' ? '' : ` ${sentence(reason)}`}`,
    `May I introduce the two of you? If it is not a good time, that is fine: I have not told ${firstNameOf(other.contact.fullName)} that I ask.`,
  ].join('\n\n');
}

/** What is said of somebody, said to them: "Mei-Ling needs a grant writer" to Mei-Ling is "you need a grant writer". */
function toThemselves(reason: string, firstName: string): string {
  const theirs = `${firstName} needs `;
  return reason.startsWith(theirs) ? `you need ${reason.slice(theirs.length)}` : reason;
}

/** To both, once both have said yes. */
export function introductionText(a: Introduced, b: Introduced, why: string): string {
  const [one, two] = [firstNameOf(a.contact.fullName), firstNameOf(b.contact.fullName)];
  const reason = why.trim();
  return [
    `${one}, meet ${two}. ${two}, meet ${one}.`,
    `${described(a)}\n${described(b)}`,
    `${reason === '' ? 'I think you would enjoy a talk.' : sentence(reason)} I leave it to you from here.`,
  ].join('\n\n');
}

/** Asks somebody to introduce the user, with a way out. */
export function askForIntroductionText(connector: string, wanted: string, why: string, name: string): string {
  const reason = why.trim();
  return [
    `Hi ${firstNameOf(connector)},`,
    `I would like to meet ${wanted}.${reason === '' ? '' : ` ${sentence(reason)}`} Would you feel comfortable introducing us? If you would rather not, that is quite all right.`,
    'I can send you two lines to forward, so that it costs you nothing.',
    ...(name.trim() === '' ? [] : [name.trim()]),
  ].join('\n\n');
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}
