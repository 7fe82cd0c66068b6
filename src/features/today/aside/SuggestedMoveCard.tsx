import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useRecord, useRun, type People } from '#client/index.ts';
import type { SuggestedMoves } from '#contract/values/people.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import { shownPosition } from '#domain/people/positions.ts';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { stageById } from '#domain/stages/stages.ts';
import { reasonWords } from '#domain/stages/suggestions.ts';
import { counted } from '#domain/text/text.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { StageChip } from '#ui/stages/StageChip.tsx';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import classes from './aside.module.css';

interface SuggestedMoveProps {
  readonly moves: SuggestedMoves;
  readonly people: People;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

/** One person who could move on, with the reasons; the next one once that is answered. */
export function SuggestedMoveCard({ moves, people, stages, today }: SuggestedMoveProps) {
  const run = useRun();
  const { open } = useOpenPerson();
  const card = useRef<HTMLElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [move] = moves.moves;
  const from = move && stageById(stages, move.from);
  const to = move && stageById(stages, move.to);
  if (move === undefined || from === undefined || to === undefined) return null;

  const goOn = async (agreedAt?: CalendarDate) => {
    setAsking(false);
    card.current?.focus();
    await run('contacts.set-stage', {
      ids: [move.id],
      stage: to.id,
      ...(agreedAt === undefined ? {} : { agreedAt }),
    });
  };
  const accept = () => {
    if (whoMustAgree([{ ...move, stage: move.from }], to, stages).length > 0) setAsking(true);
    else void goOn();
  };
  const dismiss = () => {
    card.current?.focus();
    void run('contacts.dismiss-move', { id: move.id, stage: to.id });
  };
  return (
    <section className={classes['card']} aria-labelledby="aside-move" ref={card} tabIndex={-1}>
      <h2 className={classes['heading']} id="aside-move">
        Suggested move
      </h2>
      <UnstyledButton className={classes['person'] ?? ''} onClick={() => open(move.id)}>
        <Avatar name={move.fullName} stage={from.colour} photo={move.photo} />
        <span className={classes['words']}>
          <span className={classes['name']} dir="auto">
            {move.fullName}
          </span>
          <PositionLine contact={people.get(move.id)} />
        </span>
      </UnstyledButton>
      <p className={classes['stages']}>
        <StageChip stage={from.colour} name={from.name} />
        <IconArrowRight size="0.875rem" stroke={1.5} aria-label="to" />
        <StageChip stage={to.colour} name={to.name} />
      </p>
      <p className={classes['quiet']}>{reasonWords(move.reasons)}.</p>
      <div className={classes['buttons']}>
        <Button size="compact-sm" aria-label={`Move to ${to.name}: ${move.fullName}`} onClick={accept}>
          Move to {to.name}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Dismiss: ${move.fullName} to ${to.name}`}
          onClick={dismiss}
        >
          Dismiss
        </Button>
      </div>
      {moves.total > 1 && (
        <Link className={classes['more'] ?? ''} href="/board">
          {counted(moves.total - 1, 'other')} on the board
        </Link>
      )}
      {isAsking && (
        <MentorQuestion
          names={[move.fullName]}
          today={today}
          onYes={(agreedAt) => void goOn(agreedAt)}
          onNotYet={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function PositionLine({ contact }: { readonly contact: Contact | undefined }) {
  const position = contact && shownPosition(contact);
  const company = useRecord('organizations', position?.organizationId);
  const words = [position?.title, company?.name].filter((part) => part !== undefined && part !== '');
  return words.length === 0 ? null : <span className={classes['quiet']}>{words.join(', ')}</span>;
}
