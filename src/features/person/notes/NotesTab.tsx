import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { useStore } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import { useQuietRun } from '../saving/use-quiet-run.ts';
import classes from './notes.module.css';
import type { NotesEditorProps } from './NotesEditor.tsx';

let loaded: ComponentType<NotesEditorProps> | undefined;

const load = async (): Promise<ComponentType<NotesEditorProps>> => {
  loaded = (await import('./NotesEditor.tsx')).NotesEditor;
  return loaded;
};

/** Fetches the editor's code while nothing else is to do, so that the tab opens at once. Never fails. */
export const usePreloadNotes = (): void => {
  useEffect(() => {
    const handle = requestIdleCallback(() => void load().catch(() => undefined), { timeout: 3000 });
    return () => {
      cancelIdleCallback(handle);
    };
  }, []);
};

interface NotesTabProps {
  readonly contact: Contact;
  /** Asked for by its key: one wants to write. */
  readonly takesFocus: boolean;
}

/** What one wants to remember about a person, in Markdown. The editor is a chunk of its own. */
export function NotesTab({ contact, takesFocus }: NotesTabProps) {
  const { id, notes } = contact;
  const { onError } = useStore();
  const run = useQuietRun();
  const save = useCallback(
    (next: string) => run('contacts.update', { id, patch: { notes: next } }),
    [run, id],
  );
  const [Editor, setEditor] = useState(() => loaded);
  useEffect(() => {
    if (Editor !== undefined) return;
    load().then((editor) => setEditor(() => editor), onError);
  }, [Editor, onError]);
  return (
    <div className={classes['tab']}>
      {Editor === undefined ? (
        <p className={classes['waiting']} dir="auto" aria-busy="true">
          {notes}
        </p>
      ) : (
        <Editor noteKey={`note of ${id}`} notes={notes} save={save} takesFocus={takesFocus} />
      )}
    </div>
  );
}
