/** What the table says of a person, in words: shown, and copied. */
import type { PersonRow } from '#contract/values/people.ts';
import { cadenceOf } from '#domain/stages/cadence.ts';
import { dayWords } from '#domain/dates/date-words.ts';
import { isCalendarDate } from '#domain/dates/dates.ts';
import { shortCircleWords } from '#domain/people/circles.ts';
import type { CalendarDate, Contact, NextStep, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { warmthOf, warmthWords, type Warmth } from '#domain/stages/warmth.ts';
import { agoWords, nextStepWords, type NextStepWords } from '#domain/people/words.ts';
import type { ColumnKey } from './table-layout.ts';

export interface RowContext {
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

const lastOf = ({ lastInteractionAt }: PersonRow): Contact['lastInteractionAt'] => lastInteractionAt;

export const rowWarmth = (row: PersonRow, { stages, today }: RowContext): Warmth =>
  warmthOf({
    lastInteractionAt: lastOf(row),
    cadenceDays: cadenceOf(row as Pick<Contact, 'stage' | 'cadenceDays'>, stages),
    today,
  });

export const rowStep = (row: PersonRow, context: RowContext): NextStepWords =>
  nextStepWords(
    row.nextStep as NextStep | undefined,
    lastOf(row),
    rowWarmth(row, context),
    context.today,
    stageOf(context.stages, row).meaning,
  );

/** The day in the user's zone. */
const dayOf = (at: number): CalendarDate => {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Text of a cell; '' for what is not known. */
export const cellWords = (row: PersonRow, key: ColumnKey, context: RowContext): string => {
  switch (key) {
    case 'name':
      return row.fullName;
    case 'title':
      return row.title ?? '';
    case 'company':
      return row.company ?? '';
    case 'stage':
      return stageOf(context.stages, row).name;
    case 'circle':
      return row.circle === undefined ? '' : shortCircleWords[row.circle];
    case 'tags':
      return row.tags.join(', ');
    case 'warmth':
      return warmthWords[rowWarmth(row, context)];
    case 'last': {
      const last = lastOf(row);
      return isCalendarDate(last) ? agoWords(last, context.today) : 'not met yet';
    }
    case 'next':
      return row.nextStep === undefined ? '' : rowStep(row, context).text;
    case 'balance': {
      const { given, received } = row.tally;
      return given === 0 && received === 0 ? '' : `${String(given)} given, ${String(received)} received`;
    }
    case 'met':
      return row.met ?? '';
    case 'email':
      return row.email ?? '';
    case 'phone':
      return row.phone ?? '';
    case 'place':
      return row.place ?? '';
    case 'cadence': {
      const days = cadenceOf(row as Pick<Contact, 'stage' | 'cadenceDays'>, context.stages);
      return days === undefined ? 'none' : `every ${counted(days, 'day')}`;
    }
    case 'added':
      return dayWords(dayOf(row.createdAt), context.today);
  }
};

/** Cells of a spreadsheet: tabs and line breaks would make new ones. */
const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Rows to be pasted into a spreadsheet, under the titles of the columns. */
export const rowsAsText = (
  rows: readonly PersonRow[],
  columns: readonly { readonly key: ColumnKey; readonly title: string }[],
  context: RowContext,
): string =>
  [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ key }) => plain(cellWords(row, key, context)))),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
