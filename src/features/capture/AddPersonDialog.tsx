import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { IconCornerDownLeft } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { stagesFromSetting } from '#domain/stages.ts';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { StageSelect } from '#ui/StageSelect.tsx';
import { useReturnFocus } from '#ui/use-return-focus.ts';
import classes from './AddPersonDialog.module.css';
import { draftToContact, emptyDraft, type PersonDraft } from './person-draft.ts';

interface AddPersonDialogProps {
  readonly onClose: () => void;
}

/** One person by hand: a name and Enter is enough, the rest is there for who wants it. */
export function AddPersonDialog({ onClose }: AddPersonDialogProps) {
  useReturnFocus();
  const run = useRunOrThrow();
  const today = useToday();
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  const [draft, setDraft] = useState(emptyDraft);
  const [saving, setSaving] = useState(false);
  const [nameless, setNameless] = useState(false);
  const [failure, setFailure] = useState<string>();

  const change = (patch: Partial<PersonDraft>) => {
    setDraft((now) => ({ ...now, ...patch }));
    if (patch.fullName !== undefined) setNameless(false);
  };

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (saving) return;
    if (draft.fullName.trim() === '') {
      setNameless(true);
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    setSaving(true);
    setFailure(undefined);
    try {
      await run('contacts.create', draftToContact(draft));
      onClose();
    } catch (error) {
      setFailure(errorToData(error).message);
      setSaving(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Add a person" size={440}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <div className={classes['fields']}>
          <TextInput
            data-autofocus
            label="Who"
            autoComplete="off"
            value={draft.fullName}
            error={nameless && 'A name is needed, or whatever you call them.'}
            onChange={({ currentTarget }) => change({ fullName: currentTarget.value })}
          />
          <TextInput
            label="Company"
            autoComplete="off"
            value={draft.organization}
            onChange={({ currentTarget }) => change({ organization: currentTarget.value })}
          />
          <TextInput
            label="Position"
            autoComplete="off"
            value={draft.title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <TextInput
            label="Where you met"
            autoComplete="off"
            value={draft.where}
            onChange={({ currentTarget }) => change({ where: currentTarget.value })}
          />
          <Textarea
            label="One important thing"
            autosize
            minRows={2}
            maxRows={5}
            value={draft.important}
            onChange={({ currentTarget }) => change({ important: currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <DueField
            label="Follow up"
            value={draft.followUp}
            onChange={(followUp) => change({ followUp })}
            today={today}
          />
          {failure !== undefined && <ErrorMessage title="Not saved">{failure}</ErrorMessage>}
        </div>
        <footer className={classes['foot']}>
          <StageSelect stages={stages} value={draft.stage} onChange={(stage) => change({ stage })} />
          <Button
            type="submit"
            variant="filled"
            loading={saving}
            rightSection={<IconCornerDownLeft size="1rem" stroke={1.5} aria-hidden="true" />}
          >
            Save
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
