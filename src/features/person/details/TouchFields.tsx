import { Select } from '@mantine/core';
import type { Circle, Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { useAutosave } from '../saving/use-autosave.ts';
import { circleChoices, textToCadence, type ContactPatch } from './details-view.ts';
import classes from './details.module.css';
import { TextField } from './fields.tsx';
import { MentorshipFields } from './MentorshipFields.tsx';
import { TagsField } from './TagsField.tsx';

interface TouchFieldsProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly update: (patch: ContactPatch) => Promise<unknown>;
}

/** What decides when they come up again. */
export function TouchFields({ contact, stages, update }: TouchFieldsProps) {
  const stage = stageOf(stages, contact);
  const circle = useAutosave<Circle | undefined>(contact.circle, (value) =>
    update({ circle: value ?? null }),
  );
  return (
    <>
      <div className={classes['pair']}>
        <Select
          label="Circle"
          placeholder="None"
          clearable
          clearButtonProps={{ 'aria-label': 'No circle' }}
          data={[...circleChoices]}
          value={circle.value ?? null}
          onChange={(value) => {
            circle.change(value ?? undefined);
          }}
          onFocus={circle.onFocus}
          onBlur={circle.onBlur}
        />
        <TextField
          label="Days between contacts"
          inputMode="numeric"
          placeholder={
            stage.cadenceDays === undefined
              ? 'No cadence'
              : `${String(stage.cadenceDays)}, as in ${stage.name}`
          }
          value={contact.cadenceDays === undefined ? '' : String(contact.cadenceDays)}
          problemOf={(typed) =>
            textToCadence(typed) === undefined ? 'A number of days up to 3650; 0 for none.' : undefined
          }
          save={(typed) => update({ cadenceDays: textToCadence(typed) })}
        />
      </div>
      <TagsField tags={contact.tags} save={(tags) => update({ tags })} />
      {stage.meaning === 'mentor' && (
        <MentorshipFields mentorship={contact.mentorship} save={(mentorship) => update({ mentorship })} />
      )}
    </>
  );
}
