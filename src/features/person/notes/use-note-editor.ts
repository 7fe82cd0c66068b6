import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { JSONContent } from '@tiptap/core';
import { styleNonce } from '#ui/theme/KithTheme.tsx';
import { useSaver } from '../saving/use-saver.ts';
import { noteExtensions, readNote, writeNote } from './markdown.ts';
import { createMentions, type Mentions } from './mentions.ts';
import { createLinks } from './note-links.ts';

export interface NoteEditor {
  readonly editor: Editor;
  readonly mentions: Mentions;
}

interface NoteEditorOptions {
  /** Whose note it is, in words of its own in all of Kith. */
  readonly noteKey: string;
  /** Markdown, as the record has it. */
  readonly live: string;
  readonly save: (markdown: string) => Promise<unknown>;
  readonly onOpen: (href: string) => void;
  /** The record now has what the editor has no place for. */
  readonly onUnreadable: () => void;
}

/**
 * The editor of a note, which saves itself. Markdown is written when it is sent, not at each key. The record may
 * change beneath it (undo, another window): an editor where nothing waits to be saved follows.
 */
export const useNoteEditor = ({
  noteKey,
  live,
  save,
  onOpen,
  onUnreadable,
}: NoteEditorOptions): NoteEditor => {
  const base = useRef(live);
  /** What was sent and has not come back with the record yet, the oldest first. */
  const sent = useRef<string[]>([]);
  const unreadable = useRef(onUnreadable);
  useEffect(() => {
    unreadable.current = onUnreadable;
  });
  const autosave = useSaver<JSONContent>({
    key: noteKey,
    save: async (document) => {
      const markdown = writeNote(document, base.current);
      if (markdown === base.current) return;
      sent.current.push(markdown);
      try {
        await save(markdown);
      } catch (error) {
        sent.current = sent.current.filter((text) => text !== markdown);
        throw error;
      }
      base.current = markdown;
    },
  });

  const [mentions] = useState(createMentions);
  const [links] = useState(createLinks);
  useEffect(() => links.onOpen(onOpen), [links, onOpen]);
  const editor = useEditor({
    extensions: [...noteExtensions, mentions.extension, links.extension],
    content: autosave.pending()?.value ?? readNote(live) ?? '',
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Notes',
        dir: 'auto',
      },
      handleDOMEvents: {
        // The editor takes Esc and does nothing with it: it is the panel's, unless a list of names is open.
        keydown: (_view, { key, isComposing }) =>
          key === 'Escape' && !isComposing && mentions.current() === undefined,
      },
    },
    onUpdate: ({ editor: changed }) => autosave.change(changed.getJSON()),
    onBlur: () => autosave.flush(),
  });

  useEffect(() => {
    const own = sent.current.indexOf(live);
    if (own >= 0) {
      sent.current = sent.current.slice(own + 1);
      return;
    }
    if (live === base.current || autosave.pending() !== undefined) return;
    base.current = live;
    const document = readNote(live);
    if (document === undefined) unreadable.current();
    else editor.commands.setContent(document, { emitUpdate: false });
  }, [live, editor, autosave]);

  return { editor, mentions };
};
