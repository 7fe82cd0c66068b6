/** The days on which one was in touch with anybody, and thanked them: read when first asked for, again after a change. */
import { dateOf } from '#domain/dates/dates.ts';
import { interactionKinds } from '#domain/log/interaction-kinds.ts';
import type { CalendarDate, Id, InteractionKind } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { readFields, watchChanges } from '../storage/index.ts';

export interface Touch {
  readonly day: CalendarDate;
  readonly contactIds: readonly Id[];
}

export const createTouches = ({ file }: Pick<OpenStore, 'file'>) => {
  const read = (which: readonly InteractionKind[]): readonly Touch[] =>
    readFields(file, 'interactions', ['at', 'contactIds'], { field: 'kind', values: which }).map((row) => ({
      day: dateOf(row['at'] as string),
      contactIds: JSON.parse(row['contactIds'] as string) as readonly Id[],
    }));
  let all: readonly Touch[] | undefined;
  let thanks: readonly Touch[] | undefined;
  const stop = watchChanges(file, 'interactions', () => {
    all = undefined;
    thanks = undefined;
  });
  return {
    all: (): readonly Touch[] => (all ??= read(interactionKinds)),
    /** Only those that were thanks. */
    thanks: (): readonly Touch[] => (thanks ??= read(['thanks'])),
    close: stop,
  };
};
