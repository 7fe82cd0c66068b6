import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { askForIntroductionText, introductionText, optInText } from '#domain/method/introductions.ts';
import { profileFromSetting } from '#domain/profile.ts';
import type { Id } from '#domain/records.ts';
import { CompanyField } from './form/CompanyField.tsx';
import { PersonField, useChosenPerson } from './form/PersonField.tsx';
import { usePosition } from './form/use-position.ts';
import { CopyText } from './form/CopyText.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';
import { LineField } from '#ui/forms/fields.tsx';

type Direction = 'make' | 'ask';

const directions = [
  { value: 'make', label: 'I introduce two people' },
  { value: 'ask', label: 'Somebody introduces me' },
];

/**
 * An introduction in either direction, with the texts drafted. `of` and `with`: the two people (or, with
 * `kind=ask`, who introduces and whom to meet); `about`: why.
 */
export function IntroductionDialog({ link, onClose }: DialogProps) {
  const [direction, setDirection] = useState<Direction>(link.kind === 'ask' ? 'ask' : 'make');
  const first = useChosenPerson(link.of);
  const second = useChosenPerson(link.with);
  const [newName, setNewName] = useState('');
  const [newCompany, setNewCompany] = useState('');
  const [why, setWhy] = useState(link.about ?? '');
  const run = useRunOrThrow();
  const today = useToday();
  const asks = direction === 'ask';
  const other = second.person?.id;
  const isNew = asks && other === undefined && newName.trim() !== '';
  const isSame = first.person !== undefined && first.person.id === other;
  const missing =
    first.person === undefined
      ? asks
        ? 'Choose who introduces you.'
        : 'Choose whom it is for.'
      : isSame
        ? 'These two are the same person.'
        : other !== undefined || isNew
          ? undefined
          : asks
            ? 'Choose to whom, or type a name.'
            : 'Choose whom they should meet.';

  const save = () => {
    if (first.person === undefined) return Promise.resolve();
    const notes = why.trim() === '' ? {} : { notes: why.trim() };
    const asked = { askedAt: today };
    if (!asks)
      return run('introductions.create', {
        connectorId: 'me',
        betweenIds: [first.person.id, other ?? ''],
        ...asked,
        ...notes,
      });
    return run('introductions.create', {
      connectorId: first.person.id,
      betweenIds: other === undefined ? ['me'] : ['me', other],
      ...(isNew
        ? {
            newPerson: {
              fullName: newName.trim(),
              ...(newCompany.trim() === '' ? {} : { organization: newCompany.trim() }),
            },
          }
        : {}),
      ...asked,
      ...notes,
    });
  };

  return (
    <FormDialog
      title="Introduction"
      save="I asked"
      size={560}
      missing={missing}
      onSave={save}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label="Who introduces whom"
        fullWidth
        data={directions}
        value={direction}
        onChange={(value) => setDirection(value as Direction)}
      />
      <div className={classes['pair']}>
        <PersonField
          label={asks ? 'Who introduces you' : 'Whom it is for'}
          chosen={first}
          takesFocus={link.of === undefined}
        />
        <PersonField label={asks ? 'To whom' : 'Whom they should meet'} chosen={second} />
      </div>
      {asks && other === undefined && (
        <div className={classes['pair']}>
          <LineField
            label="Or somebody who is not here yet"
            placeholder="Their name"
            value={newName}
            onChange={setNewName}
          />
          <CompanyField label="Where they work" value={newCompany} onChange={setNewCompany} />
        </div>
      )}
      <LineField
        label="Why"
        placeholder={asks ? 'I want to learn how their pilot works' : 'Lena needs a designer'}
        data-autofocus={link.of === undefined ? undefined : true}
        value={why}
        onChange={setWhy}
      />
      {missing === undefined && (
        <Texts
          direction={direction}
          firstId={first.person?.id}
          secondId={other}
          newName={newName.trim()}
          why={why}
        />
      )}
    </FormDialog>
  );
}

interface TextsProps {
  readonly direction: Direction;
  readonly firstId: Id | undefined;
  readonly secondId: Id | undefined;
  readonly newName: string;
  readonly why: string;
}

/** First each of the two is asked, then both are told: nobody is introduced without having said yes. */
function Texts({ direction, firstId, secondId, newName, why }: TextsProps) {
  const first = useRecord('contacts', firstId);
  const second = useRecord('contacts', secondId);
  const firstPosition = usePosition(first);
  const secondPosition = usePosition(second);
  const profile = profileFromSetting(useRecord('settings', 'profile')?.value);
  if (!first) return null;
  if (direction === 'ask') {
    const whom = second?.fullName ?? newName;
    const text = askForIntroductionText(first.fullName, whom, why, profile.name);
    return <CopyText label={`To ${first.fullName}`} draft={text} />;
  }
  if (!second) return null;
  const a = { contact: first, position: firstPosition };
  const b = { contact: second, position: secondPosition };
  return (
    <>
      <p className={classes['hint']}>Ask both first. Once both have said yes, send the third.</p>
      <CopyText label={`To ${first.fullName}`} draft={optInText(a, b, why)} />
      <CopyText label={`To ${second.fullName}`} draft={optInText(b, a, why)} />
      <CopyText label="To both, afterwards" draft={introductionText(a, b, why)} />
    </>
  );
}
