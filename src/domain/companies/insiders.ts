/** Who is and who was at a company. Names match whole, or by an alias, after normalising; never a part of one. */
import { organizationKey } from './organization-key.ts';
import type { Contact, Id, Organization, Position } from '../records.ts';

type Named = Pick<Organization, 'id' | 'name' | 'aliases'>;

/** Keys by which a company is known: of its name and its aliases. */
export const keysOf = ({ name, aliases }: Pick<Named, 'name' | 'aliases'>): ReadonlySet<string> =>
  new Set([name, ...aliases].map(organizationKey).filter((key) => key !== ''));

/** The company itself and those that are the same under another name: an import may have made them. */
export function sameOrganizations(target: Named, all: Iterable<Named>): ReadonlySet<Id> {
  const keys = keysOf(target);
  const same = new Set<Id>([target.id]);
  for (const other of all)
    if (
      keys.has(organizationKey(other.name)) ||
      other.aliases.some((alias) => keys.has(organizationKey(alias)))
    )
      same.add(other.id);
  return same;
}

/** "https://www.Norrvik.example/jobs" and "norrvik.example" are one: the host, without www. */
export const domainKey = (domain: string): string =>
  domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//u, '')
    .replace(/^[^@/]*@/u, '')
    .replace(/[/:?#].*$/u, '')
    .replace(/^www\./u, '')
    .replace(/\.+$/u, '');

type InsiderWhen = 'now' | 'before';

export interface Insider {
  readonly contactId: Id;
  readonly when: InsiderWhen;
  /** The position there; none when only their address tells. */
  readonly position: Position | undefined;
}

const isPast = ({ current, to }: Position): boolean =>
  current !== true && (current === false || to !== undefined);

type Placed = Pick<Contact, 'id' | 'positions' | 'emails'>;

/**
 * Whether and when somebody is at a company. A position without an end is one they have; else an e-mail address of
 * one of its domains (whole, not part of one) says that they are there.
 */
export function insiderOf(
  { id, positions, emails }: Placed,
  organizationIds: ReadonlySet<Id>,
  domains: ReadonlySet<string>,
): Insider | undefined {
  const there = positions.filter(
    ({ organizationId }) => organizationId !== undefined && organizationIds.has(organizationId),
  );
  const now = there.find((position) => !isPast(position));
  if (now !== undefined) return { contactId: id, when: 'now', position: now };
  const [before] = there;
  if (before !== undefined) return { contactId: id, when: 'before', position: before };
  return domains.size > 0 && emails.some(({ value }) => domains.has(domainKey(value)))
    ? { contactId: id, when: 'now', position: undefined }
    : undefined;
}
