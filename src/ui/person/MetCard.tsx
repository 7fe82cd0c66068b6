import type { CalendarDate, Contact, FollowUp, StageMeaning } from '#domain/records.ts';
import { onWords } from '#domain/dates/date-words.ts';
import { capitalised } from '#domain/text/text.ts';
import { Avatar } from './Avatar.tsx';
import { useOpenPerson } from './person-link.ts';
import classes from './MetCard.module.css';

interface MetCardProps {
  readonly contact: Pick<Contact, 'id' | 'fullName' | 'photo' | 'notes'>;
  readonly stage: StageMeaning | undefined;
  /** Quiet, beside the name: what they do, or when one met. */
  readonly line: string;
  readonly next: Pick<FollowUp, 'due' | 'summary'> | undefined;
  readonly today: CalendarDate;
}

/** The first line of a note that says something. */
const firstLine = (notes: string): string =>
  notes
    .split('\n')
    .map((line) => line.replace(/^[#>*\-\s]+/u, '').trim())
    .find((line) => line !== '') ?? '';

const nextWords = ({ due, summary }: Pick<FollowUp, 'due' | 'summary'>, today: CalendarDate): string =>
  `${capitalised(summary.trim() === '' ? 'follow up' : summary.trim())} ${onWords(due, today)}`;

/** Somebody met at an event: who, the one important thing, and what was agreed. Opens the person. */
export function MetCard({ contact, stage, line, next, today }: MetCardProps) {
  const { open } = useOpenPerson();
  const note = firstLine(contact.notes);
  return (
    <li>
      <button
        type="button"
        className={classes['card']}
        data-card={contact.id}
        onClick={() => open(contact.id)}
      >
        <Avatar name={contact.fullName} stage={stage} photo={contact.photo} size={32} />
        <span className={classes['words']}>
          <span className={classes['name']} dir="auto">
            {contact.fullName}
          </span>
          {line !== '' && <span className={classes['line']}>{line}</span>}
          {note !== '' && (
            <span className={classes['note']} dir="auto">
              {note}
            </span>
          )}
          {next !== undefined && <span className={classes['next']}>{nextWords(next, today)}</span>}
        </span>
      </button>
    </li>
  );
}
