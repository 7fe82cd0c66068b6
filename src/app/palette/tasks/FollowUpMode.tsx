import { useMemo, useState } from 'react';
import { currentZone, useNow } from '#client/index.ts';
import type { CalendarDate } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { PaletteFrame } from '../frame/PaletteFrame.tsx';
import type { Act, PalettePerson } from '../rows.ts';
import { TaskKeys } from './TaskKeys.tsx';
import { followUpSections } from './task-sections.ts';
import { WithPerson } from './WithPerson.tsx';

interface FollowUpModeProps {
  readonly person: PalettePerson;
  readonly today: CalendarDate;
  readonly onAct: (act: Act, full: boolean) => void;
  readonly onBack: () => void;
}

/** What is next with somebody, and when. */
export function FollowUpMode({ person, today, onAct, onBack }: FollowUpModeProps) {
  const [text, setText] = useState('');
  const now = localOf(useNow(), currentZone());
  const sections = useMemo(() => followUpSections(person, text, today, now), [person, text, today, now]);
  return (
    <PaletteFrame
      label={`What is next with ${person.fullName}?`}
      placeholder="What, and when? “Send the slides on Friday”"
      lead={<WithPerson person={person} />}
      onText={setText}
      sections={sections}
      answered={text}
      empty=""
      onAct={onAct}
      onBack={onBack}
      foot={<TaskKeys does="add" />}
    />
  );
}
