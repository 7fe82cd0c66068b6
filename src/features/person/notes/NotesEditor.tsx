import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useShell } from '#client/index.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { AreaField } from '../details/fields.tsx';
import { personIdOf, readNote } from './markdown.ts';
import { MentionList } from './MentionList.tsx';
import classes from './notes.module.css';
import { NotesToolbar } from './NotesToolbar.tsx';
import { useNoteEditor } from './use-note-editor.ts';

export interface NotesEditorProps {
  /** Whose note it is, in words of its own in all of Kith. */
  readonly noteKey: string;
  /** Markdown. */
  readonly notes: string;
  readonly save: (notes: string) => Promise<unknown>;
  readonly takesFocus: boolean;
}

/** Notes with live formatting; as plain text what would lose something by it. */
export function NotesEditor(props: NotesEditorProps) {
  const [plain, setPlain] = useState(() => readNote(props.notes) === undefined);
  return plain ? <PlainNotes {...props} /> : <RichNotes {...props} onUnreadable={() => setPlain(true)} />;
}

function PlainNotes({ notes, save }: NotesEditorProps) {
  return (
    <>
      <AreaField label="Notes" minRows={6} value={notes} save={save} />
      <p className={classes['hint']}>Shown as written: there is a table, a picture or HTML in it.</p>
    </>
  );
}

function RichNotes({
  noteKey,
  notes,
  save,
  takesFocus,
  onUnreadable,
}: NotesEditorProps & { readonly onUnreadable: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const shell = useShell();
  const { open } = useOpenPerson();
  const onOpen = useCallback(
    (href: string) => {
      const person = personIdOf(href);
      if (person === undefined) void shell.invoke('external.open', { url: href });
      else open(person);
    },
    [shell, open],
  );
  const { editor, mentions } = useNoteEditor({ noteKey, live: notes, save, onOpen, onUnreadable });
  useEffect(() => {
    if (takesFocus) editor.commands.focus('end');
  }, [takesFocus, editor]);

  return (
    <div ref={frame} className={classes['frame']}>
      <RichTextEditor editor={editor} className={classes['editor'] ?? ''} withCodeHighlightStyles={false}>
        <NotesToolbar editor={editor} />
        <RichTextEditor.Content
          className={classes['content'] ?? ''}
          data-empty={editor.isEmpty || undefined}
        />
      </RichTextEditor>
      <MentionList mentions={mentions} editor={editor} frame={frame} />
    </div>
  );
}
