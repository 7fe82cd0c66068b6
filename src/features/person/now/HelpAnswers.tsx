import { Checkbox, Select } from '@mantine/core';
import { favourKinds, favourKindWords } from '#domain/method/favours.ts';
import { LineField, LinesField } from '#ui/forms/fields.tsx';
import classes from './after.module.css';
import type { AnswersProps } from './after-meeting.ts';

const kinds = favourKinds.map((value) => ({ value, label: favourKindWords[value] }));

interface HelpAnswersProps extends AnswersProps {
  /** "they", "she": what the person is called by. */
  readonly they: string;
}

/** What they said when asked how one can help, and what one does about it. */
export function HelpAnswers({ answers, onAnswer, they }: HelpAnswersProps) {
  return (
    <>
      <LinesField
        label={`What do${they === 'they' ? '' : 'es'} ${they} need?`}
        description="One on each line"
        placeholder="A reviewer who knows tides"
        autoFocus
        minRows={1}
        maxRows={6}
        value={answers.needs}
        onChange={(needs) => onAnswer({ needs })}
      />
      <LinesField
        label={`What could ${they} offer others?`}
        minRows={1}
        maxRows={6}
        value={answers.offers}
        onChange={(offers) => onAnswer({ offers })}
      />
      <div className={classes['help']}>
        <LineField
          label="How do you help?"
          placeholder="Send the grant template"
          value={answers.help}
          onChange={(help) => onAnswer({ help })}
        />
        <Select
          label="Kind of help"
          data={kinds}
          allowDeselect={false}
          value={answers.helpKind}
          onChange={(value) => value !== null && onAnswer({ helpKind: value })}
        />
      </div>
      {answers.help.trim() !== '' && (
        <Checkbox
          label="Done already"
          checked={answers.isHelpDone}
          onChange={({ currentTarget }) => onAnswer({ isHelpDone: currentTarget.checked })}
        />
      )}
    </>
  );
}
