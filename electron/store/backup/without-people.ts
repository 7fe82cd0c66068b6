/** An export of everything but some people: what is about them alone goes with them. */
import type { Counts, ExportOptions } from '#contract/values.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Contact, Id } from '#domain/records.ts';

type Records = ReadonlyMap<CollectionName, readonly Stored<CollectionName>[]>;

/** Lists of people of whom some may be missing. */
const sharedLists = ['contactIds', 'insiderIds', 'attendeeIds'] as const;

const idsIn = (value: unknown, going: ReadonlySet<Id>): boolean => {
  if (typeof value === 'string') return going.has(value);
  if (Array.isArray(value)) return value.some((item) => idsIn(item, going));
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((item) => idsIn(item, going))
  );
};

const without = <K extends CollectionName>(
  record: Stored<K>,
  going: ReadonlySet<Id>,
): Stored<K> | undefined => {
  if (!idsIn(record, going)) return record;
  const rest: Record<string, unknown> = { ...record };
  for (const list of sharedLists) {
    const ids = rest[list];
    if (!Array.isArray(ids)) continue;
    const left = ids.filter((id: Id) => !going.has(id));
    if (left.length === 0) return undefined;
    rest[list] = left;
  }
  const met = rest['met'] as Contact['met'];
  if (met?.throughId !== undefined && going.has(met.throughId)) {
    const { throughId: _, ...other } = met;
    if (Object.keys(other).length === 0) delete rest['met'];
    else rest['met'] = other;
  }
  return idsIn(rest, going) ? undefined : (rest as unknown as Stored<K>);
};

/** The records without those to keep away from (unless asked for) and without people not chosen. */
export const withoutPeople = (
  records: Records,
  { ids, keepAway = false }: ExportOptions,
): { readonly records: Records; readonly counts: Counts } => {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const contacts = (records.get('contacts') ?? []) as readonly Stored<'contacts'>[];
  const going = new Set(
    contacts
      .filter(
        ({ id, discouraging }) => (discouraging && !keepAway) || (wanted !== undefined && !wanted.has(id)),
      )
      .map(({ id }) => id),
  );
  const left =
    going.size === 0
      ? records
      : new Map(
          [...records].map(([name, list]) => [name, list.flatMap((record) => without(record, going) ?? [])]),
        );
  return { records: left, counts: Object.fromEntries([...left].map(([name, list]) => [name, list.length])) };
};
