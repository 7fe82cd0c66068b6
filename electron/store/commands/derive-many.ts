/**
 * Derived fields of many people at once: what deriveContact (src/data/derive) finds by asking for each of them several
 * times, with four queries for all.
 */
import { derivedFields } from '#data/derive/fields.ts';
import type { Favour, FollowUp, Id, Lead } from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';
import { isSame } from './record.ts';
import { tableOf, tableState, type StoreFile } from '../storage/index.ts';
import { quote } from '../storage/sql.ts';
import { multiTable } from '../storage/table/table-spec.ts';

// `CROSS JOIN` below: from people to their records; SQLite would rather go through everything that is open.
const among = 'IN (SELECT value FROM json_each(?))';

const latestDays = (file: StoreFile, ids: string): ReadonlyMap<Id, string> => {
  const { name } = tableState(file, 'interactions');
  const rows = file.all(
    `SELECT m.value AS id, max(i."at") AS at FROM ${multiTable(name, 'contactIds')} m
      CROSS JOIN ${quote(name)} i ON i."$row" = m.row WHERE m.value ${among} AND i."_deleted" = 0 GROUP BY m.value`,
    [ids],
  );
  return new Map(rows.map(({ id, at }) => [id as Id, (at as string).slice(0, 10)]));
};

type Open = Pick<FollowUp, 'id' | 'due' | 'kind' | 'summary'>;

const nextSteps = (file: StoreFile, ids: string): ReadonlyMap<Id, Open> => {
  const { name } = tableState(file, 'follow-ups');
  const rows = file.all(
    `SELECT m.value AS contact, f."$doc" AS doc FROM ${multiTable(name, 'contactIds')} m
      CROSS JOIN ${quote(name)} f ON f."$row" = m.row
      WHERE m.value ${among} AND f."_deleted" = 0 AND f."status" = 'open'`,
    [ids],
  );
  const next = new Map<Id, Open>();
  for (const { contact, doc } of rows) {
    const open = JSON.parse(doc as string) as FollowUp;
    const earlier = next.get(contact as Id);
    const order = earlier === undefined ? -1 : compare(open.due, earlier.due) || compare(open.id, earlier.id);
    if (order < 0) next.set(contact as Id, open);
  }
  return next;
};

const grouped = <T>(
  file: StoreFile,
  collection: 'favours' | 'leads',
  field: string,
  ids: string,
): ReadonlyMap<Id, readonly T[]> => {
  const rows = file.all(
    `SELECT ${quote(field)} AS contact, "$doc" AS doc FROM ${tableOf(file, collection)}
      WHERE ${quote(field)} ${among} AND "_deleted" = 0`,
    [ids],
  );
  const groups = new Map<Id, T[]>();
  for (const { contact, doc } of rows) {
    const record = JSON.parse(doc as string) as T;
    const group = groups.get(contact as Id);
    if (group === undefined) groups.set(contact as Id, [record]);
    else group.push(record);
  }
  return groups;
};

/** Brings them up to date, in the running transaction. Keep-in-touch follow-ups stay as they are. */
export const deriveMany = (file: StoreFile, contactIds: readonly Id[]): void => {
  const ids = JSON.stringify(contactIds);
  const days = latestDays(file, ids);
  const steps = nextSteps(file, ids);
  const favours = grouped<Favour>(file, 'favours', 'contactId', ids);
  const leads = grouped<Lead>(file, 'leads', 'givenById', ids);
  const writes = file.getMany('contacts', contactIds).flatMap((before) => {
    const id = before['id'] as Id;
    const { nextStep: _old, ...rest } = before;
    const after = {
      ...rest,
      ...derivedFields({
        fullName: before['fullName'] as string,
        lastInteractionAt: days.get(id) ?? '',
        next: steps.get(id),
        favours: favours.get(id) ?? [],
        leads: leads.get(id) ?? [],
      }),
    };
    return isSame(before, after) ? [] : [{ before, after }];
  });
  file.write('contacts', writes);
};
