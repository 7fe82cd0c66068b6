import { useRecords, type People } from '#client/index.ts';
import type { MetThere } from '#domain/events/events.ts';
import { organizationIdOf, positionWords } from '#domain/people/positions.ts';
import type { CalendarDate } from '#domain/records.ts';
import { MetCard } from '#ui/person/MetCard.tsx';
import classes from './event-mode.module.css';

interface PileProps {
  readonly met: readonly MetThere[];
  readonly people: People;
  readonly today: CalendarDate;
}

/** The cards so far, the latest on top. */
export function Pile({ met, people, today }: PileProps) {
  const contacts = met.flatMap(({ contactId }) => people.get(contactId) ?? []);
  const companies = useRecords(
    'organizations',
    contacts.flatMap((contact) => organizationIdOf(contact) ?? []),
  );
  if (met.length === 0)
    return (
      <p className={classes['hint']}>
        Their name, then what they do: “Omar Said, baker at Acme”. Enter keeps it and is ready for the next.
      </p>
    );
  return (
    <ul className={classes['cards']} aria-label="Met here">
      {met.map(({ contactId, next }) => {
        const contact = people.get(contactId);
        if (contact === undefined) return null;
        const company = organizationIdOf(contact);
        return (
          <MetCard
            key={contactId}
            contact={contact}
            stage={people.stage(contactId)}
            line={positionWords(contact, company === undefined ? undefined : companies.get(company)?.name)}
            next={next}
            today={today}
          />
        );
      })}
    </ul>
  );
}
