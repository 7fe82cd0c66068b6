import type { Met } from '#domain/records.ts';
import { oneLine } from '../imported.ts';

/** How they met, as a line at the end of NOTE, for programs that don't know X-KITH-MET-…: "Met: 2026-03-12, PyCon". */
export function metLine({ on, where }: Pick<Met, 'on' | 'where'>): string | undefined {
  // As it comes back from X-KITH-MET-AT, or the line would not be known again.
  const told = [on, oneLine(where ?? '')].filter((part) => part !== undefined && part !== '');
  return told.length === 0 ? undefined : `Met: ${told.join(', ')}`;
}
