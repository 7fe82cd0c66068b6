import type { Id } from '#domain/records.ts';

/** The card that an event is about. */
export const cardAt = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]') ?? undefined) : undefined;

export const cardIdAt = (target: EventTarget | null): Id | undefined => cardAt(target)?.dataset['card'];

/** The card of that person, where it is on the screen. */
export const cardOf = (board: HTMLElement | null, id: Id): HTMLElement | undefined =>
  board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? undefined;
