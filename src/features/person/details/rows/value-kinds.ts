import { hrefOf } from '../details-view.ts';

export type ValueKind = 'email' | 'phone' | 'url' | 'im';

interface ValueWords {
  /** "E-mail" */
  readonly label: string;
  /** "Add an e-mail", "Remove e-mail 1" */
  readonly one: string;
  readonly article: 'a' | 'an';
  readonly open: string;
  readonly inputMode: 'email' | 'tel' | 'url' | 'text';
  readonly labels: readonly string[];
}

export const valueWords: Readonly<Record<ValueKind, ValueWords>> = {
  email: {
    label: 'E-mail',
    one: 'e-mail',
    article: 'an',
    open: 'Write to',
    inputMode: 'email',
    labels: ['work', 'home', 'other'],
  },
  phone: {
    label: 'Phone',
    one: 'phone',
    article: 'a',
    open: 'Call',
    inputMode: 'tel',
    labels: ['mobile', 'work', 'home', 'other'],
  },
  url: {
    label: 'Links',
    one: 'link',
    article: 'a',
    open: 'Open',
    inputMode: 'url',
    labels: ['LinkedIn', 'website', 'GitHub', 'blog', 'other'],
  },
  im: {
    label: 'Chats',
    one: 'chat',
    article: 'a',
    open: 'Open',
    inputMode: 'text',
    labels: ['Signal', 'WhatsApp', 'Telegram', 'Matrix', 'Skype', 'other'],
  },
};

/** What a value opens: undefined when it is nothing that can be opened safely. */
export const valueHref = (kind: ValueKind, value: string): string | undefined =>
  kind === 'im' ? (/^https?:\/\//i.test(value.trim()) ? value.trim() : undefined) : hrefOf(kind, value);

/** A doubt about a value, which is kept all the same; undefined when it looks as it should. */
export const valueDoubt = (kind: ValueKind, value: string): string | undefined => {
  const text = value.trim();
  if (text === '') return undefined;
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text)) return 'This is no e-mail address yet.';
  if (kind === 'phone' && !/\d/.test(text)) return 'There is no number in this.';
  if (kind === 'url' && valueHref(kind, text) === undefined) return 'This can’t be opened as a link.';
  return undefined;
};
