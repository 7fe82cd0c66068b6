import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { usePeople } from '#client/index.ts';
import {
  relationChoices,
  strengthWords,
  type RelationKind,
  type RelationSide,
} from '#domain/people/relations.ts';
import type { Contact, Id, Relation } from '#domain/records.ts';
import { PersonSelect, type PersonChoice } from '#ui/follow-up/PersonSelect.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { isPopupOpen } from '../../popups.ts';
import classes from '../details.module.css';

interface NewRelation {
  /** Somebody who is here, or whom to add. */
  readonly other: Id | { readonly fullName: string };
  readonly kind: RelationKind;
  readonly side: RelationSide;
  readonly strength: Relation['strength'];
}

interface RelationFormProps {
  readonly self: Contact;
  /** Those they are connected to already. */
  readonly known: ReadonlySet<Id>;
  readonly onSave: (relation: NewRelation) => void;
  readonly onCancel: () => void;
}

const strengths = Object.entries(strengthWords).map(([value, label]) => ({ value, label }));
/** Stands for somebody who is only a name yet. */
const newId = 'new';

/** Who, how, and how well. Esc gives up. */
export function RelationForm({ self, known, onSave, onCancel }: RelationFormProps) {
  const [text, setText] = useState('');
  const found = usePeople(text);
  const [person, setPerson] = useState<PersonChoice>();
  const [choice, setChoice] = useState(relationChoices[0]);
  const [strength, setStrength] = useState<Relation['strength']>(2);
  return (
    <form
      className={classes['box']}
      aria-label="Add somebody they know"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (person === undefined || choice === undefined) return;
        const other = person.id === newId ? { fullName: person.fullName } : person.id;
        onSave({ other, kind: choice.kind, side: choice.side, strength });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || isPopupOpen()) return;
        // The panel would close too.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className={classes['parts']}>
        <Select
          label={`${self.fullName} …`}
          data={relationChoices.map(({ value, label }) => ({ value, label }))}
          allowDeselect={false}
          value={choice?.value ?? null}
          onChange={(value) => setChoice(relationChoices.find((one) => one.value === value))}
        />
        <Select
          label="How well"
          data={strengths}
          allowDeselect={false}
          value={String(strength)}
          onChange={(value) => setStrength(Number(value) as Relation['strength'])}
        />
        <div data-wide>
          <PersonSelect
            label="Whom"
            takesFocus
            found={found?.filter(({ id }) => id !== self.id && !known.has(id))}
            onSearch={setText}
            value={person}
            onChange={setPerson}
            onCreate={(fullName) => setPerson({ id: newId, fullName })}
          />
        </div>
      </div>
      <div className={classes['boxEnd']}>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <SubmitButton missing={person === undefined ? 'Choose whom, or add them.' : undefined}>
          Add
        </SubmitButton>
      </div>
    </form>
  );
}
