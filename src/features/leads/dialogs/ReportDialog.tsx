import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRunOrThrow } from '#client/index.ts';
import type { Lead } from '#domain/records.ts';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';
import { LinesField } from '#ui/forms/fields.tsx';

/** Tells whoever gave a lead what came of it. `of`: the lead; `kind=follow`: it was only followed yet. */
export function ReportDialog({ link, onClose }: DialogProps) {
  const lead = useRecord('leads', link.of);
  const giver = useRecord('contacts', lead?.givenById);
  if (lead === undefined || lead === null || giver === undefined) return null;
  return (
    <ReportForm
      lead={lead}
      giver={giver?.fullName ?? 'somebody'}
      isTold={link.kind !== 'follow'}
      onClose={onClose}
    />
  );
}

interface ReportFormProps {
  readonly lead: Lead;
  readonly giver: string;
  readonly isTold: boolean;
  readonly onClose: () => void;
}

function ReportForm({ lead, giver, isTold, onClose }: ReportFormProps) {
  const run = useRunOrThrow();
  const [outcome, setOutcome] = useState(lead.outcome ?? '');
  const [thanked, setThanked] = useState(true);
  const save = () =>
    isTold
      ? run('leads.report-back', { id: lead.id, outcome, thanked })
      : run('leads.follow', { id: lead.id, outcome });
  return (
    <FormDialog
      title={isTold ? `You told ${giver}` : 'You followed the lead'}
      save={isTold ? 'Told' : 'Followed'}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes['why']} dir="auto">
        {lead.about}
      </p>
      <LinesField
        label={isTold ? 'What came of it' : 'What came of it, so far as you know'}
        description={
          isTold
            ? 'Logged with them as “told what came of it”.'
            : `It stays on Today until ${giver} has heard from you, whatever comes of it.`
        }
        inputWrapperOrder={['label', 'input', 'description']}
        data-autofocus
        value={outcome}
        onChange={setOutcome}
      />
      {isTold && (
        <Checkbox
          label="And said thanks"
          checked={thanked}
          onChange={({ currentTarget }) => setThanked(currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
