/** An export of everything but some people: what is about them alone goes with them. */
import type { Counts } from '#contract/values/counts.ts';
import type { ExportOptions } from '#contract/values/export.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Contact, Id } from '#domain/records.ts';

type Records = ReadonlyMap<CollectionName, readonly Stored<CollectionName>[]>;

const idsIn = (value: unknown, going: ReadonlySet<Id>): boolean => {
  if (typeof value === 'string') return going.has(value);
  if (Array.isArray(value)) return value.some((item) => idsIn(item, going));
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((item) => idsIn(item, going))
  );
};

/** Settings that keep something by person: without those who go. */
const withoutKeys = <R extends object>(record: R, going: ReadonlySet<Id>): R => {
  const value: unknown = Reflect.get(record, 'value');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return record;
  const kept = Object.entries(value).filter(([key]) => !going.has(key));
  return kept.length === Object.keys(value).length ? record : { ...record, value: Object.fromEntries(kept) };
};

const without = <K extends CollectionName>(
  whole: Stored<K>,
  going: ReadonlySet<Id>,
): Stored<K> | undefined => {
  const record = withoutKeys(whole, going);
  if (!idsIn(record, going)) return record;
  const rest: Record<string, unknown> = { ...record };
  const { contactIds } = rest;
  if (Array.isArray(contactIds)) {
    const left = contactIds.filter((id: Id) => !going.has(id));
    if (left.length === 0) return undefined;
    rest['contactIds'] = left;
  }
  const met = rest['met'] as Contact['met'];
  if (met?.throughId !== undefined && going.has(met.throughId)) {
    const { throughId: _, ...other } = met;
    if (Object.keys(other).length === 0) delete rest['met'];
    else rest['met'] = other;
  }
  return idsIn(rest, going) ? undefined : (rest as unknown as Stored<K>);
};

/** Texts that Kith wrote itself and that name people: "Introduced you to Omar Said". */
const namingTexts: readonly (readonly [CollectionName, string, ReadonlySet<string>])[] = [
  ['favours', 'what', new Set(['connection'])],
  ['interactions', 'summary', new Set(['introduction', 'thanks'])],
];

/** What Kith wrote about an introduction says "somebody" in place of these names; its introduction is gone too. */
const unnamed = (records: Records, names: readonly string[]): Records => {
  const introductions = new Set((records.get('introductions') ?? []).map(({ id }) => id));
  const next = new Map(records);
  for (const [collection, field, kinds] of namingTexts) {
    const list = records.get(collection) ?? [];
    next.set(
      collection,
      list.map((record) => {
        const fields = record as unknown as Readonly<Record<string, unknown>>;
        const text = fields[field];
        if (typeof text !== 'string' || !kinds.has(fields['kind'] as string)) return record;
        const said = names.reduce((words, name) => words.replaceAll(name, 'somebody'), text);
        const rest: Record<string, unknown> = { ...fields, [field]: said };
        if (typeof rest['introductionId'] === 'string' && !introductions.has(rest['introductionId']))
          delete rest['introductionId'];
        return rest as unknown as Stored<CollectionName>;
      }),
    );
  }
  return next;
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
  const named = contacts
    .filter(({ discouraging }) => discouraging && !keepAway)
    .map(({ fullName }) => fullName);
  const left =
    going.size === 0
      ? records
      : unnamed(
          new Map(
            [...records].map(([name, list]) => [
              name,
              list.flatMap((record) => without(record, going) ?? []),
            ]),
          ),
          named,
        );
  return { records: left, counts: Object.fromEntries([...left].map(([name, list]) => [name, list.length])) };
};
