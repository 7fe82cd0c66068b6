/** Ways to a company in sentences: why this one, where it is weakest, and whom to ask when there is none. */
import type { Route, Strength, Tie, TieKind } from './paths.ts';
import type { Id } from '../records.ts';
import { relationWords, type RelationKind } from '../people/relations.ts';
import { compare } from '../text/compare.ts';
import { counted } from '../text/text.ts';

type Names = (id: Id) => string;

const own: Readonly<Record<Exclude<TieKind, RelationKind>, readonly [forward: string, back: string]>> = {
  'brought-together': ['brought you together with', 'met you through'],
  introduced: ['introduced you to', 'met you through'],
};

/** "Ana Ruiz works with Omar Said" */
function tieWords({ aId, kind }: Tie, from: Id, to: Id, nameOf: Names): string {
  const forward = from === aId;
  const words =
    kind === 'brought-together' || kind === 'introduced'
      ? own[kind][forward ? 0 : 1]
      : relationWords(kind, forward ? 'forward' : 'back');
  return `${nameOf(from)} ${words} ${nameOf(to)}`;
}

const acquaintance: Readonly<Record<Strength, string>> = {
  3: 'You are in touch with',
  2: 'It has become quieter with',
  1: 'It has been quiet with',
};
const ties: Readonly<Record<Strength, string>> = { 3: 'very well', 2: 'well', 1: 'only slightly' };

/** Why a way is where it stands: each link in a sentence, and the one that holds least. */
export function routeWords({ people, ties: links, known, weakest }: Route, nameOf: Names): string {
  const [first] = people;
  const sentences = [
    `${acquaintance[known]} ${nameOf(first)}`,
    ...links.map((tie, at) => tieWords(tie, people[at] ?? first, people[at + 1] ?? first, nameOf)),
  ];
  if (links.length === 0) return `${sentences.join('. ')}.`;
  const thin = links.findIndex(({ strength }) => strength === weakest);
  const weakness =
    weakest === 3
      ? ''
      : known === weakest
        ? ` The weakest link is your own, to ${nameOf(first)}.`
        : ` The weakest link: ${nameOf(people[thin] ?? first)} and ${nameOf(people[thin + 1] ?? first)} know each other ${ties[weakest]}.`;
  return `${sentences.join('. ')}.${weakness}`;
}

/** Somebody who may know a way where none is known. */
export interface AskHint {
  readonly contactId: Id;
  readonly known: Strength;
  /** Was at the company themselves. */
  readonly wasThere: boolean;
  /** Name of a company of the same industry where they are. */
  readonly sameIndustry: string | undefined;
  /** People they brought together with the user. */
  readonly introduced: number;
  /** People noted as known to them. */
  readonly ties: number;
}

const score = ({ wasThere, sameIndustry, introduced, ties: count, known }: AskHint): readonly number[] => [
  wasThere ? 1 : 0,
  sameIndustry === undefined ? 0 : 1,
  Math.min(introduced, 5),
  known,
  Math.min(count, 20),
];

/** Whom to ask, the most likely first: who was there, who is near, who connects people, whom one knows best. */
export function askOrder(hints: readonly AskHint[]): readonly AskHint[] {
  const scored = hints.map((hint) => [score(hint), hint] as const);
  return scored
    .toSorted(([a, x], [b, y]) => {
      for (const [at, value] of a.entries()) if (value !== b[at]) return (b[at] ?? 0) - value;
      return compare(x.contactId, y.contactId);
    })
    .map(([, hint]) => hint);
}

/** Why this one: "was there before; introduced you to 2 people" */
export function askWords(hint: AskHint): string {
  const reasons = [
    hint.wasThere ? 'was there before' : '',
    hint.sameIndustry === undefined ? '' : `works in the same field, at ${hint.sameIndustry}`,
    hint.introduced > 0 ? `brought you together with ${counted(hint.introduced, 'person', 'people')}` : '',
    hint.ties > 0 ? `knows ${counted(hint.ties, 'person', 'people')} you know of` : '',
  ].filter((reason) => reason !== '');
  return reasons.length > 0
    ? reasons.slice(0, 2).join('; ')
    : { 3: 'you are in touch', 2: 'it has become quieter', 1: 'you have not spoken for a while' }[hint.known];
}
