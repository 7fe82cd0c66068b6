/** Who is in a target company now. */
import { domainKey, insiderOf, keysOf } from '#domain/companies/insiders.ts';
import type { Contact, Id, Organization } from '#domain/records.ts';

type Placed = Pick<Contact, 'id' | 'positions' | 'emails'>;

export interface TargetIndex {
  /** The target company somebody is at; undefined: at none. */
  readonly companyOf: (contact: Placed) => Id | undefined;
}

const isTarget = ({ target }: Organization): boolean => target === 'active' || target === 'watching';

/** Names are normalised once for all targets: comparing each target with each company takes too long. */
export const indexTargets = (organizations: readonly Organization[]): TargetIndex => {
  const targets = organizations.filter(isTarget);
  const byKey = new Map(targets.flatMap((target) => [...keysOf(target)].map((key) => [key, target.id])));
  const byId = new Map<Id, Id>();
  const byDomain = new Map<string, Id>();
  for (const organization of organizations) {
    const found = isTarget(organization)
      ? organization.id
      : [...keysOf(organization)].map((key) => byKey.get(key)).find((id) => id !== undefined);
    if (found === undefined) continue;
    byId.set(organization.id, found);
    for (const domain of organization.domains) {
      const key = domainKey(domain);
      if (key !== '') byDomain.set(key, found);
    }
  }
  const ids = new Set(byId.keys());
  const domains = new Set(byDomain.keys());
  return {
    companyOf: (contact) => {
      if (ids.size === 0) return undefined;
      const insider = insiderOf(contact, ids, domains);
      if (insider?.when !== 'now') return undefined;
      const place = insider.position?.organizationId;
      if (place !== undefined) return byId.get(place);
      return contact.emails.map(({ value }) => byDomain.get(domainKey(value))).find((id) => id !== undefined);
    },
  };
};
