import { useMemo, useState } from 'react';
import { currentZone, useNow } from '#client/index.ts';
import { isNamed, parseQuickLine } from '#domain/log/quick-line.ts';
import type { CalendarDate } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { useNamedPeople } from '#features/person/now/use-named-people.ts';
import { TaskKeys } from './TaskKeys.tsx';
import { PaletteFrame } from '../frame/PaletteFrame.tsx';
import type { Act, PalettePerson } from '../rows.ts';
import { logSections } from './task-sections.ts';
import { WithPerson } from './WithPerson.tsx';

interface LogModeProps {
  readonly person: PalettePerson;
  readonly today: CalendarDate;
  readonly onAct: (act: Act, full: boolean) => void;
  readonly onBack: () => void;
}

/** What happened with somebody, in one line. */
export function LogMode({ person, today, onAct, onBack }: LogModeProps) {
  const [text, setText] = useState('');
  const now = localOf(useNow(), currentZone());
  const line = useMemo(() => parseQuickLine(text, today, now), [text, today, now]);
  const named = useNamedPeople(line.names);
  const sections = useMemo(() => {
    // Who is one of several is left out: the line still says it.
    const others = named
      .filter(({ phrase, people }) => people.length === 1 && !isNamed(person.fullName, phrase))
      .flatMap(({ people }) => people);
    return logSections({ person, line, others, today });
  }, [named, person, line, today]);
  return (
    <PaletteFrame
      label={`What happened with ${person.fullName}?`}
      placeholder="What happened? “Coffee yesterday, moves in May”"
      lead={<WithPerson person={person} />}
      onText={setText}
      sections={sections}
      answered={text}
      empty="Say it in a line: kind, day and who else was there are understood."
      onAct={onAct}
      onBack={onBack}
      foot={<TaskKeys does="log" />}
    />
  );
}
