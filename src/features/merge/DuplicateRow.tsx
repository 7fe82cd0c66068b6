import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { DuplicateGroup } from '#contract/values/duplicates.ts';
import type { Contact } from '#domain/records.ts';
import type { ValueNames } from '#ui/merge/field-words.ts';
import { detailOf, mergePath } from './merge-view.ts';
import classes from './merge.module.css';
import { PersonHead } from './PersonHead.tsx';

interface DuplicateRowProps {
  readonly group: DuplicateGroup;
  readonly people: readonly Contact[];
  readonly names: ValueNames;
  readonly onMerge: () => void;
  readonly onApart: () => void;
}

/** Who, why, and what to do about it. */
export function DuplicateRow({ group, people, names, onMerge, onApart }: DuplicateRowProps) {
  const who = people[0]?.fullName ?? '';
  return (
    <li className={classes['group']} aria-label={people.map(({ fullName }) => fullName).join(', ')}>
      <div className={classes['heads']}>
        {people.map((contact) => (
          <PersonHead
            key={contact.id}
            contact={contact}
            stages={names.stages}
            detail={detailOf(contact, names.organization)}
          />
        ))}
      </div>
      <p className={classes['why']}>{group.reasons.join(' · ')}</p>
      <div className={classes['buttons']}>
        {group.certainty === 'certain' && (
          <Button onClick={onMerge} aria-label={`Merge ${who}`}>
            Merge
          </Button>
        )}
        <Button
          variant={group.certainty === 'certain' ? 'subtle' : 'default'}
          component={Link}
          href={mergePath(
            people.map(({ id }) => id),
            '/duplicates',
          )}
          aria-label={`Compare ${who}`}
        >
          Compare
        </Button>
        {people.length === 2 && (
          <Button variant="subtle" onClick={onApart} aria-label={`${who}: not the same`}>
            Not the same
          </Button>
        )}
      </div>
    </li>
  );
}
