import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useRun } from '#client/index.ts';
import type { StageMeaning } from '#domain/records.ts';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { meaningChoices } from './StageRow.tsx';
import { longestName } from './stage-words.ts';
import classes from './stages.module.css';

/** A new stage, at the end. */
export function AddStage() {
  const run = useRun();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [meaning, setMeaning] = useState<StageMeaning>('acquaintance');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (opened) field.current?.focus();
  }, [opened]);
  if (!opened)
    return (
      <Button
        data-add-stage
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        Add a stage
      </Button>
    );
  const close = () => {
    setOpened(false);
    setName('');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-stage]')?.focus());
  };
  const add = async () => {
    if (name.trim() === '') return;
    if ((await run('stages.add', { name: name.trim(), meaning })) !== undefined) close();
  };
  return (
    <form
      className={classes['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <TextInput
        label="Name"
        autoComplete="off"
        ref={field}
        maxLength={longestName}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Select
        label="Means"
        data={meaningChoices}
        allowDeselect={false}
        value={meaning}
        onChange={(next) => {
          if (next !== null) setMeaning(next);
        }}
      />
      <SubmitButton missing={name.trim() === '' ? 'Type the stage’s name.' : undefined}>Add</SubmitButton>
      <Button onClick={close}>Cancel</Button>
    </form>
  );
}
