import { useState } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { leadKinds, leadKindWords } from '#domain/method/leads.ts';
import type { CalendarDate, Id, Interview, Lead } from '#domain/records.ts';
import { ChoiceField, LineField } from '#ui/forms/fields.tsx';
import { PastDayField, whenItWasMissing } from '#ui/dates/DayFields.tsx';
import { CompanyField } from './form/CompanyField.tsx';
import { PersonField, useChosenPerson } from './form/PersonField.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

const kinds = leadKinds.map((value) => ({ value, label: leadKindWords[value] }));

/** A lead somebody gave. `of`: who gave it, or with `kind=edit` the lead; `with`: the interview it came from. */
export function LeadDialog({ link, onClose }: DialogProps) {
  const isEdit = link.kind === 'edit';
  const lead = useRecord('leads', isEdit ? link.of : undefined);
  const organization = useRecord('organizations', lead?.organizationId);
  const interview = useRecord('interviews', isEdit ? undefined : link.with);
  if (isEdit && (lead === undefined || lead === null)) return null;
  if (lead?.organizationId !== undefined && organization === undefined) return null;
  return (
    <LeadForm
      lead={lead ?? undefined}
      givenById={lead?.givenById ?? link.of}
      company={organization?.name ?? ''}
      interview={interview ?? undefined}
      onClose={onClose}
    />
  );
}

interface LeadFormProps {
  readonly lead: Lead | undefined;
  readonly givenById: Id | undefined;
  readonly company: string;
  readonly interview: Interview | undefined;
  readonly onClose: () => void;
}

function LeadForm({ lead, givenById, company: firstCompany, interview, onClose }: LeadFormProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const giver = useChosenPerson(givenById);
  const whom = useChosenPerson(lead?.contactId);
  const [kind, setKind] = useState<Lead['kind']>(lead?.kind ?? 'person');
  const [about, setAbout] = useState(lead?.about ?? '');
  const [company, setCompany] = useState(firstCompany);
  const [at, setAt] = useState<CalendarDate | undefined>(lead?.at ?? today);

  const save = async () => {
    if (giver.person === undefined || at === undefined) return;
    const fields = { givenById: giver.person.id, kind, about: about.trim(), at };
    const organization = company.trim() === '' ? {} : { organization: company.trim() };
    const contactId = whom.person?.id;
    if (lead !== undefined) {
      await run('leads.update', {
        id: lead.id,
        patch: {
          ...fields,
          contactId: contactId ?? null,
          ...(company.trim() === '' ? { organizationId: null } : organization),
        },
      });
      return;
    }
    const made = await run('leads.create', {
      ...fields,
      ...organization,
      ...(contactId === undefined ? {} : { contactId }),
    });
    if (interview !== undefined)
      await run('interviews.update', {
        id: interview.id,
        patch: { leadIds: [...interview.leadIds, made.id] },
      });
  };

  return (
    <FormDialog
      title={lead === undefined ? 'Note a lead' : 'Change the lead'}
      save="Save"
      missing={
        giver.person === undefined
          ? 'Choose who gave it.'
          : about.trim() === ''
            ? 'Say what it is about.'
            : at === undefined
              ? whenItWasMissing
              : undefined
      }
      onSave={save}
      onClose={onClose}
    >
      <PersonField label="Given by" chosen={giver} takesFocus={givenById === undefined} />
      <LineField
        label="What about"
        data-autofocus={givenById === undefined ? undefined : true}
        placeholder="Talk to their programme lead about the pilot"
        value={about}
        onChange={setAbout}
      />
      <div className={classes['pair']}>
        <ChoiceField label="Kind" data={kinds} value={kind} onChange={setKind} />
        <PastDayField label="When" value={at} today={today} onChange={setAt} />
      </div>
      {kind === 'person' ? (
        <PersonField label="Which person, if they are in Kith" chosen={whom} />
      ) : (
        <CompanyField label="Company, if there is one" value={company} onChange={setCompany} />
      )}
    </FormDialog>
  );
}
