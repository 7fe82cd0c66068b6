import { useState } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import { favourKinds, favourKindWords } from '#domain/method/favours.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { Contact, DateOrDateTime, FavourKind } from '#domain/records.ts';
import { ChoiceField, LineField, LinesField } from '#ui/forms/fields.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

const kinds = favourKinds.map((value) => ({ value, label: favourKindWords[value] }));

/** One thing on each line. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** After a meeting: what they said when asked how one can help, and when to come back to it. `of`: the person. */
export function LearnDialog({ link, onClose }: DialogProps) {
  const contact = useRecord('contacts', link.of);
  if (contact === undefined || contact === null) return null;
  return <LearnForm contact={contact} onClose={onClose} />;
}

function LearnForm({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const run = useRunOrThrow();
  const today = useToday();
  const { object, subject } = pronounsOf(contact.pronouns);
  const [needs, setNeeds] = useState('');
  const [offers, setOffers] = useState('');
  const [help, setHelp] = useState('');
  const [kind, setKind] = useState<FavourKind>('information');
  const [due, setDue] = useState<DateOrDateTime | undefined>(addDays(today, 7));
  const [summary, setSummary] = useState<string>();
  const asked = needs.trim() !== '' || offers.trim() !== '';
  const next = summary ?? (asked ? '' : 'Ask how I can help');

  return (
    <FormDialog
      title={`After you met ${contact.fullName}`}
      save="Keep"
      missing={
        asked || help.trim() !== '' || due !== undefined
          ? undefined
          : 'Answer one of the questions, or say when to follow up.'
      }
      onSave={() =>
        run('interactions.learn', {
          contactId: contact.id,
          needs: [...linesOf(needs)],
          offers: [...linesOf(offers)],
          ...(help.trim() === '' ? {} : { favour: { kind, what: help.trim() } }),
          ...(due === undefined ? {} : { followUp: { due, summary: next.trim() } }),
        })
      }
      onClose={onClose}
    >
      <LinesField
        label={`Did you ask how you can help ${object}? What ${subject} need${subject === 'they' ? '' : 's'}`}
        placeholder="A designer for the spring issue"
        description="One on each line. If you did not ask, leave it empty: the follow-up will remind you."
        inputWrapperOrder={['label', 'input', 'description']}
        data-autofocus
        maxRows={6}
        value={needs}
        onChange={setNeeds}
      />
      <LinesField
        label={`What ${subject} can offer others`}
        minRows={1}
        maxRows={6}
        value={offers}
        onChange={setOffers}
      />
      <div className={classes['pair']}>
        <LineField label="Did you help already? With what" value={help} onChange={setHelp} />
        <ChoiceField label="Kind of help" data={kinds} value={kind} onChange={setKind} />
      </div>
      <div className={classes['pair']}>
        <DueField label="When you follow up" value={due} onChange={setDue} today={today} />
        <LineField label="What for" value={next} onChange={setSummary} />
      </div>
    </FormDialog>
  );
}
