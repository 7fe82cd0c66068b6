/**
 * What Kith's own table says of positions beside `Company`, `Position` and `Department`, which are the present one's: its
 * days as `Position 1 - From`, and all others from `Position 2 - Company` on. Only what somebody has gets a column.
 */
import { isPartialDate } from '#domain/dates/dates.ts';
import type { Contact, Position } from '#domain/records.ts';
import { compact, oneLine } from '../imported.ts';
import type { CardSource } from '../vcard/write/write-vcard4.ts';
import { addNoteLine } from './read/apply.ts';
import type { CsvDraft } from './read/draft.ts';
import { column, currentPosition, numbers, type TableColumn } from './write/table-column.ts';

/** The one that `Company` is of first. */
const inOrder = (contact: Contact): readonly Position[] => {
  const first = currentPosition(contact);
  return first === undefined ? [] : [first, ...contact.positions.filter((position) => position !== first)];
};

type Read = (position: Position, source: CardSource) => string | undefined;

export function positionColumns(sources: readonly CardSource[]): readonly TableColumn[] {
  const most = sources.reduce((sum, { contact }) => Math.max(sum, contact.positions.length), 0);
  return numbers(most).flatMap((at) => {
    const part = (name: string, read: Read): readonly TableColumn[] => {
      const cell = (source: CardSource): string | undefined => {
        const position = inOrder(source.contact)[at];
        return position === undefined ? undefined : read(position, source);
      };
      const isSaid = sources.some((source) => (cell(source) ?? '') !== '');
      return isSaid ? [column(`Position ${at + 1} - ${name}`, cell)] : [];
    };
    return [
      ...(at === 0
        ? []
        : [
            ...part(
              'Company',
              ({ organizationId = '' }, { organizations }) => organizations.get(organizationId)?.name,
            ),
            ...part('Title', ({ title }) => title),
            ...part('Department', ({ department }) => department),
          ]),
      ...part('From', ({ from }) => from),
      ...part('To', ({ to }) => to),
      // The first is the present one, and no other is, unless this says so.
      ...part('Current', ({ current = false }) => (current === (at === 0) ? '' : current ? 'yes' : 'no')),
    ];
  });
}

type Parts = Readonly<Record<string, string | undefined>>;

/** @param cells of `Position 2 - Company` and its like, by "position 2" */
export function applyPositions(draft: CsvDraft, cells: ReadonlyMap<string, Parts>): void {
  if (cells.size === 0) return;
  const dateOf = (group: string, said: string | undefined): string | undefined => {
    if (said === undefined || isPartialDate(said)) return said;
    addNoteLine(draft, group, said);
    return undefined;
  };
  const [first = {}, ...others] = draft.positions.splice(0);
  const numbered = new Map([['position 1', {} as Parts], ...cells]);
  for (const [group, { company, title, department, from, to, current }] of numbered) {
    const isFirst = group === 'position 1';
    const position = compact({
      organization: company === undefined ? undefined : oneLine(company),
      title: title === undefined ? undefined : oneLine(title),
      department: department === undefined ? undefined : oneLine(department),
      from: dateOf(group, from),
      to: dateOf(group, to),
    });
    const whole = isFirst ? { ...first, ...position } : position;
    if (Object.keys(whole).length > 0) {
      draft.positions.push({ ...whole, current: isFirst ? current !== 'no' : current === 'yes' });
    }
  }
  draft.positions.push(...others);
}
