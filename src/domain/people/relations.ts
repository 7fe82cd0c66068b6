/** How people know each other, in words from either side. */
import type { Id, Relation } from '../records.ts';

export type RelationKind = Relation['kind'];

/** `forward`: the relation's own direction ("Ana reports to Omar"), seen from a; `back`: the same seen from b. */
export type RelationSide = 'forward' | 'back';

const forwardWords: Readonly<Record<RelationKind, string>> = {
  knows: 'knows',
  'works-with': 'works with',
  'worked-with': 'worked with',
  'reports-to': 'reports to',
  family: 'is family of',
  friend: 'is a friend of',
  other: 'is connected to',
};

/** Kinds that say something else when they are turned round. */
const backWords: Readonly<Partial<Record<RelationKind, string>>> = { 'reports-to': 'manages' };

/** What the person on that side does: "reports to", "manages". */
export const relationWords = (kind: RelationKind, side: RelationSide): string =>
  (side === 'back' ? backWords[kind] : undefined) ?? forwardWords[kind];

export interface RelationChoice {
  /** `reports-to/back` */
  readonly value: string;
  readonly label: string;
  readonly kind: RelationKind;
  readonly side: RelationSide;
}

/** Everything one can say about two people: both sides where they differ. */
export const relationChoices: readonly RelationChoice[] = (
  Object.keys(forwardWords) as RelationKind[]
).flatMap((kind) =>
  (backWords[kind] === undefined ? (['forward'] as const) : (['forward', 'back'] as const)).map((side) => ({
    value: `${kind}/${side}`,
    label: relationWords(kind, side),
    kind,
    side,
  })),
);

/** A relation as one of its two sees it. */
export interface SeenRelation {
  readonly id: Id;
  readonly otherId: Id;
  readonly kind: RelationKind;
  readonly side: RelationSide;
  readonly strength: Relation['strength'];
  readonly words: string;
}

/** A relation as one of its two people has it: who the other is, and what they are to them. */
export const relationSeenBy = (relation: Relation, contactId: Id): SeenRelation => {
  const { id, aId, bId, kind, strength } = relation;
  const side = aId === contactId ? 'forward' : 'back';
  return {
    id,
    otherId: side === 'forward' ? bId : aId,
    kind,
    side,
    strength,
    words: relationWords(kind, side),
  };
};

/** The two ends, from what one of them says of the other. */
export const relationEnds = <T>(self: T, other: T, side: RelationSide): { readonly a: T; readonly b: T } =>
  side === 'forward' ? { a: self, b: other } : { a: other, b: self };

export const strengthWords: Readonly<Record<Relation['strength'], string>> = {
  1: 'Slightly',
  2: 'Well',
  3: 'Very well',
};
