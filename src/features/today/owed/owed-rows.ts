/** What is owed, as rows of Today. */
import { owedDetail, owedTitle, type Owed } from '#domain/method/owed.ts';
import type { CalendarDate, Contact, Id } from '#domain/records.ts';
import { whenWords } from '#domain/people/words.ts';
import type { TodayRow } from '../rows/today-rows.ts';

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

type Shown = Pick<TodayRow, 'followUp'>;

/** What a follow-up of that kind is for. */
const settles = { thanks: 'thanks', 'report-back': 'report' } as const;
const owes = {
  report: 'report',
  advice: 'report',
  thanks: 'thanks',
  'lead-thanks': 'thanks',
  'interview-thanks': 'thanks',
} as const satisfies Record<Owed['kind'], 'report' | 'thanks'>;

/** What is owed and has no follow-up in the list: each follow-up stands for one thing, its own lead's or the oldest. */
const notShown = (owed: readonly Owed[], shown: readonly Shown[]): readonly Owed[] => {
  const leads = new Set(shown.flatMap(({ followUp }) => followUp.leadId ?? []));
  const others = shown.flatMap(({ followUp: { kind, leadId, contactIds } }) =>
    leadId === undefined && (kind === 'thanks' || kind === 'report-back')
      ? contactIds.map((id) => `${settles[kind]} ${id}`)
      : [],
  );
  return owed.filter(({ kind, id, contactId }) => {
    if (kind === 'report' && leads.has(id)) return false;
    const at = others.indexOf(`${owes[kind]} ${contactId}`);
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
};

/** @param shown rows above and below: what has its follow-up there is not said twice */
export const owedRows = (
  owed: readonly Owed[],
  shown: readonly Shown[],
  contacts: ReadonlyMap<Id, Contact>,
  today: CalendarDate,
): readonly OwedRow[] =>
  notShown(owed, shown).map((one) => {
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
