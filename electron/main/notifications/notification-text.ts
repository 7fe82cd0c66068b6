import type { PayloadOf } from '#contract/message.ts';
import type { shellStoreEvents } from '#contract/shell-store.ts';
import { dueItemPath } from '../tray/tray-model.ts';

export type ReminderEvent = PayloadOf<typeof shellStoreEvents, 'reminder'>;

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** Where a click leads. */
  readonly to: string;
  /** The one follow-up it is about; absent for a summary. */
  readonly followUpId?: string;
  readonly silent?: boolean;
}

/** Said once, when the window is closed for the first time. */
export const staysInTrayText: NotificationText = {
  title: 'Kith stays in the tray',
  // The one time that starting at login is offered.
  body: 'It goes on reminding you; to end it, choose Quit in the menu of its icon. Click to have it start when you log in.',
  to: '/settings?at=login',
};

/** In place of reminders that were still on the screen when Kith was locked. */
export const lockedText = (count: number): NotificationText => ({
  title: 'Kith is locked',
  body:
    count === 1
      ? 'A reminder was here. Click to unlock Kith and see it.'
      : `${count} reminders were here. Click to unlock Kith and see them.`,
  to: '/today',
});

const mostNamed = 3;

/**
 * Linux desktops read the body as simple markup if they can, and show it as it is if they can't: names must
 * neither be markup nor be shown with escapes. Titles are plain text everywhere.
 */
const withoutMarkup = (text: string): string => text.replace(/[<>]/g, '').replace(/\s*&\s*/g, ' and ');

/** One reminder says what and when; several come as one summary, so that a week away is not forty pop-ups. */
export const reminderToText = ({
  items,
  missed,
}: Pick<ReminderEvent, 'items' | 'missed'>): NotificationText => {
  const [first] = items;
  if (items.length === 1 && first) {
    return { title: first.title, body: first.when, to: dueItemPath(first), followUpId: first.followUpId };
  }
  const named = items.slice(0, mostNamed).map((item) => withoutMarkup(item.title));
  const rest = items.length - named.length;
  return {
    title: missed
      ? `${items.length} follow-ups came due while Kith was closed`
      : `${items.length} follow-ups are due`,
    body: [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
    to: '/today',
  };
};
