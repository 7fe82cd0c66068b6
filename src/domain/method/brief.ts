/** The referrer brief: one page for somebody who agreed to put in a word, so that it costs them little. */
import type { Profile } from '../profile.ts';
import { foldText } from '../text/text.ts';

export interface BriefInput {
  readonly profile: Profile;
  readonly opening: { readonly title: string; readonly notes: string };
  readonly organization: string | undefined;
  /** Who puts in the word; undefined: nobody yet. */
  readonly referrer: string | undefined;
  readonly decisionMaker: string | undefined;
}

interface BriefSection {
  readonly heading: string;
  /** May be empty: the user sees what is missing. */
  readonly text: string;
}

export interface Brief {
  /** "Programme manager at Norrvik Health" */
  readonly title: string;
  /** "For Ana Ruiz" */
  readonly forWhom: string;
  readonly sections: readonly BriefSection[];
}

const listed = (items: readonly string[]): string => items.map((item) => `• ${item}`).join('\n');

/** One page that makes it easy to put in a word for somebody. */
export function referrerBrief(input: BriefInput): Brief {
  const { profile, opening, organization, referrer, decisionMaker } = input;
  const why = [opening.notes.trim(), targetsWords(profile.targets)].filter((text) => text !== '').join('\n');
  return {
    title: [opening.title.trim(), organization]
      .filter((part) => part !== undefined && part !== '')
      .join(' at '),
    forWhom: referrer === undefined ? '' : `For ${referrer}`,
    sections: [
      { heading: 'What I did', text: profile.did.trim() },
      { heading: 'What I want to do next', text: profile.next.trim() },
      { heading: organization === undefined ? 'Why this one' : `Why ${organization}`, text: why },
      { heading: 'What I offer', text: listed(profile.offers) },
      {
        heading: 'What would help',
        text: decisionMaker === undefined ? 'A word to whoever decides.' : `A word to ${decisionMaker}.`,
      },
    ],
  };
}

/** Headings whose text the user still has to write. */
export const missingSections = ({ sections }: Brief): readonly string[] =>
  sections.filter(({ text }) => foldText(text) === '').map(({ heading }) => heading);

/** As one pastes it into a mail. Sections without text are left out. */
export function briefToText({ title, forWhom, sections }: Brief, name: string): string {
  const head = [title, forWhom].filter((line) => line !== '').join('\n');
  const body = sections.filter(({ text }) => text !== '').map(({ heading, text }) => `${heading}\n${text}`);
  return [head, ...body, name].filter((part) => part !== '').join('\n\n');
}

function targetsWords(targets: string): string {
  return targets.trim() === '' ? '' : `I look for ${targets.trim().replace(/[.\s]+$/u, '')}.`;
}
