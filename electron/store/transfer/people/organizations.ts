import { addOrganization, organizationKeyOf } from '#data/commands/organizations.ts';
import type { Tx } from '#data/commands/tx.ts';
import type { Id } from '#domain/records.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import type { OrganizationId } from './positions.ts';

/** The organizations an import names, each looked up once: most people share theirs with somebody. */
export const createImportedOrganizations = () => {
  const keyByName = new Map<string, string>();
  const idByKey = new Map<string, Id>();

  const keyOf = (name: string): string => {
    const key = keyByName.get(name) ?? organizationKeyOf(name);
    keyByName.set(name, key);
    return key;
  };

  /** Finds the organizations of some people that are there already, all at once. */
  const findFor = (tx: Tx, people: readonly ImportedPerson[]): void => {
    const keys = new Set<string>();
    for (const { positions } of people) {
      for (const { organization } of positions) {
        const key = organization === undefined ? undefined : keyOf(organization);
        if (key !== undefined && !idByKey.has(key)) keys.add(key);
      }
    }
    if (keys.size === 0) return;
    for (const { id, nameKey } of tx.find('organizations', { selector: { nameKey: { $in: [...keys] } } })) {
      // Of several with one name the first is meant, as everywhere.
      if (!idByKey.has(nameKey)) idByKey.set(nameKey, id);
    }
  };

  return {
    /** For these people, in this transaction. */
    idsFor: (tx: Tx, people: readonly ImportedPerson[]): OrganizationId => {
      findFor(tx, people);
      return (name) => {
        const key = keyOf(name);
        const id = idByKey.get(key) ?? addOrganization(tx, name, key);
        idByKey.set(key, id);
        return id;
      };
    },
  };
};
