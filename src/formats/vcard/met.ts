import type { Met } from '#domain/records.ts';

/** How they met, as a line at the end of NOTE, for programs that don't know X-KITH-MET-…: "Met: 2026-03-12, PyCon". */
export function metLine({ on, where }: Pick<Met, 'on' | 'where'>): string | undefined {
  const told = [on, where].filter((part) => part !== undefined && part !== '');
  return told.length === 0 ? undefined : `Met: ${told.join(', ')}`;
}
