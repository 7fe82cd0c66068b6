/** Texts of an ask to begin from: what the articles say works, filled from what is known. */
import { firstNameOf } from '../people/names.ts';
import type { Profile } from '../profile.ts';
import type { AskKind } from './readiness.ts';

export interface AskDraftInput {
  readonly kind: AskKind;
  readonly fullName: string;
  readonly organization: string | undefined;
  readonly profile: Profile;
  /** What it is about, when that is known: a company. Else what the profile aims at. */
  readonly about?: string | undefined;
}

const trimmed = (text: string): string => text.trim().replace(/[.\s]+$/u, '');

/** For the user to change; the wording guard finds nothing in it that it brought itself. */
export function askDraft({ kind, fullName, organization, profile, about }: AskDraftInput): string {
  const first = firstNameOf(fullName);
  const next = trimmed(profile.next);
  const aim = next === '' ? '' : `What I want to do next: ${next}. `;
  const targets = trimmed(profile.targets);
  const area = about ?? (targets === '' ? (organization ?? 'this field') : targets);
  const question: Readonly<Record<AskKind, string>> = {
    information: `${aim}I would value your view of it. Who is doing interesting work in ${area}, and what should I read first?`,
    contact: `${aim}Who could tell me more about ${area}? A name is enough: I would write to them myself, and tell you what came of it.`,
    connection: `${aim}I would like to learn how ${area} works from the inside. Would you feel comfortable introducing me to somebody there? I can send you two lines to forward.`,
    referral: `${aim}You know my work. If you think it fits, would you put in a word for me? I have one page with what I did, what I want and why, so that it costs you little. If not, that is quite all right.`,
  };
  const name = profile.name.trim();
  return [`Hi ${first},`, question[kind], ...(name === '' ? [] : [name])].join('\n\n');
}
