import { Select } from '@mantine/core';
import { useCallback } from 'react';
import { useToday } from '#client/index.ts';
import type { CommandArgs } from '#data/commands/specs.ts';
import type { Circle, Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { circleChoices, keptName, textOrNull, textToCadence } from './details-view.ts';
import { useAutosave } from '../saving/use-autosave.ts';
import { useQuietRun } from '../saving/use-quiet-run.ts';
import { AddressesField } from './rows/AddressesField.tsx';
import classes from './details.module.css';
import { FieldGroup } from './FieldGroup.tsx';
import { AreaField, TextField, WordsField } from './fields.tsx';
import { KeepAway } from './KeepAway.tsx';
import { MentorshipFields } from './MentorshipFields.tsx';
import { MetFields } from './met/MetFields.tsx';
import { NameFields } from './NameFields.tsx';
import { PartialDateField } from './PartialDateField.tsx';
import { PositionsField } from './rows/PositionsField.tsx';
import { RelationsSection } from './relations/RelationsSection.tsx';
import { TagsField } from './TagsField.tsx';
import { ValuesField } from './rows/ValuesField.tsx';
import { WishesField } from './WishesField.tsx';

interface DetailsProps {
  readonly contact: Contact;
  readonly organization?: string | undefined;
  readonly stages: readonly Stage[];
}

type Patch = CommandArgs<'contacts.update'>['patch'];

/** What is known about a person. Every field saves itself. */
export function Details({ contact, stages }: DetailsProps) {
  const run = useQuietRun();
  const today = useToday();
  const { id } = contact;
  const update = useCallback((patch: Patch) => run('contacts.update', { id, patch }), [run, id]);

  return (
    <div className={classes['details']}>
      <FieldGroup title="How we met">
        <MetFields contact={contact} />
      </FieldGroup>

      <FieldGroup
        title="Name and work"
        fields={[
          {
            key: 'name-parts',
            add: 'Name in parts',
            // Most have one from an import: it says nothing that the name doesn't.
            filled: false,
            field: <NameFields name={contact.name} save={(name) => update({ name })} />,
          },
          text('nickname', 'Nickname', contact.nickname, (nickname) => update({ nickname })),
          text('pronouns', 'Pronouns', contact.pronouns, (pronouns) => update({ pronouns }), 'she/her'),
        ]}
      >
        <TextField
          label="Name"
          value={contact.fullName}
          problemOf={(name) => (name.trim() === '' ? 'A person needs a name.' : undefined)}
          save={(name) => update({ fullName: name.trim(), ...keptName(contact.name, name) })}
        />
        <PositionsField
          positions={contact.positions}
          save={(positions) => run('contacts.set-positions', { id, positions })}
        />
      </FieldGroup>

      <FieldGroup
        title="Reach them"
        fields={[
          {
            key: 'email',
            add: 'E-mail',
            filled: contact.emails.length > 0,
            field: <ValuesField kind="email" values={contact.emails} save={(emails) => update({ emails })} />,
          },
          {
            key: 'phone',
            add: 'Phone',
            filled: contact.phones.length > 0,
            field: <ValuesField kind="phone" values={contact.phones} save={(phones) => update({ phones })} />,
          },
          {
            key: 'url',
            add: 'Link',
            filled: contact.urls.length > 0,
            field: <ValuesField kind="url" values={contact.urls} save={(urls) => update({ urls })} />,
          },
          {
            key: 'im',
            add: 'Chat',
            filled: contact.ims.length > 0,
            field: <ValuesField kind="im" values={contact.ims} save={(ims) => update({ ims })} />,
          },
          {
            key: 'address',
            add: 'Address',
            filled: contact.addresses.length > 0,
            field: (
              <AddressesField addresses={contact.addresses} save={(addresses) => update({ addresses })} />
            ),
          },
        ]}
      />

      <FieldGroup
        title="Who they are"
        fields={[
          words('Skills', 'a skill', contact.skills, (skills) => update({ skills })),
          words('Interests', 'an interest', contact.interests, (interests) => update({ interests })),
          words('Memberships', 'a club or association', contact.memberships, (memberships) =>
            update({ memberships }),
          ),
          {
            key: 'birthday',
            add: 'Birthday',
            filled: contact.birthday !== undefined,
            field: (
              <PartialDateField
                label="Birthday"
                value={contact.birthday}
                save={(birthday) => update({ birthday })}
              />
            ),
          },
          {
            key: 'anniversary',
            add: 'Anniversary',
            filled: contact.anniversary !== undefined,
            field: (
              <PartialDateField
                label="Anniversary"
                value={contact.anniversary}
                save={(anniversary) => update({ anniversary })}
              />
            ),
          },
        ]}
      >
        <AreaField
          label="Cares about"
          minRows={1}
          value={contact.caresAbout ?? ''}
          save={(value) => update({ caresAbout: textOrNull(value) })}
        />
      </FieldGroup>

      <FieldGroup
        title="Needs and offers"
        fields={(['needs', 'offers'] as const).map((side) => ({
          key: side,
          add: side === 'needs' ? 'A need' : 'An offer',
          filled: contact[side].length > 0,
          field: (
            <WishesField
              side={side}
              wishes={contact[side]}
              today={today}
              save={(wishes) => update({ [side]: wishes })}
            />
          ),
        }))}
      />

      <FieldGroup title="People they know">
        <RelationsSection contact={contact} />
      </FieldGroup>

      <FieldGroup title="Staying in touch">
        <TouchFields contact={contact} stages={stages} update={update} />
        <KeepAway contact={contact} />
      </FieldGroup>
    </div>
  );
}

const text = (
  key: string,
  label: string,
  value: string | undefined,
  save: (value: string | null) => Promise<unknown>,
  placeholder = '',
) => ({
  key,
  add: label,
  filled: value !== undefined,
  field: (
    <TextField
      label={label}
      placeholder={placeholder}
      value={value ?? ''}
      save={(typed) => save(textOrNull(typed))}
    />
  ),
});

const words = (
  label: string,
  one: string,
  value: readonly string[],
  save: (words: string[]) => Promise<unknown>,
) => ({
  key: label.toLowerCase(),
  add: label,
  filled: value.length > 0,
  field: (
    <WordsField label={label} placeholder={`Add ${one}`} value={value} save={(next) => save([...next])} />
  ),
});

interface TouchFieldsProps extends DetailsProps {
  readonly update: (patch: Patch) => Promise<unknown>;
}

/** What decides when they come up again. */
function TouchFields({ contact, stages, update }: TouchFieldsProps) {
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
