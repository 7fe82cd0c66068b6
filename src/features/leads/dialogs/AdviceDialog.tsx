import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRunOrThrow } from '#client/index.ts';
import type { Favour } from '#domain/records.ts';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';
import { LinesField } from '#ui/forms/fields.tsx';

/** What came of advice that was taken: its giver is owed word of it. `of`: the favour. */
export function AdviceDialog({ link, onClose }: DialogProps) {
  const favour = useRecord('favours', link.of);
  const giver = useRecord('contacts', favour?.contactId);
  if (favour === undefined || favour === null || giver === undefined) return null;
  return <AdviceForm favour={favour} giver={giver?.fullName ?? 'somebody'} onClose={onClose} />;
}

interface AdviceFormProps {
  readonly favour: Favour;
  readonly giver: string;
  readonly onClose: () => void;
}

function AdviceForm({ favour, giver, onClose }: AdviceFormProps) {
  const run = useRunOrThrow();
  const [outcome, setOutcome] = useState(favour.outcome ?? '');
  const [isTold, setIsTold] = useState(false);
  const said = outcome.trim();
  const save = () =>
    isTold
      ? run('favours.report-back', { id: favour.id, outcome: said })
      : run('favours.update', { id: favour.id, patch: { outcome: said } });
  return (
    <FormDialog
      title={`You took ${giver}’s advice`}
      save="Save"
      missing={said === '' ? 'Say what came of it.' : undefined}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes['why']} dir="auto">
        {favour.what}
      </p>
      <LinesField
        label="What came of it"
        description={
          isTold ? 'Logged with them as “told what came of it”.' : `It stays on Today until ${giver} knows.`
        }
        inputWrapperOrder={['label', 'input', 'description']}
        data-autofocus
        value={outcome}
        onChange={setOutcome}
      />
      <Checkbox
        label={`${giver} knows already`}
        checked={isTold}
        onChange={({ currentTarget }) => setIsTold(currentTarget.checked)}
      />
    </FormDialog>
  );
}
