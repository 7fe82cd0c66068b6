import type { Contact, Id, Stage } from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';

/** Where a range of cards begins. */
export interface Anchor {
  readonly stage: string;
  readonly row: number;
}

/**
 * Cards that are acted on together. Kept as records, because those that were scrolled away are not loaded any
 * more.
 */
export interface Selection {
  readonly byId: ReadonlyMap<Id, Contact>;
  readonly anchor?: Anchor;
}

export const nobodySelected: Selection = { byId: new Map() };

/** Ctrl or Cmd with a click: this one too, or no longer. */
export const toggled = ({ byId }: Selection, contact: Contact, anchor: Anchor): Selection => {
  const next = new Map(byId);
  if (!next.delete(contact.id)) next.set(contact.id, contact);
  return { byId: next, anchor };
};

/** Rows from the anchor to `to`; just `to` when the anchor is in another column. */
export const rangeOf = (
  anchor: Anchor | undefined,
  to: Anchor,
): { readonly first: number; readonly count: number } => {
  const from = anchor?.stage === to.stage ? anchor.row : to.row;
  return { first: Math.min(from, to.row), count: Math.abs(to.row - from) + 1 };
};

/** Shift with a click or an arrow: the cards of the range, and no others. */
export const rangeSelected = (contacts: readonly Contact[], anchor: Anchor): Selection => ({
  byId: new Map(contacts.map((contact) => [contact.id, contact])),
  anchor,
});

/**
 * As the board shows them now: records that were loaded anew take the place of those that were kept, and who
 * is not listed any more is dropped. The same selection when nothing changed.
 */
export const refreshed = (selection: Selection, loaded: readonly Contact[]): Selection => {
  let byId: Map<Id, Contact> | undefined;
  for (const contact of loaded) {
    const known = selection.byId.get(contact.id);
    if (known === undefined || known === contact) continue;
    byId ??= new Map(selection.byId);
    byId.set(contact.id, contact);
  }
  return byId === undefined ? selection : { ...selection, byId };
};

/** In the order of the board: columns from the left, cards from the top. */
export const inBoardOrder = (contacts: readonly Contact[], stages: readonly Stage[]): readonly Contact[] => {
  const columnOf = new Map(stages.map(({ id }, index) => [id, index]));
  const key = ({ stage }: Contact) => columnOf.get(stage) ?? stages.length;
  return contacts.toSorted((a, b) => key(a) - key(b) || compare(a.rank, b.rank));
};

/** Whom an act on a card is about: all that are selected when it is one of them, else the card alone. */
export const actedOn = (
  selection: Selection,
  contact: Contact,
  stages: readonly Stage[],
): readonly Contact[] =>
  selection.byId.has(contact.id) ? inBoardOrder([...selection.byId.values()], stages) : [contact];
