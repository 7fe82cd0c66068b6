import { Button, Modal } from '@mantine/core';
import { peopleWords } from '#domain/follow-ups/follow-up-title.ts';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from './bin.module.css';

interface RemoveDialogProps {
  readonly names: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asked, because nothing brings them back. */
export function RemoveDialog({ names, onRemove, onClose }: RemoveDialogProps) {
  useReturnFocus();
  const one = names.length === 1;
  return (
    <Modal opened onClose={onClose} title={`Remove ${peopleWords(names)} for good?`} size={440}>
      <p className={classes['text']}>
        {one ? 'The person goes' : 'They go'} with all that is only {one ? 'theirs' : 'about them'}: notes,
        follow-ups, favours. This can’t be undone. Backups made before still have {one ? 'it' : 'them'}.
      </p>
      <div className={classes['buttons']}>
        <Button onClick={onClose} data-autofocus>
          Keep {one ? 'it' : 'them'} in the bin
        </Button>
        <Button color="red" onClick={onRemove}>
          Remove for good
        </Button>
      </div>
    </Modal>
  );
}
