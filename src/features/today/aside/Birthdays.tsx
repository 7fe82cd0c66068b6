import { UnstyledButton } from '@mantine/core';
import type { People } from '#client/index.ts';
import type { Birthday } from '#domain/people/birthdays.ts';
import { fullDateWords, whenWords } from '#domain/dates/date-words.ts';
import type { CalendarDate } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import classes from './aside.module.css';

interface BirthdaysProps {
  readonly birthdays: readonly Birthday[];
  readonly people: People;
  readonly today: CalendarDate;
}

/** More than these in eight days is a list to read elsewhere. */
const shown = 6;

export function Birthdays({ birthdays, people, today }: BirthdaysProps) {
  const { open } = useOpenPerson();
  const known = birthdays.filter(({ contactId }) => people.get(contactId) !== undefined);
  if (known.length === 0) return null;
  return (
    <section className={classes['card']} aria-labelledby="aside-birthdays">
      <h2 className={classes['heading']} id="aside-birthdays">
        Birthdays
      </h2>
      <ul className={classes['list']}>
        {known.slice(0, shown).map(({ contactId, on, years }) => (
          <li key={contactId}>
            <UnstyledButton className={classes['birthday'] ?? ''} onClick={() => open(contactId)}>
              <PersonFace id={contactId} people={people} size={24} />
              <span className={classes['birthdayName']} dir="auto">
                {people.name(contactId)}
              </span>
              <span className={classes['quiet']} title={fullDateWords(on)}>
                {years !== undefined && <span className={classes['years']}>turns {years}</span>}
                {whenWords(on, today)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {known.length > shown && <p className={classes['quiet']}>and {known.length - shown} more</p>}
    </section>
  );
}
