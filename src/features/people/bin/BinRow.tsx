import { Button, Checkbox } from '@mantine/core';
import { daysLeftInBin } from '#domain/people/bin.ts';
import type { Contact, StageMeaning } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import classes from './bin.module.css';

interface BinRowProps {
  readonly contact: Contact;
  readonly stage: StageMeaning;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly selected: boolean;
  readonly onToggle: () => void;
  readonly onRestore: () => void;
}

/** Somebody in the bin, with how long they stay. */
export function BinRow({ contact, stage, now, selected, onToggle, onRestore }: BinRowProps) {
  return (
    <li className={classes['row']}>
      <Checkbox
        size="xs"
        aria-label={`Select ${contact.fullName}`}
        data-check={contact.id}
        checked={selected}
        onChange={onToggle}
      />
      <Avatar name={contact.fullName} stage={stage} photo={contact.photo} size={24} />
      <bdi className={classes['name']} dir="auto">
        {contact.fullName}
      </bdi>
      <span className={classes['left']}>{counted(daysLeftInBin(contact.binnedAt, now), 'day')} left</span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Bring back ${contact.fullName}`}
        onClick={onRestore}
      >
        Bring back
      </Button>
    </li>
  );
}
