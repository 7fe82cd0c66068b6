/** What the journal says of one person. */
import type { HistoryEntry } from '#contract/values/history.ts';
import type { Id } from '#domain/records.ts';
import type { Change } from '../commands/journal.ts';
import { journalCutoff } from '../commands/forget-old.ts';
import type { OpenStore } from '../open.ts';

const ofPerson = `SELECT journal.seq, journal.change, command_log.at, command_log.name, command_log.label
  FROM journal JOIN command_log ON command_log.id = journal.command_id
  WHERE journal.collection = 'contacts' AND journal.doc_id = ? AND command_log.at >= ?
  ORDER BY journal.seq DESC LIMIT ?`;

const fieldsOf = (change: Change): HistoryEntry['fields'] =>
  change.op === 'update'
    ? change.fields.map((field) => ({ field, before: change.before[field], after: change.after[field] }))
    : [];

/** The latest first. */
export const readHistory = (
  { file, engine }: Pick<OpenStore, 'file' | 'engine'>,
  contactId: Id,
  limit: number,
): readonly HistoryEntry[] =>
  file.all(ofPerson, [contactId, journalCutoff(engine.clock.now()), limit]).map((row) => {
    const change = JSON.parse(row['change'] as string) as Change;
    return {
      seq: row['seq'] as number,
      at: row['at'] as number,
      op: change.op,
      command: row['name'] as string,
      label: (row['label'] as string | null) ?? '',
      fields: fieldsOf(change),
    };
  });
