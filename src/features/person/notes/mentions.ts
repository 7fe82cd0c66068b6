import { Extension, type Editor, type Range } from '@tiptap/core';
import { Suggestion } from '@tiptap/suggestion';
import { PluginKey } from '@tiptap/pm/state';
import type { Id } from '#domain/records.ts';
import { personHref } from './markdown.ts';

/** Somebody is being named: what was typed after the "@", and where. */
export interface MentionQuery {
  readonly text: string;
  readonly choose: (person: { readonly id: Id; readonly fullName: string }) => void;
  /** Of the "@" in the window; null when it isn't drawn. */
  readonly rect: DOMRect | null;
}

export interface Mentions {
  readonly extension: Extension;
  readonly current: () => MentionQuery | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keys go to the list while it shows somebody: true when it took the key. */
  readonly onKey: (listener: (event: KeyboardEvent) => boolean) => () => void;
}

const key = new PluginKey('mentions');

const insertPerson = (editor: Editor, range: Range, { id, fullName }: { id: Id; fullName: string }): void => {
  editor
    .chain()
    .focus()
    .insertContentAt(range, [
      {
        type: 'text',
        text: fullName,
        marks: [{ type: 'link', attrs: { href: personHref(id) } }],
      },
      { type: 'text', text: ' ' },
    ])
    .run();
};

/** "@" and a name: the plugin says what is typed, React shows who fits. */
export const createMentions = (): Mentions => {
  let query: MentionQuery | undefined;
  let takeKey: ((event: KeyboardEvent) => boolean) | undefined;
  const listeners = new Set<() => void>();
  const set = (next: MentionQuery | undefined) => {
    query = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => query,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onKey: (listener) => {
      takeKey = listener;
      return () => {
        if (takeKey === listener) takeKey = undefined;
      };
    },
    extension: Extension.create({
      name: 'mentions',
      addProseMirrorPlugins() {
        return [
          Suggestion<never, { id: Id; fullName: string }>({
            editor: this.editor,
            pluginKey: key,
            // Names have spaces: "@ana ru".
            allowSpaces: true,
            allowedPrefixes: [' ', '(', '\n'],
            // Not in code, where "@" is a sign like any other, nor far behind it.
            allow: ({ state, range }) =>
              !state.doc.resolve(range.from).parent.type.spec.code && range.to - range.from <= 40,
            command: ({ editor, range, props }) => insertPerson(editor, range, props),
            render: () => {
              const show = (props: {
                readonly query: string;
                readonly command: (person: { id: Id; fullName: string }) => void;
                readonly clientRect?: (() => DOMRect | null) | null;
              }) =>
                set({
                  text: props.query,
                  choose: props.command,
                  rect: props.clientRect?.() ?? null,
                });
              return {
                onStart: show,
                onUpdate: show,
                onExit: () => set(undefined),
                onKeyDown: ({ event }) => takeKey?.(event) ?? false,
              };
            },
          }),
        ];
      },
    }),
  };
};
