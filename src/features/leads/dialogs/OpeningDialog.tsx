import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { openingStatuses, openingStatusWords, type OpeningStatus } from '#domain/method/openings.ts';
import type { CalendarDate, Id, Opening } from '#domain/records.ts';
import { ChoiceField, LineField, LinesField } from '#ui/forms/fields.tsx';
import { PastDayField } from '#ui/dates/DayFields.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { CompanyField } from './form/CompanyField.tsx';
import { PersonField, useChosenPerson } from './form/PersonField.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

const statuses = openingStatuses.map((value) => ({ value, label: openingStatusWords[value] }));

/** A job heard of or seen. `of`: who told of it, or with `kind=edit` the opening. */
export function OpeningDialog({ link, onClose }: DialogProps) {
  const isEdit = link.kind === 'edit';
  const opening = useRecord('openings', isEdit ? link.of : undefined);
  const organization = useRecord('organizations', opening?.organizationId);
  if (isEdit && (opening === undefined || opening === null)) return null;
  if (opening?.organizationId !== undefined && organization === undefined) return null;
  return (
    <OpeningForm
      opening={opening ?? undefined}
      heardFromId={opening?.heardFromId ?? (isEdit ? undefined : link.of)}
      company={organization?.name ?? link.about ?? ''}
      onClose={onClose}
    />
  );
}

interface OpeningFormProps {
  readonly opening: Opening | undefined;
  readonly heardFromId: Id | undefined;
  readonly company: string;
  readonly onClose: () => void;
}

function OpeningForm({ opening, heardFromId, company: firstCompany, onClose }: OpeningFormProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const { open } = useDialogLink();
  const heardFrom = useChosenPerson(heardFromId);
  const referrer = useChosenPerson(opening?.referrerId);
  const decider = useChosenPerson(opening?.decisionMakerId);
  const [title, setTitle] = useState(opening?.title ?? '');
  const [company, setCompany] = useState(firstCompany);
  const [status, setStatus] = useState<OpeningStatus>(opening?.status ?? 'heard');
  const [heardAt, setHeardAt] = useState<CalendarDate | undefined>(opening ? opening.heardAt : today);
  const [postedAt, setPostedAt] = useState(opening?.postedAt);
  const [notes, setNotes] = useState(opening?.notes ?? '');

  const save = () => {
    const fields = { title: title.trim(), organization: company.trim(), status, notes };
    const links = {
      heardFromId: heardFrom.person?.id,
      referrerId: referrer.person?.id,
      decisionMakerId: decider.person?.id,
      heardAt,
      postedAt,
    };
    if (opening === undefined) return run('openings.create', { ...fields, ...links });
    const orNone = Object.fromEntries(Object.entries(links).map(([key, value]) => [key, value ?? null]));
    return run('openings.update', { id: opening.id, patch: { ...fields, ...orNone } });
  };

  return (
    <FormDialog
      title={opening === undefined ? 'Add an opening' : 'Change the opening'}
      save="Save"
      size={560}
      missing={title.trim() === '' ? 'Type the position.' : undefined}
      onSave={save}
      onClose={onClose}
      foot={
        opening !== undefined && (
          <Button variant="subtle" onClick={() => open('brief', { of: opening.id })}>
            Referrer brief
          </Button>
        )
      }
    >
      <div className={classes['pair']}>
        <LineField
          label="Position"
          data-autofocus
          placeholder="Programme manager"
          value={title}
          onChange={setTitle}
        />
        <CompanyField label="Company" value={company} onChange={setCompany} />
      </div>
      <div className={classes['pair']}>
        <PersonField label="Heard from" chosen={heardFrom} />
        <ChoiceField label="Where it stands" data={statuses} value={status} onChange={setStatus} />
      </div>
      <div className={classes['pair']}>
        <PastDayField label="Heard on" value={heardAt} today={today} onChange={setHeardAt} />
        <PastDayField label="Posted on, if it was" value={postedAt} today={today} onChange={setPostedAt} />
      </div>
      <div className={classes['pair']}>
        <PersonField label="Who refers you" chosen={referrer} />
        <PersonField label="Who decides" chosen={decider} />
      </div>
      <LinesField label="Why this one, and what you know" value={notes} onChange={setNotes} />
    </FormDialog>
  );
}
