/** What the user and somebody at a company have in common: a reason to write that is no request. */
import { organizationKey } from './organization-key.ts';
import type { Contact, Id, Interaction } from '../records.ts';
import { foldText } from '../text/text.ts';

export const touchKinds = ['association', 'contacts', 'employer', 'event', 'writing'] as const;
type TouchKind = (typeof touchKinds)[number];

export interface TouchPoint {
  readonly kind: TouchKind;
  /** Who is at the company. */
  readonly contactId: Id;
  /** Name of the association, employer or event, or what was written; empty for common contacts. */
  readonly text: string;
  /** Common contacts, or those who worked at the same employer. */
  readonly otherIds: readonly Id[];
}

export interface TouchInput {
  readonly contact: Pick<Contact, 'id' | 'memberships'>;
  /** The user's own. */
  readonly memberships: readonly string[];
  /** People the user knows who know them. */
  readonly commonIds: readonly Id[];
  /** Other companies they were at, with people the user knows who were there too. */
  readonly employers: readonly { readonly name: string; readonly otherIds: readonly Id[] }[];
  /** Names of events where the user met them. */
  readonly events: readonly string[];
  readonly interactions: readonly Pick<Interaction, 'summary' | 'notes'>[];
}

const writings = new Set(
  'article articles paper papers essay book chapter blog post posts column newsletter talk podcast lecture thesis'.split(
    ' ',
  ),
);

/** Whether the words of an entry are about something they wrote or said. */
const isAboutWriting = (summary: string): boolean =>
  foldText(summary)
    .split(' ')
    .some((word) => writings.has(word));

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Everything in common with one person, the kinds in the order of {@link touchKinds}. */
export function touchPointsOf(input: TouchInput): readonly TouchPoint[] {
  const { contact, memberships, commonIds, employers, events, interactions } = input;
  const point = (kind: TouchKind, text: string, otherIds: readonly Id[] = []): TouchPoint => ({
    kind,
    contactId: contact.id,
    text,
    otherIds,
  });
  const own = new Set(memberships.map(organizationKey));
  const writing = interactions.find(({ summary }) => isAboutWriting(summary));
  return [
    ...unique(contact.memberships)
      .filter((name) => name.trim() !== '' && own.has(organizationKey(name)))
      .map((name) => point('association', name)),
    ...(commonIds.length === 0 ? [] : [point('contacts', '', commonIds)]),
    ...employers
      .filter(({ otherIds }) => otherIds.length > 0)
      .map(({ name, otherIds }) => point('employer', name, otherIds)),
    ...unique(events).map((name) => point('event', name)),
    ...(writing === undefined ? [] : [point('writing', writing.summary)]),
  ];
}

const some = (ids: readonly Id[], nameOf: (id: Id) => string): string => {
  const names = ids.slice(0, 3).map(nameOf);
  const rest = ids.length - names.length;
  const all = rest > 0 ? [...names, `${rest} more`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};

/** "You both know Ana Ruiz and Lena Park", "You are both in the Harbour Association" */
export function touchWords(
  { kind, text, otherIds }: Pick<TouchPoint, 'kind' | 'text' | 'otherIds'>,
  nameOf: (id: Id) => string,
): string {
  switch (kind) {
    case 'association':
      return `Both in ${text}`;
    case 'contacts':
      return `You both know ${some(otherIds, nameOf)}`;
    case 'employer':
      return `Was at ${text}, as ${some(otherIds, nameOf)} was`;
    case 'event':
      return `You met at ${text}`;
    case 'writing':
      return `You noted: ${text}`;
  }
}
