import type { KeyboardEvent } from 'react';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import type { Anchor } from '../popover/AnchoredPopover.tsx';
import type { Chip } from '../chips/chips.ts';
import type { Follow } from '../use-grid-keys.ts';
import type { HourRange } from './hour-range.ts';

/** By how much later an end comes. */
export type Stretch = { readonly minutes: number } | { readonly days: number };

/** What the grids of a day and of a week are given. */
export interface HourGridProps {
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  /** In the order a day shows them. */
  readonly chips: readonly Chip[];
  /** Whether these are all: not while they are read. */
  readonly isRead: boolean;
  /** A chip that is on its way somewhere: it takes the focus along. */
  readonly follow: Follow | undefined;
  readonly onDay: (day: CalendarDate) => void;
  /** Wants to add something on that day, or at that time of it. */
  readonly onAdd: (due: DateOrDateTime, cell: HTMLElement) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMove: (chip: Chip, to: DateOrDateTime) => void;
  readonly onStretch: (chip: Chip, by: Stretch) => void;
  /** Hours something is being added to. */
  readonly marked: HourRange | undefined;
  readonly onMark: (range: HourRange, anchor: Anchor) => void;
  /** Keys on a chip that are the page's own; true when it took the key. */
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}
