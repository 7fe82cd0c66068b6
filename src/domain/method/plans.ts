/** Conversation plans: what to say and to ask, filled from what is known, and a place to listen. */
import type { Profile } from '../profile.ts';

export const planLines = ['did', 'next', 'offer', 'feedback', 'targets', 'who', 'interesting'] as const;
export type PlanLine = (typeof planLines)[number];

export const planLineWords: Readonly<Record<PlanLine, string>> = {
  did: 'What I have been doing, and what came of it',
  next: 'What I want to do next',
  offer: 'What I can offer',
  feedback: 'What I would value their view of',
  targets: 'Where I look',
  who: 'Whom they may know',
  interesting: 'Who does interesting work',
};

export type PlanTexts = Readonly<Record<PlanLine, string>>;

export interface Plan {
  readonly contactId: string;
  readonly lines: PlanTexts;
  /** What was said: becomes the notes of the interaction. */
  readonly heard: string;
}

export interface PlanInput {
  readonly profile: Profile;
  /** Where the person is; undefined: nowhere that is known. */
  readonly organization: string | undefined;
  /** Names of the companies one aims at. */
  readonly targets: readonly string[];
}

const said = (text: string): string => text.trim().replace(/[.\s]+$/u, '');
const orList = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

/** Lines to begin from. What the profile doesn't say stays empty: the user sees what is missing. */
export function draftPlan({ profile, organization, targets }: PlanInput): PlanTexts {
  const area = said(profile.targets);
  const companies = targets.filter((name) => name !== organization).slice(0, 3);
  const where =
    area === '' && organization !== undefined ? `at ${organization}` : `in ${area || 'this field'}`;
  return {
    did: profile.did.trim(),
    next: profile.next.trim(),
    offer: profile.offers.join(', '),
    feedback:
      profile.next.trim() === ''
        ? ''
        : `How does that sound to you? What would you do differently in my place?`,
    targets:
      area === '' && companies.length === 0
        ? ''
        : [
            area === '' ? '' : `I look for ${area}.`,
            companies.length === 0 ? '' : `For example ${orList(companies)}.`,
          ]
            .filter((part) => part !== '')
            .join(' '),
    who: `Whom do you know ${companies.length > 0 ? `at ${orList(companies)}` : where}, or near it?`,
    interesting: `Who does interesting work ${where}? Which companies, which people?`,
  };
}

/** Reads the setting's value; what doesn't fit is as if it were not there. */
export function planFromSetting(value: Readonly<Record<string, unknown>>): Plan | undefined {
  const { contactId, lines, heard } = value;
  if (typeof contactId !== 'string') return undefined;
  const texts = typeof lines === 'object' && lines !== null ? (lines as Record<string, unknown>) : {};
  return {
    contactId,
    heard: typeof heard === 'string' ? heard : '',
    lines: Object.fromEntries(
      planLines.map((line) => [line, typeof texts[line] === 'string' ? texts[line] : '']),
    ) as PlanTexts,
  };
}

/** The value that {@link planFromSetting} reads back. */
export const planToSetting = ({ contactId, lines, heard }: Plan): Readonly<Record<string, unknown>> => ({
  contactId,
  lines,
  heard,
});

/** As one reads it on the way there. */
export const planToText = ({ lines }: Pick<Plan, 'lines'>): string =>
  planLines
    .filter((line) => lines[line].trim() !== '')
    .map((line) => `${planLineWords[line]}\n${lines[line].trim()}`)
    .join('\n\n');
