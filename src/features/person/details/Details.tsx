import { Select } from '@mantine/core';
import { useCallback } from 'react';
import type { CommandArgs } from '#data/commands/specs.ts';
import { shownPosition } from '#domain/positions.ts';
import type { Circle, Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages.ts';
import { circleChoices, keptName, textOrNull, textToCadence } from '../details-view.ts';
import classes from './details.module.css';
import { useAutosave } from '../use-autosave.ts';
import { useQuietRun } from '../use-quiet-run.ts';
import { AreaField, TextField, WordsField } from './fields.tsx';
import { MetFields } from './MetFields.tsx';
import { PartialDateField } from './PartialDateField.tsx';
import { PositionFields } from './PositionFields.tsx';
import { ValuesField } from './ValuesField.tsx';

interface DetailsProps {
  readonly contact: Contact;
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
}

type Patch = CommandArgs<'contacts.update'>['patch'];

/** What is known about a person. Every field saves itself. */
export function Details({ contact, organization, stages }: DetailsProps) {
  const run = useQuietRun();
  const { id, met } = contact;
  const update = useCallback((patch: Patch) => run('contacts.update', { id, patch }), [run, id]);
  const stage = stageOf(stages, contact);
  const circle = useAutosave<Circle | undefined>(contact.circle, (value) =>
    update({ circle: value ?? null }),
  );

  return (
    <div className={classes['details']}>
      <TextField
        label="Name"
        value={contact.fullName}
        problemOf={(text) => (text.trim() === '' ? 'A person needs a name.' : undefined)}
        save={(text) => update({ fullName: text.trim(), ...keptName(contact.name, text) })}
      />
      <PositionFields
        title={shownPosition(contact)?.title ?? ''}
        organization={organization ?? ''}
        save={(position) => run('contacts.set-position', { id, ...position })}
      />
      <ValuesField
        kind="email"
        label="E-mail"
        values={contact.emails}
        save={(emails) => update({ emails })}
      />
      <ValuesField kind="phone" label="Phone" values={contact.phones} save={(phones) => update({ phones })} />
      <ValuesField kind="url" label="Links" values={contact.urls} save={(urls) => update({ urls })} />
      <PartialDateField label="Birthday" value={contact.birthday} save={(birthday) => update({ birthday })} />

      <h3 className={classes['group']}>How we met</h3>
      <MetFields met={met} save={(next) => update({ met: next })} />

      <h3 className={classes['group']}>Staying in touch</h3>
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
              ? 'No rhythm'
              : `${String(stage.cadenceDays)}, as in ${stage.name}`
          }
          value={contact.cadenceDays === undefined ? '' : String(contact.cadenceDays)}
          problemOf={(text) =>
            textToCadence(text) === undefined ? 'A number of days, 1 to 3650.' : undefined
          }
          save={(text) => update({ cadenceDays: textToCadence(text) })}
        />
      </div>
      <WordsField
        label="Tags"
        placeholder="Add a tag"
        value={contact.tags}
        save={(tags) => update({ tags: [...tags] })}
      />

      <h3 className={classes['group']}>Who they are</h3>
      <AreaField
        label="Cares about"
        minRows={1}
        value={contact.caresAbout ?? ''}
        save={(text) => update({ caresAbout: textOrNull(text) })}
      />
      <WordsField
        label="Skills"
        placeholder="Add a skill"
        value={contact.skills}
        save={(skills) => update({ skills: [...skills] })}
      />
      <WordsField
        label="Interests"
        placeholder="Add an interest"
        value={contact.interests}
        save={(interests) => update({ interests: [...interests] })}
      />
    </div>
  );
}
