import type { DueItem } from '#contract/values/due.ts';

/** What choosing an entry does. Plain data, so that two menus can be compared and a test can read one. */
export type TrayAction =
  | { readonly do: 'open'; readonly to?: string }
  | { readonly do: 'add' }
  | { readonly do: 'complete'; readonly followUpId: string }
  | { readonly do: 'snooze'; readonly followUpId: string; readonly until: 'hour' | 'tomorrow' }
  | { readonly do: 'pause'; readonly until: 'hour' | 'tomorrow' }
  | { readonly do: 'resume' }
  | { readonly do: 'quit' };

export type TrayEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly action: TrayAction }
  | { readonly kind: 'menu'; readonly text: string; readonly entries: readonly TrayEntry[] };

export interface TrayModel {
  readonly tooltip: string;
  readonly count: number;
  readonly entries: readonly TrayEntry[];
}

export interface TrayState {
  /** "16:30" or "tomorrow"; absent: not paused. */
  readonly pausedUntil?: string | undefined;
  readonly sample: boolean;
  /** Nobody knows what is due, and nothing can remind of it. */
  readonly locked?: boolean;
}

/** More than this makes a menu nobody reads; the rest is on the Today page. */
const mostItems = 12;
const longestText = 60;

const separator: TrayEntry = { kind: 'separator' };
const action = (text: string, does: TrayAction): TrayEntry => ({ kind: 'action', text, action: does });

let segmenter: Intl.Segmenter | undefined;

/** One line, not too long: titles hold names that people imported. */
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestText) return line;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
  return characters.length <= longestText
    ? line
    : `${characters
        .slice(0, longestText - 1)
        .join('')
        .trimEnd()}…`;
};

/** Where a click on what is due leads: the person's panel over the page that is there, or Today. */
export const dueItemPath = ({ contactId }: Pick<DueItem, 'contactId'>): string =>
  contactId === undefined ? '/today' : `?person=${encodeURIComponent(contactId)}`;

const countsInWords = (overdue: number, today: number): string =>
  [overdue > 0 ? `${overdue} overdue` : '', today > 0 ? `${today} due today` : '']
    .filter((part) => part !== '')
    .join(', ');

const itemEntry = (item: DueItem): TrayEntry => ({
  kind: 'menu',
  text: shorten(`${item.title} · ${item.when}`),
  entries: [
    action('Open', { do: 'open', to: dueItemPath(item) }),
    action('Done', { do: 'complete', followUpId: item.followUpId }),
    action('Snooze for an hour', { do: 'snooze', followUpId: item.followUpId, until: 'hour' }),
    action('Snooze until tomorrow', { do: 'snooze', followUpId: item.followUpId, until: 'tomorrow' }),
  ],
});

const pauseEntries = (pausedUntil: string | undefined): readonly TrayEntry[] =>
  pausedUntil === undefined
    ? [
        {
          kind: 'menu',
          text: 'Pause reminders',
          entries: [
            action('For an hour', { do: 'pause', until: 'hour' }),
            action('Until tomorrow', { do: 'pause', until: 'tomorrow' }),
          ],
        },
      ]
    : [
        { kind: 'note', text: `Reminders are paused until ${pausedUntil}` },
        action('Resume reminders', { do: 'resume' }),
      ];

/** The whole tray menu. On Linux it is all there is: clicks on the icon may do nothing there. */
export const trayMenuModel = (
  due: readonly DueItem[],
  { pausedUntil, sample, locked = false }: TrayState,
): TrayModel => {
  const overdue = due.filter((item) => item.state === 'overdue').length;
  const inWords = countsInWords(overdue, due.length - overdue);
  const shown = due.slice(0, mostItems);
  const rest = due.length - shown.length;
  const name = sample ? 'Kith (sample)' : 'Kith';
  return {
    tooltip: locked ? `${name} is locked` : inWords === '' ? name : `${name}: ${inWords}`,
    count: due.length,
    entries: [
      {
        kind: 'note',
        text: locked ? 'Kith is locked' : inWords === '' ? 'Nothing is due today' : inWords,
      },
      ...shown.map(itemEntry),
      ...(rest > 0 ? [action(`${rest} more in Today`, { do: 'open', to: '/today' })] : []),
      separator,
      action('Open Kith', { do: 'open' }),
      action('Add a person', { do: 'add' }),
      separator,
      ...(locked ? [] : [...pauseEntries(pausedUntil), separator]),
      action('Quit Kith', { do: 'quit' }),
    ],
  };
};
