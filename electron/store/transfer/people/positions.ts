/** Where people work, as a file says it and as it is here already. */
import { wordKey } from '#domain/merge/lists.ts';
import type { Contact, Id, Position } from '#domain/records.ts';
import type { ImportedPerson, ImportedPosition } from '#formats/imported.ts';

/** Finds or makes the organization of a name. */
export type OrganizationId = (name: string) => Id;

const byWord = (word: string) => word.toLowerCase();

const toPosition = (
  { organization, current, ...position }: ImportedPosition,
  isFirst: boolean,
  organizationId: OrganizationId,
): Position => ({
  ...(organization === undefined ? {} : { organizationId: organizationId(organization) }),
  ...position,
  ...((current ?? isFirst) ? { current: true } : {}),
});

/** The first is the present one, unless some say so themselves. */
export const toPositions = (
  { positions }: ImportedPerson,
  organizationId: OrganizationId,
): readonly Position[] => {
  const isTold = positions.some(({ current }) => current !== undefined);
  return positions.map((position, index) => toPosition(position, index === 0 && !isTold, organizationId));
};

/** What the file says of a position that is here already, filled in where it is silent. */
const filledPosition = (position: Position, said: readonly Position[]): Position => {
  const { current: _, ...same } =
    said.find(
      ({ organizationId, title }) =>
        organizationId !== undefined &&
        organizationId === position.organizationId &&
        (position.title === undefined || title === undefined || byWord(position.title) === byWord(title)),
    ) ?? position;
  return { ...same, ...position };
};

const isSamePosition = (a: Position, b: Position): boolean =>
  a.organizationId === b.organizationId && wordKey(a.title ?? '') === wordKey(b.title ?? '');

/** Nothing goes; what is new to the file's employer or title is what they do now. */
export const mergePositions = (
  contact: Contact,
  person: ImportedPerson,
  organizationId: OrganizationId,
): readonly Position[] => {
  const said = toPositions(person, organizationId);
  const here = contact.positions.map((position) => filledPosition(position, said));
  const known = new Set(here.flatMap((position) => position.organizationId ?? []));
  const titles = new Set(here.flatMap(({ title }) => (title === undefined ? [] : byWord(title))));
  const employed = said.filter((position) => position.organizationId !== undefined);
  /** One of the past, at a place where they are or were otherwise as well. */
  const isEarlier = ({ organizationId: place, title = '', current }: Position): boolean =>
    current !== true &&
    person.positions.some((position) => position.current !== undefined) &&
    !here.some((each) => each.organizationId === place && byWord(each.title ?? '') === byWord(title));
  const earlier = employed.filter(
    (position) => known.has(position.organizationId ?? '') && isEarlier(position),
  );
  const elsewhere = employed.filter((position) => !known.has(position.organizationId ?? ''));
  const others = employed.filter(
    (position) =>
      position.current === true &&
      position.title !== undefined &&
      known.has(position.organizationId ?? '') &&
      !here.some((each) => isSamePosition(each, position)),
  );
  // A card that Kith wrote says how it was here once.
  const isThere = ({ organizationId: place }: Position): boolean =>
    person.sourceId !== contact.id &&
    here.some((each) => each.organizationId === place && each.current === true);
  /** Another title where they are: they were promoted. Where they are no more it is one of the past. */
  const moved = others.filter(isThere);
  const formerly = others
    .filter((position) => !isThere(position))
    .map(({ current: _current, ...former }) => former);
  const found = [...elsewhere, ...moved];
  // A title without an employer is no reason to take somebody's employer for one of the past.
  const bare = said
    .filter((position) => position.organizationId === undefined && !titles.has(byWord(position.title ?? '')))
    .map(({ current, ...position }) =>
      here.length === 0 && found.length === 0 && current === true ? { ...position, current } : position,
    );
  const isNow = ({ current }: Position): boolean => current === true;
  if (here.length > 0 && !found.some(isNow)) return [...here, ...found, ...formerly, ...earlier, ...bare];
  // A new employer in a newer file, or a new title: the old ones stay, as positions of the past.
  const isOver = ({ organizationId: place }: Position): boolean =>
    elsewhere.some(isNow) || moved.some((position) => position.organizationId === place);
  const past = here.map(({ current, ...position }) =>
    current === undefined || isOver(position) ? position : { ...position, current },
  );
  return [...found, ...past, ...formerly, ...earlier, ...bare];
};
