import { useLiveQuery, useMatches, useRecords, useRun } from '#client/index.ts';
import {
  introductionStateWords,
  introductionTitle,
  nextStep,
  peopleIn,
} from '#domain/method/introductions.ts';
import { leadAgeWords, leadStepOf } from '#domain/method/leads.ts';
import { matchWords } from '#domain/method/matches.ts';
import { firstNameOf } from '#domain/people/names.ts';
import type { CalendarDate, Contact, Id } from '#domain/records.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { introductionSteps, leadSteps, matchSteps } from '#ui/method/next-steps.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { InterviewList } from './InterviewList.tsx';
import classes from '../lists.module.css';
import { introductionsBy, introductionsWith, leadsFrom } from '../person-queries.ts';

interface MethodListsProps {
  readonly contact: Contact;
  readonly today: CalendarDate;
}

const matchesShown = 8;

/** Leads from a person, interviews, introductions they are part of, and who could help whom. Nothing where there is none. */
export function MethodLists({ contact, today }: MethodListsProps) {
  return (
    <>
      <Leads contact={contact} today={today} />
      <InterviewList contact={contact} today={today} />
      <Introductions contact={contact} today={today} />
      <Matches contact={contact} />
    </>
  );
}

function Leads({ contact, today }: MethodListsProps) {
  const run = useRun();
  const { open } = useDialogLink();
  const leads = useLiveQuery('leads', leadsFrom(contact.id));
  if (leads === undefined || leads.length === 0) return null;
  const first = firstNameOf(contact.fullName);
  return (
    <section>
      <h3 className={classes['day']}>Leads from {first}</h3>
      <ul className={classes['rows']}>
        {leads.map((lead) => (
          <ActionRow
            key={lead.id}
            label={lead.about}
            title={lead.about}
            line={leadAgeWords(lead, first, today)}
            note={lead.outcome}
            done={leadStepOf(lead) === 'told' || leadStepOf(lead) === 'dropped'}
            actions={leadSteps(lead, first, { run, open })}
            more={[
              { label: 'Edit', run: () => open('lead', { of: lead.id, kind: 'edit' }) },
              ...(leadStepOf(lead) === 'open'
                ? [{ label: 'Drop', run: () => void run('leads.drop', { id: lead.id }) }]
                : []),
              { label: 'Delete', danger: true, run: () => void run('leads.remove', { id: lead.id }) },
            ]}
          />
        ))}
      </ul>
    </section>
  );
}

function Introductions({ contact, today }: MethodListsProps) {
  const run = useRun();
  const { open } = useOpenPerson();
  const by = useLiveQuery('introductions', introductionsBy(contact.id));
  const among = useLiveQuery('introductions', introductionsWith(contact.id));
  const all = [...(by ?? []), ...(among ?? [])];
  const others = all.flatMap(peopleIn).filter((id) => id !== contact.id);
  const people = useRecords('contacts', others);
  const nameOf = (id: Id) =>
    id === contact.id ? contact.fullName : (people.get(id)?.fullName ?? 'somebody');
  if (all.length === 0) return null;
  return (
    <section>
      <h3 className={classes['day']}>Introductions</h3>
      <ul className={classes['rows']}>
        {all.map((introduction) => {
          const { id } = introduction;
          const title = introductionTitle(introduction, nameOf);
          return (
            <ActionRow
              key={id}
              label={title}
              title={title}
              line={introductionStateWords(introduction, today)}
              note={introduction.notes}
              done={nextStep(introduction) === undefined}
              actions={introductionSteps(introduction, { run })}
              more={[
                ...peopleIn(introduction)
                  .filter((other) => other !== contact.id)
                  .map((other) => ({ label: `Open ${nameOf(other)}`, run: () => open(other) })),
                { label: 'Delete', danger: true, run: () => void run('introductions.remove', { id }) },
              ]}
            />
          );
        })}
      </ul>
    </section>
  );
}

function Matches({ contact }: Pick<MethodListsProps, 'contact'>) {
  const { open } = useDialogLink();
  const { open: openPerson } = useOpenPerson();
  const matches = useMatches(contact.id, matchesShown);
  const otherOf = ({ needId, helperId }: { readonly needId: Id; readonly helperId: Id }) =>
    needId === contact.id ? helperId : needId;
  const people = useRecords('contacts', (matches ?? []).map(otherOf));
  if (matches === undefined || matches.length === 0) return null;
  const nameOf = (id: Id) =>
    id === contact.id ? contact.fullName : (people.get(id)?.fullName ?? 'somebody');
  return (
    <section>
      <h3 className={classes['day']}>Who could help whom</h3>
      <ul className={classes['rows']}>
        {matches.map((match) => {
          const [needs, helper, other] = [nameOf(match.needId), nameOf(match.helperId), otherOf(match)];
          return (
            <ActionRow
              key={`${match.needId} ${match.helperId}`}
              label={`${needs} and ${helper}`}
              title={matchWords(match, needs, helper)}
              actions={matchSteps(match, needs, { open })}
              more={[{ label: `Open ${nameOf(other)}`, run: () => openPerson(other) }]}
            />
          );
        })}
      </ul>
    </section>
  );
}
