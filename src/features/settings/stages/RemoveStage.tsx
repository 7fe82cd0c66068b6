import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { numberWords } from '#domain/text/number-words.ts';
import type { Stage } from '#domain/records.ts';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from './stages.module.css';

interface RemoveStageProps {
  readonly stage: Stage;
  /** Where they may go, the likeliest first. */
  readonly homes: readonly Stage[];
  /** People in it, archived ones and those in the bin too. */
  readonly count: number;
  readonly onRemove: (moveTo: string) => void;
  readonly onClose: () => void;
}

/** Nobody is left without a stage: asks where its people go. */
export function RemoveStage({ stage, homes, count, onRemove, onClose }: RemoveStageProps) {
  useReturnFocus();
  const [moveTo, setMoveTo] = useState(homes[0]?.id ?? '');
  const people = count === 1 ? '1 person is' : `${numberWords(count)} people are`;
  return (
    <Modal opened onClose={onClose} title={`Remove ${stage.name}?`} size={400}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onRemove(moveTo);
        }}
      >
        <Select
          label={`${people} in it. They go to`}
          data={homes.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          value={moveTo}
          data-autofocus
          onChange={(next) => {
            if (next !== null) setMoveTo(next);
          }}
        />
        <div className={classes['buttons']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" color="red">
            Move and remove
          </Button>
        </div>
      </form>
    </Modal>
  );
}
