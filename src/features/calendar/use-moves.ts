import { useRun } from '#client/index.ts';
import { movedSpan, stretchedSpan } from '#domain/events/event-span.ts';
import type { DateOrDateTime } from '#domain/records.ts';
import { fullDateWords } from '#domain/people/words.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import type { Chip } from './chips/chips.ts';
import type { Stretch } from './hours/hour-grid.ts';

/** What moving needs to know of a chip, or of a follow-up that has none. */
export type Movable = Pick<Chip, 'kind' | 'id' | 'span'>;

interface Moves {
  readonly move: (what: Movable, to: DateOrDateTime) => Promise<void>;
  /** Only events last. */
  readonly stretch: (what: Movable, by: Stretch) => Promise<void>;
}

/** Puts what the calendar shows to another time, each kind of record by its own command. */
export const useMoves = (): Moves => {
  const run = useRun();
  const announce = useAnnounce();
  return {
    move: async ({ kind, id, span }, to) => {
      if (kind === 'follow-up') await run('follow-ups.reschedule', { id, due: to });
      else if (kind === 'interview') await run('interviews.update', { id, patch: { bookedFor: to } });
      else if (kind === 'event' && span !== undefined)
        await run('events.update', { id, patch: movedSpan(span, to) });
      else return;
      announce(`Moved to ${fullDateWords(to)}`);
    },
    stretch: async ({ kind, id, span }, by) => {
      const patch = kind === 'event' && span !== undefined ? stretchedSpan(span, by) : undefined;
      if (patch === undefined) return;
      await run('events.update', { id, patch });
      announce(patch.end == null ? 'Lasts one day' : `Lasts until ${fullDateWords(patch.end)}`);
    },
  };
};
