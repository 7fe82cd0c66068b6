import { useState } from 'react';
import { useLiveQuery, useRecord } from '#client/index.ts';
import { organizationIdOf } from '#domain/people/positions.ts';
import type { Contact, Id, InteractionKind, Stage } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { interactionsOf } from './person-queries.ts';

export interface PersonData {
  /** Undefined while loading, null when there is no such person (any more). */
  readonly contact: Contact | null | undefined;
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  /** What the latest interaction was. */
  readonly lastKind: InteractionKind | undefined;
}

/** For one person only: give the component that uses it the id as its key. */
export const usePerson = (id: Id): PersonData => {
  const contact = useRecord('contacts', id);
  const organizationId = contact === undefined || contact === null ? undefined : organizationIdOf(contact);
  const organization = useRecord('organizations', organizationId);
  const setting = useRecord('settings', 'stages');
  const latest = useLiveQuery('interactions', interactionsOf(id, 1));
  const lookingUp = organizationId !== undefined && organization === undefined;

  // The name of a new company comes a moment after the person has it: until then the old one stays.
  const [company, setCompany] = useState<string>();
  if (!lookingUp && company !== organization?.name) setCompany(organization?.name);

  // Everything at once the first time, since parts that come one after the other flicker; never back to
  // loading after that, since what is being typed would go with its field.
  const [complete, setComplete] = useState(false);
  const isComplete = contact !== undefined && setting !== undefined && latest !== undefined && !lookingUp;
  if (isComplete && !complete) setComplete(true);

  return {
    contact: isComplete || complete || contact === null ? contact : undefined,
    organization: lookingUp ? company : organization?.name,
    stages: stagesFromSetting(setting?.value),
    lastKind: latest?.[0]?.kind,
  };
};
