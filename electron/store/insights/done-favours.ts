/** Help that was given and got: read when first asked for, and again after a change. */
import type { CalendarDate, Favour, FavourKind, Id } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { readFields, watchChanges } from '../storage/index.ts';

export interface DoneFavour {
  readonly contactId: Id;
  readonly direction: Favour['direction'];
  readonly kind: FavourKind;
  readonly at: CalendarDate;
  readonly isThanked: boolean;
}

const fields = ['contactId', 'direction', 'kind', 'at', 'thankedAt'] as const;

export const createDoneFavours = ({ file }: Pick<OpenStore, 'file'>) => {
  let known: readonly DoneFavour[] | undefined;
  const stop = watchChanges(file, 'favours', () => {
    known = undefined;
  });
  return {
    all: (): readonly DoneFavour[] =>
      (known ??= readFields(file, 'favours', fields, { field: 'status', values: ['done'] }).map((row) => ({
        contactId: row['contactId'] as Id,
        direction: row['direction'] as Favour['direction'],
        kind: row['kind'] as FavourKind,
        at: row['at'] as CalendarDate,
        isThanked: row['thankedAt'] !== null,
      }))),
    close: stop,
  };
};
