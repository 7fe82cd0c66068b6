import { useState } from 'react';
import { usePeople, useRecord } from '#client/index.ts';
import type { Id } from '#domain/records.ts';
import { PersonSelect, type PersonChoice } from '#ui/follow-up/PersonSelect.tsx';

export interface ChosenPerson {
  readonly person: PersonChoice | undefined;
  readonly choose: (person: PersonChoice | undefined) => void;
  /** Whom the form begins with is read. */
  readonly isLoading: boolean;
}

/** @param id whom the form begins with */
export const useChosenPerson = (id: Id | undefined): ChosenPerson => {
  const record = useRecord('contacts', id);
  const [chosen, setChosen] = useState<{ readonly person: PersonChoice | undefined }>();
  const first = record ? { id: record.id, fullName: record.fullName } : undefined;
  return {
    person: chosen === undefined ? first : chosen.person,
    choose: (person) => setChosen({ person }),
    isLoading: id !== undefined && record === undefined,
  };
};

interface PersonFieldProps {
  readonly label: string;
  readonly chosen: ChosenPerson;
  readonly takesFocus?: boolean;
}

/** One person of everybody, found by name. */
export function PersonField({ label, chosen, takesFocus = false }: PersonFieldProps) {
  const [text, setText] = useState('');
  const found = usePeople(text);
  return (
    <PersonSelect
      // Begins anew with whom it is to begin with.
      key={chosen.isLoading ? 'loading' : 'ready'}
      label={label}
      found={found}
      onSearch={setText}
      value={chosen.person}
      onChange={chosen.choose}
      takesFocus={takesFocus}
    />
  );
}
