import { useToday, type People } from '#client/index.ts';
import { metThereWords, type MetThere } from '#domain/events/events.ts';
import type { Event } from '#domain/records.ts';
import { MetCard } from '#ui/person/MetCard.tsx';
import sections from '#ui/sections.module.css';
import { nobodyWords } from './event-words.ts';
import classes from './events.module.css';

interface MetListProps {
  readonly event: Event;
  readonly met: readonly MetThere[];
  readonly total: number;
  readonly people: People;
}

/** Who was met, the latest first. */
export function MetList({ event, met, total, people }: MetListProps) {
  const today = useToday();
  return (
    <section className={sections['section']} aria-labelledby="event-met">
      <h2 className={sections['heading']} id="event-met">
        Who you met {total > 0 && <span className={sections['count']}>{total}</span>}
      </h2>
      {total === 0 && <p className={sections['quiet']}>{nobodyWords(event, today)}</p>}
      <ul className={classes['cards']}>
        {met.map((one) => {
          const contact = people.get(one.contactId);
          return (
            contact !== undefined && (
              <MetCard
                key={one.contactId}
                contact={contact}
                stage={people.stage(one.contactId)}
                line={metThereWords(one, today)}
                next={one.next}
                today={today}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}
