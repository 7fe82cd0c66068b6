import { Button, UnstyledButton } from '@mantine/core';
import type { SuggestedMove } from '#contract/values/people.ts';
import type { Stage } from '#domain/records.ts';
import { stageById } from '#domain/stages/stages.ts';
import { reasonWords } from '#domain/stages/suggestions.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import classes from './suggestions.module.css';

interface SuggestionRowProps {
  readonly suggestion: SuggestedMove;
  readonly stages: readonly Stage[];
  readonly onAccept: (suggestion: SuggestedMove) => void;
  readonly onDismiss: (suggestion: SuggestedMove) => void;
  /** The person was opened. */
  readonly onOpened: () => void;
}

/** Who, why, and the two answers. */
export function SuggestionRow({ suggestion, stages, onAccept, onDismiss, onOpened }: SuggestionRowProps) {
  const { open } = useOpenPerson();
  const { id, fullName, photo, from, to, reasons } = suggestion;
  const target = stageById(stages, to);
  if (target === undefined) return null;
  return (
    <li className={classes['row']}>
      <Avatar name={fullName} stage={stageById(stages, from)?.colour} photo={photo} />
      <div className={classes['words']}>
        <UnstyledButton
          className={classes['name'] ?? ''}
          onClick={() => {
            onOpened();
            open(id);
          }}
        >
          <bdi>{fullName}</bdi>
        </UnstyledButton>
        <p className={classes['why']}>{reasonWords(reasons)}</p>
        <div className={classes['answers']}>
          <Button
            size="compact-sm"
            aria-label={`Move to ${target.name}: ${fullName}`}
            onClick={() => onAccept(suggestion)}
          >
            Move to {target.name}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Dismiss: ${fullName} to ${target.name}`}
            onClick={() => onDismiss(suggestion)}
          >
            Dismiss
          </Button>
        </div>
      </div>
    </li>
  );
}
