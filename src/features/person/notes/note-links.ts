import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isAllowedHref } from './markdown.ts';

const hrefAtCaret = (view: EditorView): string | undefined => {
  const { $from } = view.state.selection;
  const marks = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])];
  const href: unknown = marks.find(({ type }) => type.name === 'link')?.attrs['href'];
  return typeof href === 'string' ? href : undefined;
};

const hrefOfEvent = (event: Event): string | undefined =>
  event.target instanceof Element
    ? (event.target.closest('a[href]')?.getAttribute('href') ?? undefined)
    : undefined;

export interface Links {
  readonly extension: Extension;
  /** Who opens them. */
  readonly onOpen: (listener: (href: string) => void) => void;
}

/** A click opens a link, as does Ctrl/Cmd+Enter where the caret is in one. The page itself never goes there. */
export const createLinks = (): Links => {
  let open: ((href: string) => void) | undefined;
  const tryOpen = (href: string | undefined): boolean => {
    if (href === undefined || !isAllowedHref(href)) return false;
    open?.(href);
    return true;
  };
  const extension = Extension.create({
    name: 'openLinks',
    // Before the hard break that Ctrl/Cmd+Enter makes elsewhere.
    priority: 1000,
    addKeyboardShortcuts: () => ({
      'Mod-Enter': ({ editor }) => tryOpen(hrefAtCaret(editor.view)),
    }),
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('openLinks'),
        props: {
          handleDOMEvents: {
            click: (view, event) => {
              const href = hrefOfEvent(event);
              if (href === undefined) return false;
              event.preventDefault();
              // Dragging over a link selects its words.
              return event.button === 0 && view.state.selection.empty && tryOpen(href);
            },
            auxclick: (_view, event) => {
              if (hrefOfEvent(event) !== undefined) event.preventDefault();
              return false;
            },
          },
        },
      }),
    ],
  });
  return {
    extension,
    onOpen: (listener) => {
      open = listener;
    },
  };
};

/** What was typed as an address, made one that can be opened; undefined when it is none. */
export const textToHref = (text: string): string | undefined => {
  const typed = text.trim();
  if (isAllowedHref(typed)) return typed;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(typed)) return `mailto:${typed}`;
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/u.test(typed) ? `https://${typed}` : undefined;
};
