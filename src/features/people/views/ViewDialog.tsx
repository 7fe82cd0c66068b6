import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRun } from '#client/index.ts';
import type { SavedView } from '#domain/people/filter/saved-views.ts';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from '../people.module.css';

interface ViewDialogProps {
  /** Absent: a new one. */
  readonly view: SavedView | undefined;
  readonly query: string;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** What a view is called. */
export function ViewDialog({ view, query, onSaved, onClose }: ViewDialogProps) {
  useReturnFocus();
  const run = useRun();
  const [name, setName] = useState(view?.name ?? '');
  const save = async () => {
    const done = await run('views.save', {
      ...(view === undefined ? {} : { id: view.id }),
      name: name.trim(),
      query,
    });
    if (done === undefined) return;
    onSaved(done.id);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={view === undefined ? 'Save as a view' : 'Rename the view'}
      size={400}
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <TextInput
          data-autofocus
          label="Name"
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button onClick={onClose}>Cancel</Button>
          <SubmitButton missing={name.trim() === '' ? 'Type the view’s name.' : undefined}>Save</SubmitButton>
        </div>
      </form>
    </Modal>
  );
}
