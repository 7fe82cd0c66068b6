/** What is owed, as rows of Today. */
import { owedDetail, owedTitle, type Owed } from '#domain/owed.ts';
import type { CalendarDate, Contact, Id } from '#domain/records.ts';
import { whenWords } from '#domain/words.ts';
import type { TodayRow } from './today-rows.ts';

export interface OwedRow {
  /** Tells it from the follow-ups in the same list. */
  readonly key: string;
  readonly owed: Owed;
  readonly contact: Contact | undefined;
  readonly title: string;
  readonly detail: string;
  /** "since Tue" */
  readonly when: string;
}

/** Rows of a list before "Show more": thanks owed for years are no wall before today's work. */
export const owedRowsShown = 8;

/** @param shown rows above and below: a report that has its follow-up there is not said twice */
export const owedRows = (
  owed: readonly Owed[],
  shown: readonly Pick<TodayRow, 'followUp'>[],
  contacts: ReadonlyMap<Id, Contact>,
  today: CalendarDate,
): readonly OwedRow[] => {
  const leads = new Set(shown.flatMap(({ followUp }) => followUp.leadId ?? []));
  return owed
    .filter(({ kind, id }) => kind !== 'report' || !leads.has(id))
    .map((one) => {
      const contact = contacts.get(one.contactId);
      const when = whenWords(one.since, today);
      return {
        key: `owed-${one.kind}-${one.id}`,
        owed: one,
        contact,
        title: owedTitle(one, contact),
        detail: owedDetail(one),
        when: when.startsWith('since') ? when : `since ${when}`,
      };
    });
};
