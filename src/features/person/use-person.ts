import { useLiveQuery, useRecord } from '#client/index.ts';
import type { Contact, Id, InteractionKind, Stage } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages.ts';
import { interactionsOf } from './person-queries.ts';
import { organizationIdOf } from './person-view.ts';

export interface PersonData {
  /** Undefined while loading, null when there is no such person (any more). */
  readonly contact: Contact | null | undefined;
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  readonly lastKind: InteractionKind | undefined;
}

export const usePerson = (id: Id): PersonData => {
  const contact = useRecord('contacts', id);
  const organizationId = contact === undefined || contact === null ? undefined : organizationIdOf(contact);
  const organization = useRecord('organizations', organizationId);
  const setting = useRecord('settings', 'stages');
  const latest = useLiveQuery('interactions', interactionsOf(id, 1));
  // Everything at once: a panel whose parts come in one after the other flickers.
  const loading =
    setting === undefined ||
    latest === undefined ||
    (organizationId !== undefined && organization === undefined);
  return {
    contact: loading && contact !== null ? undefined : contact,
    organization: organization?.name,
    stages: stagesFromSetting(setting?.value),
    lastKind: latest?.[0]?.kind,
  };
};
