/** Who led to whom: a tree of people, with what came of them and whether each link was thanked for. */
import { isCalendarDate } from '../dates/dates.ts';
import { metThrough } from '../method/introductions.ts';
import type { CalendarDate, Contact, Id, Introduction, Lead, Opening } from '../records.ts';
import { compare } from '../text/compare.ts';

/** What thanks for a link are said with: the record that keeps them, or else the person. */
type ThanksTo =
  { readonly kind: 'introduction' | 'lead'; readonly id: Id } | { readonly kind: 'person'; readonly id: Id };

/** How one person led to another, or to a chance. */
export type RippleVia = 'introduction' | 'met' | 'lead' | 'opening';

export interface RippleLink {
  readonly via: RippleVia;
  /** Who led there. */
  readonly fromId: Id;
  readonly on?: CalendarDate;
  readonly isThanked: boolean;
  readonly thanksTo: ThanksTo;
}

export interface Ripple {
  readonly kind: 'person' | 'opening';
  readonly id: Id;
  /** Absent at the root of a tree. */
  readonly link?: RippleLink;
  readonly led: readonly Ripple[];
  /** How many people and chances came of this one, near and far. */
  readonly size: number;
}

export interface RippleInput {
  /** Nobody to keep away from, nor in the bin: whoever is not here is in no tree. */
  readonly people: readonly Pick<Contact, 'id' | 'met'>[];
  readonly introductions: readonly Introduction[];
  readonly leads: readonly Lead[];
  readonly openings: readonly Pick<Opening, 'id' | 'heardFromId' | 'heardAt'>[];
  /** The last day on which each person was thanked for anything. */
  readonly lastThanked: ReadonlyMap<Id, CalendarDate>;
}

/** An introduction says most about who led there, a lead least. */
const strength: Readonly<Record<RippleVia, number>> = { introduction: 0, met: 1, lead: 2, opening: 3 };

const on = (day: CalendarDate | undefined) => (day === undefined ? {} : { on: day });

/** All links to each person, the telling ones first. */
function linksOf(input: RippleInput, known: ReadonlySet<Id>): ReadonlyMap<Id, readonly RippleLink[]> {
  const links = new Map<Id, RippleLink[]>();
  const add = (to: Id, link: RippleLink) => {
    if (!known.has(to) || !known.has(link.fromId) || to === link.fromId) return;
    const list = links.get(to);
    if (list === undefined) links.set(to, [link]);
    else list.push(link);
  };
  for (const introduction of input.introductions) {
    const { id, connectorId: fromId, madeAt, metAt, thankedAt } = introduction;
    const to = metThrough(introduction);
    const day = metAt ?? madeAt;
    if (to === undefined || day === undefined) continue;
    const thanksTo = { kind: 'introduction', id } as const;
    add(to, { via: 'introduction', fromId, on: day, isThanked: thankedAt !== undefined, thanksTo });
  }
  for (const { id, met } of input.people) {
    if (met?.throughId === undefined) continue;
    const day = met.on !== undefined && isCalendarDate(met.on) ? met.on : undefined;
    add(id, {
      via: 'met',
      fromId: met.throughId,
      ...on(day),
      isThanked: isThanked(input, met.throughId, day),
      thanksTo: { kind: 'person', id: met.throughId },
    });
  }
  for (const { id, kind, contactId, status, givenById: fromId, at, thankedAt } of input.leads) {
    if (kind !== 'person' || contactId === undefined || status === 'dropped') continue;
    const thanksTo = { kind: 'lead', id } as const;
    add(contactId, { via: 'lead', fromId, on: at, isThanked: thankedAt !== undefined, thanksTo });
  }
  for (const list of links.values())
    list.sort(
      (a, b) =>
        strength[a.via] - strength[b.via] || compare(a.on ?? '9', b.on ?? '9') || compare(a.fromId, b.fromId),
    );
  return links;
}

/** Thanked on that day or later; on any day, where it is not known. */
function isThanked({ lastThanked }: RippleInput, id: Id, since: CalendarDate | undefined): boolean {
  const last = lastThanked.get(id);
  return last !== undefined && (since === undefined || last >= since);
}

/** One link to each person, so that nobody led to themselves over others. */
function parentsOf(links: ReadonlyMap<Id, readonly RippleLink[]>): ReadonlyMap<Id, RippleLink> {
  const parents = new Map<Id, RippleLink>();
  const leadsBack = (from: Id, to: Id): boolean => {
    for (let id: Id | undefined = from; id !== undefined; id = parents.get(id)?.fromId)
      if (id === to) return true;
    return false;
  };
  // The earliest keep what they have: who was met later can't have led to them.
  const inOrder = [...links].sort(
    ([a, [x]], [b, [y]]) => compare(x?.on ?? '9', y?.on ?? '9') || compare(a, b),
  );
  for (const [to, candidates] of inOrder) {
    const link = candidates.find(({ fromId }) => !leadsBack(fromId, to));
    if (link !== undefined) parents.set(to, link);
  }
  return parents;
}

/** Trees of whoever led to somebody or something, those that led to most first. Each person is in them once at most. */
export function ripplesOf(input: RippleInput): readonly Ripple[] {
  const known = new Set(input.people.map(({ id }) => id));
  const parents = parentsOf(linksOf(input, known));
  const ledBy = new Map<Id, Ripple[]>();
  const follow = (fromId: Id, ripple: Ripple) => {
    const list = ledBy.get(fromId);
    if (list === undefined) ledBy.set(fromId, [ripple]);
    else list.push(ripple);
  };
  for (const { id, heardFromId: fromId, heardAt } of input.openings) {
    if (fromId === undefined || !known.has(fromId)) continue;
    const link: RippleLink = {
      via: 'opening',
      fromId,
      ...on(heardAt),
      isThanked: isThanked(input, fromId, heardAt),
      thanksTo: { kind: 'person', id: fromId },
    };
    follow(fromId, { kind: 'opening', id, link, led: [], size: 0 });
  }
  const toById = new Map<Id, Id[]>();
  for (const [to, { fromId }] of parents) {
    const list = toById.get(fromId);
    if (list === undefined) toById.set(fromId, [to]);
    else list.push(to);
  }

  const bySize = (a: Ripple, b: Ripple) =>
    b.size - a.size || compare(a.link?.on ?? '9', b.link?.on ?? '9') || compare(a.id, b.id);
  const rippleOf = (id: Id): Ripple => {
    const led = [...(toById.get(id) ?? []).map(rippleOf), ...(ledBy.get(id) ?? [])].sort(bySize);
    const link = parents.get(id);
    const size = led.reduce((sum, each) => sum + 1 + each.size, 0);
    return { kind: 'person', id, ...(link === undefined ? {} : { link }), led, size };
  };
  const roots = new Set([...toById.keys(), ...ledBy.keys()].filter((id) => !parents.has(id)));
  return [...roots].map(rippleOf).sort(bySize);
}

/** A tree as a list, from the root down: `depth` says where each stands. */
export interface RippleRow extends Omit<Ripple, 'led'> {
  readonly depth: number;
}

/** @param limit rows at most: whole trees from the first on, the last one cut */
export function rippleRows(ripples: readonly Ripple[], limit: number): readonly RippleRow[] {
  const rows: RippleRow[] = [];
  const add = ({ led, ...row }: Ripple, depth: number): void => {
    if (rows.length >= limit) return;
    rows.push({ ...row, depth });
    for (const each of led) add(each, depth + 1);
  };
  for (const root of ripples) add(root, 0);
  return rows;
}

export interface RippleSums {
  readonly roots: number;
  readonly people: number;
  readonly openings: number;
  /** Links nobody was thanked for. */
  readonly unthanked: number;
}

/** What came of all chains together. */
export function rippleSums(ripples: readonly Ripple[]): RippleSums {
  let [people, openings, unthanked] = [0, 0, 0];
  const add = ({ kind, link, led }: Ripple): void => {
    if (link !== undefined) {
      if (kind === 'person') people += 1;
      else openings += 1;
      if (!link.isThanked) unthanked += 1;
    }
    led.forEach(add);
  };
  ripples.forEach(add);
  return { roots: ripples.length, people, openings, unthanked };
}

/** "3 people led you to 5 others and 2 openings. 2 links are not thanked for yet." */
export function rippleWords({ roots, people, openings, unthanked }: RippleSums): string {
  if (roots === 0)
    return 'Nobody has led you to anybody yet, as far as it is noted. Note who introduced you, through whom you met, and from whom you heard of openings.';
  const n = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;
  const to = [
    people === 0 ? '' : n(people, 'other', 'others'),
    openings === 0 ? '' : n(openings, 'opening', 'openings'),
  ].filter((part) => part !== '');
  const thanks =
    unthanked === 0
      ? 'All of it was thanked for.'
      : `${n(unthanked, 'link is', 'links are')} not thanked for yet.`;
  return `${n(roots, 'person', 'people')} led you to ${to.join(' and ')}. ${thanks}`;
}
