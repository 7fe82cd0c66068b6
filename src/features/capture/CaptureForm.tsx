import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCornerDownLeft } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Stage } from '#domain/records.ts';
import { StageSelect } from '#ui/stages/StageSelect.tsx';
import classes from './capture.module.css';
import { metWords } from './capture-draft.ts';
import { FollowUpField } from './FollowUpField.tsx';
import type { useCapture } from './use-capture.ts';
import { WhoField } from './WhoField.tsx';

interface CaptureFormProps {
  readonly capture: ReturnType<typeof useCapture>;
  readonly stages: readonly Stage[];
  /** A new person's. */
  readonly stage: Stage | undefined;
  readonly failure: string | undefined;
  readonly who: RefObject<HTMLInputElement | null>;
  readonly followUp: RefObject<HTMLInputElement | null>;
  readonly onSave: () => void;
  /** The place is that of an event, for everybody met there: it isn't asked. */
  readonly isPlaceHeld?: boolean;
}

/** What was said last: what can't be done now, what went wrong, or what was kept, with its undo. */
function Said({ capture, failure }: Pick<CaptureFormProps, 'capture' | 'failure'>) {
  const { problem, captured } = capture;
  if (failure !== undefined) return failure;
  if (typeof problem === 'object') return problem.message;
  if (captured === undefined) return null;
  if (captured.undone) return <span>Taken back: {captured.label}</span>;
  return (
    <>
      <span>{captured.label}</span>
      <button type="button" className={classes['undo']} onClick={() => void capture.undo()}>
        Undo
      </button>
    </>
  );
}

/** Whoever one has just met is nobody's mentor: that takes a yes. */
const atFirst = (stages: readonly Stage[]): readonly Stage[] =>
  stages.filter(({ meaning }) => meaning !== 'mentor');

/** In the order one tells it: who, where, one important thing, when to be in touch. */
export function CaptureForm(props: CaptureFormProps) {
  const { capture, stages, stage, failure, who, followUp, onSave, isPlaceHeld = false } = props;
  const { draft, change, known, problem, today } = capture;
  const isNew = known === undefined;
  return (
    <form
      className={classes['form']}
      data-held={isPlaceHeld || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      noValidate
    >
      <div className={classes['fields']}>
        <WhoField
          field={who}
          value={draft.who}
          onChange={(value) => change({ who: value })}
          hits={capture.hits}
          known={known}
          onChoose={capture.choose}
          today={today}
          error={problem === 'no name' ? 'A name, or whatever you call them.' : undefined}
        />
        {!isPlaceHeld && (
          <TextInput
            label="Where"
            dir="auto"
            autoComplete="off"
            value={draft.where}
            onChange={({ currentTarget }) => change({ where: currentTarget.value })}
            // Room for the longest day.
            rightSectionWidth="5.75rem"
            rightSectionProps={{ className: classes['aside'] }}
            rightSection={
              isNew && stage?.meaning === 'to-meet' ? undefined : (
                <span className={classes['hint']}>{metWords(draft, !isNew, today)}</span>
              )
            }
          />
        )}
        <Textarea
          className={classes['important'] ?? ''}
          label="One important thing"
          dir="auto"
          value={draft.important}
          onChange={({ currentTarget }) => change({ important: currentTarget.value })}
        />
      </div>
      <div className={classes['said']} aria-live="polite">
        <Said capture={capture} failure={failure} />
      </div>
      <footer className={classes['foot']}>
        <FollowUpField
          field={followUp}
          draft={draft}
          onChange={(value) => change({ followUp: value })}
          today={today}
          refused={problem === 'no day'}
        />
        {isNew && stage !== undefined && (
          <StageSelect stages={atFirst(stages)} value={stage.id} onChange={(id) => change({ stage: id })} />
        )}
        <Button
          type="submit"
          variant="filled"
          className={classes['save'] ?? ''}
          loading={capture.saving}
          disabled={failure !== undefined}
          rightSection={<IconCornerDownLeft size="1rem" stroke={1.5} aria-hidden="true" />}
        >
          Save
        </Button>
      </footer>
    </form>
  );
}
