import { useMemo, useState } from 'react';
import { useRecord } from '#client/index.ts';
import type { Stage } from '#domain/records.ts';
import { PaletteFrame } from '../frame/PaletteFrame.tsx';
import type { Act, PalettePerson } from '../rows.ts';
import { TaskKeys } from './TaskKeys.tsx';
import { moveSections } from './task-sections.ts';
import { WithPerson } from './WithPerson.tsx';

interface MoveModeProps {
  readonly person: PalettePerson;
  readonly stages: readonly Stage[];
  readonly onAct: (act: Act, full: boolean) => void;
  readonly onBack: () => void;
}

/** The stage somebody goes to. */
export function MoveMode({ person, stages, onAct, onBack }: MoveModeProps) {
  const [text, setText] = useState('');
  const record = useRecord('contacts', person.id);
  const contact = record ?? undefined;
  const sections = useMemo(
    () => moveSections(person, contact, stages, text),
    [person, contact, stages, text],
  );
  return (
    <PaletteFrame
      label={`Move ${person.fullName} to`}
      placeholder="To which stage?"
      lead={<WithPerson person={person} />}
      onText={setText}
      sections={sections}
      answered={text}
      isReady={record !== undefined}
      empty={contact === undefined ? '' : 'No stage of that name.'}
      onAct={onAct}
      onBack={onBack}
      foot={<TaskKeys does="move" />}
    />
  );
}
