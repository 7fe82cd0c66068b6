import { useCallback } from 'react';
import { useToday } from '#client/index.ts';
import type { Contact, Stage } from '#domain/records.ts';
import { keptName, textOrNull, type ContactPatch } from './details-view.ts';
import { useQuietRun } from '../saving/use-quiet-run.ts';
import { AddressesField } from './rows/AddressesField.tsx';
import classes from './details.module.css';
import { FieldGroup } from './FieldGroup.tsx';
import { AreaField, TextField } from './fields.tsx';
import { KeepAway } from './KeepAway.tsx';
import { MetFields } from './met/MetFields.tsx';
import { NameFields } from './NameFields.tsx';
import { dateField, textField, valuesField, wordsField } from './optional-fields.tsx';
import { PositionsField } from './rows/PositionsField.tsx';
import { RelationsSection } from './relations/RelationsSection.tsx';
import { TouchFields } from './TouchFields.tsx';
import { WishesField } from './WishesField.tsx';

interface DetailsProps {
  readonly contact: Contact;
  readonly organization?: string | undefined;
  readonly stages: readonly Stage[];
}

/** What is known about a person. Every field saves itself. */
export function Details({ contact, stages }: DetailsProps) {
  const run = useQuietRun();
  const today = useToday();
  const { id } = contact;
  const update = useCallback((patch: ContactPatch) => run('contacts.update', { id, patch }), [run, id]);

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
          textField('nickname', 'Nickname', contact.nickname, (nickname) => update({ nickname })),
          textField('pronouns', 'Pronouns', contact.pronouns, (pronouns) => update({ pronouns }), 'she/her'),
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
          valuesField('email', 'E-mail', contact.emails, (emails) => update({ emails })),
          valuesField('phone', 'Phone', contact.phones, (phones) => update({ phones })),
          valuesField('url', 'Link', contact.urls, (urls) => update({ urls })),
          valuesField('im', 'Chat', contact.ims, (ims) => update({ ims })),
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
          wordsField('Skills', 'a skill', contact.skills, (skills) => update({ skills })),
          wordsField('Interests', 'an interest', contact.interests, (interests) => update({ interests })),
          wordsField('Memberships', 'a club or association', contact.memberships, (memberships) =>
            update({ memberships }),
          ),
          dateField('Birthday', contact.birthday, (birthday) => update({ birthday })),
          dateField('Anniversary', contact.anniversary, (anniversary) => update({ anniversary })),
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
