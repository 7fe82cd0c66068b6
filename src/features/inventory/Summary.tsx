import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLiveQuery, useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { dayWords } from '#domain/dates/date-words.ts';
import type { Id } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { mostPicks, pickDays, steps } from './inventory-view.ts';
import classes from './inventory.module.css';

/** Enough to choose three from. */
const limit = 120;
const known = steps.map(({ circle }) => circle);

interface SummaryProps {
  readonly onBack: () => void;
}

/** Who is there now, and the next step: three people to get in touch with. */
export function Summary({ onBack }: SummaryProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const [, navigate] = useLocation();
  const [picked, setPicked] = useState<readonly Id[]>([]);
  const [problem, setProblem] = useState<string>();
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  // With nothing planned: the others have their next step already.
  const people = useLiveQuery('contacts', {
    selector: {
      binnedAt: 0,
      archivedAt: 0,
      nextDue: '9999',
      discouraging: false,
      circle: { $in: [...known] },
    },
    sort: [{ updatedAt: 'desc' }],
    limit,
  });
  if (people === undefined) return null;
  const days = pickDays(picked.length, today);
  const full = picked.length >= mostPicks;

  const begin = async () => {
    const plan = picked.map((id, index) => ({ id, due: days[index] ?? today }));
    try {
      await run('inventory.follow-up', { people: plan });
      navigate('/today');
    } catch (error) {
      setProblem(errorToData(error).message);
    }
  };

  return (
    <section className={classes['step']} aria-labelledby="inventory-step">
      <h2 className={classes['title']} id="inventory-step">
        {people.length === 0 ? 'Nobody is waiting' : 'Pick three to begin with'}
      </h2>
      <p className={classes['prompt']}>
        {people.length === 0
          ? 'Everybody in your circles has a next step, or nobody is in them yet. You can come back here whenever a name comes to mind.'
          : 'These people know you and nothing is planned with them. Ask how they are and what they are working on: nobody is asked for anything the first time.'}
      </p>
      {people.length > 0 && (
        <ul className={classes['picks']} aria-label="People with nothing planned">
          {people.map((person) => {
            const at = picked.indexOf(person.id);
            return (
              <li key={person.id}>
                <Checkbox
                  checked={at >= 0}
                  disabled={full && at < 0}
                  onChange={() =>
                    setPicked(at >= 0 ? picked.filter((id) => id !== person.id) : [...picked, person.id])
                  }
                  label={
                    <span className={classes['pick']}>
                      <Avatar name={person.fullName} stage={stageOf(stages, person).colour} size={24} />
                      <span className={classes['personName']} dir="auto">
                        {person.fullName}
                      </span>
                      {at >= 0 && (
                        <span className={classes['hint']}>{dayWords(days[at] ?? today, today)}</span>
                      )}
                    </span>
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      {problem !== undefined && <ErrorMessage title="Not planned">{problem}</ErrorMessage>}
      <div className={classes['buttons']}>
        <Button onClick={onBack}>Back</Button>
        {people.length === 0 ? (
          <Button variant="filled" onClick={() => navigate('/board')}>
            Open the board
          </Button>
        ) : (
          <Button variant="filled" disabled={picked.length === 0} onClick={() => void begin()}>
            {picked.length === 0
              ? 'Get in touch'
              : `Get in touch with ${counted(picked.length, 'person', 'people')}`}
          </Button>
        )}
      </div>
    </section>
  );
}
