import { useRun, useToday, type People } from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import { wantWords, type MetThere } from '#domain/events/events.ts';
import { ActionRow, type RowAction } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import sections from '#ui/sections.module.css';

interface AfterEventProps {
  readonly met: readonly MetThere[];
  readonly people: People;
}

/** With whom something is left to do: a follow-up, the questions after a meeting, thanks. */
export function AfterEvent({ met, people }: AfterEventProps) {
  const run = useRun();
  const today = useToday();
  const { open } = useDialogLink();
  const { open: openPerson } = useOpenPerson();
  const left = met.filter(({ wants }) => wants.length > 0);
  if (left.length === 0) return null;
  const actionsOf = ({ contactId, wants, thankFor }: MetThere): readonly RowAction[] => [
    ...(wants.includes('thanks') && thankFor !== undefined
      ? [{ label: 'Thank', run: () => void run('favours.thank', { id: thankFor.id }) }]
      : []),
    ...(wants.includes('questions')
      ? [{ label: 'Answer', run: () => open('learn', { of: contactId }) }]
      : []),
    ...(wants.includes('follow-up')
      ? [
          {
            label: 'In a week',
            run: () =>
              void run('follow-ups.create', {
                contactIds: [contactId],
                kind: 'follow-up',
                summary: '',
                due: addDays(today, 7),
              }),
          },
        ]
      : []),
  ];
  return (
    <section className={sections['section']} aria-labelledby="event-after">
      <h2 className={sections['heading']} id="event-after">
        To come back to <span className={sections['count']}>{left.length}</span>
      </h2>
      <ul className={sections['rows']}>
        {left.map((one) => {
          const { contactId } = one;
          const name = people.name(contactId);
          return (
            <ActionRow
              key={contactId}
              label={name}
              lead={<PersonFace id={contactId} people={people} />}
              title={name}
              line={wantWords(one)}
              actions={actionsOf(one)}
              more={[
                { label: `Open ${name}`, run: () => openPerson(contactId) },
                { label: 'Log help', run: () => open('favour', { of: contactId }) },
                { label: 'Note a lead', run: () => open('lead', { of: contactId }) },
              ]}
            />
          );
        })}
      </ul>
    </section>
  );
}
