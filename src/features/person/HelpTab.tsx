import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useLiveQuery } from '#client/index.ts';
import type { CalendarDate, Contact, Favour } from '#domain/records.ts';
import { DateText } from '#ui/DateText.tsx';
import { favourWords } from './entry-words.ts';
import classes from './lists.module.css';
import { favoursOf } from './person-queries.ts';
import { pronounOf } from './person-view.ts';

interface HelpTabProps {
  readonly contact: Contact;
  readonly today: CalendarDate;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Who helped whom with what: the ledger of one person. */
export function HelpTab({ contact, today }: HelpTabProps) {
  const favours = useLiveQuery('favours', favoursOf(contact.id));
  if (favours === undefined) return null;
  const they = pronounOf(contact.pronouns);
  if (favours.length === 0)
    return (
      <p className={classes['nothing']}>
        No help in either direction yet. Give first: ask how you can help, and what {they} need
        {they === 'they' ? '' : 's'} now.
      </p>
    );
  const part = (direction: Favour['direction'], heading: string) => {
    const list = favours.filter((favour) => favour.direction === direction);
    if (list.length === 0) return null;
    return (
      <section>
        <h3 className={classes['day']}>{heading}</h3>
        <ul className={classes['rows']}>
          {list.map((favour) => {
            const { title, detail } = favourWords(favour, { contact, today });
            return (
              <li key={favour.id} className={classes['row']} data-row>
                <span className={classes['entryIcon']}>
                  {direction === 'given' ? <IconArrowUpRight {...icon} /> : <IconArrowDownLeft {...icon} />}
                </span>
                <div className={classes['rowWords']}>
                  <p className={classes['rowTitle']} dir="auto">
                    {title}
                  </p>
                  <p className={classes['rowLine']} data-tone="quiet">
                    {detail}
                  </p>
                </div>
                <span className={classes['rowDate']}>
                  <DateText date={favour.at} today={today} />
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    );
  };
  return (
    <div className={classes['followUps']}>
      {part('given', 'You helped')}
      {part('received', `${they.charAt(0).toUpperCase()}${they.slice(1)} helped`)}
    </div>
  );
}
