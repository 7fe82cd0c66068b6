import { usePeopleOf, useWaysTo } from '#client/index.ts';
import type { Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { WayRow } from '#ui/rows/WayRow.tsx';
import classes from '../lists.module.css';

interface WaysToProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
}

const shown = 5;

/** For somebody still to meet: who could bring the two together. */
export function WaysTo({ contact, stages }: WaysToProps) {
  const isStranger = contact.lastInteractionAt === '' && stageOf(stages, contact).meaning === 'to-meet';
  const ways = useWaysTo(isStranger ? contact.id : null, shown);
  const people = usePeopleOf((ways ?? []).flatMap((route) => route.people));
  if (!isStranger || ways === undefined || ways.length === 0) return null;
  return (
    <section>
      <h3 className={classes['day']}>Ways to {contact.fullName}</h3>
      <ul className={classes['rows']}>
        {ways.map((route) => (
          <WayRow key={route.people.join(' ')} route={route} about={contact.fullName} people={people} />
        ))}
      </ul>
    </section>
  );
}
