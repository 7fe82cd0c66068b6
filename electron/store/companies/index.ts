/** Target companies: who is there, every way to them, what one has in common with them, and whom to ask else. */
import type { CompanyRow, CompanyWays } from '#contract/values/companies.ts';
import { domainKey, insiderOf, sameOrganizations, type Insider } from '#domain/companies/insiders.ts';
import { findRoutes, isPassable, neighboursOf, type Route, type Strength } from '#domain/companies/paths.ts';
import { profileFromSetting } from '#domain/profile.ts';
import type { Id, Interaction, Opening, Organization, Setting } from '#domain/records.ts';
import { askOrder, type AskHint } from '#domain/companies/route-words.ts';
import { foldText } from '#domain/text/text.ts';
import { touchPointsOf, type TouchPoint } from '#domain/companies/touch-points.ts';
import type { OpenStore } from '../open.ts';
import { createNetwork, type Network } from './network.ts';

/** Insiders whose common points are looked for, and people named for each point. */
const touchedInsiders = 20;
const namedOthers = 8;
const askHints = 5;
/** Interactions with one insider that are looked through for events and writing. */
const readInteractions = 100;

const insidersOf = (
  { people, organizations }: Network,
  organization: Organization,
): { readonly insiders: readonly Insider[]; readonly same: ReadonlySet<Id> } => {
  const same = sameOrganizations(organization, organizations.values());
  const domains = new Set([...same].flatMap((id) => organizations.get(id)?.domains ?? []).map(domainKey));
  domains.delete('');
  const insiders: Insider[] = [];
  for (const contact of people.values()) {
    if (!isPassable(contact)) continue;
    const insider = insiderOf(contact, same, domains);
    if (insider !== undefined) insiders.push(insider);
  }
  return { insiders, same };
};

const idsOf = (insiders: readonly Insider[], when: Insider['when']): readonly Id[] =>
  insiders.filter((each) => each.when === when).map(({ contactId }) => contactId);

export const createCompanies = ({ file, engine }: Pick<OpenStore, 'file' | 'engine'>) => {
  const network = createNetwork({ file, engine });

  const openingsOf = (ids: ReadonlySet<Id>): number =>
    (file.find('openings', { selector: { status: { $ne: 'closed' } } }) as unknown as Opening[]).filter(
      ({ organizationId }) => organizationId !== undefined && ids.has(organizationId),
    ).length;

  const hintsFor = (
    now: Network,
    insiders: readonly Insider[],
    same: ReadonlySet<Id>,
  ): readonly AskHint[] => {
    const { people, organizations, introductions, graph } = now;
    const before = new Set(idsOf(insiders, 'before'));
    const industries = new Set([...same].map((id) => foldText(organizations.get(id)?.industry ?? '')));
    industries.delete('');
    const introduced = new Map<Id, number>();
    const count = (id: Id) => introduced.set(id, (introduced.get(id) ?? 0) + 1);
    for (const { met } of people.values()) if (met?.throughId !== undefined) count(met.throughId);
    for (const { connectorId, metAt } of introductions)
      if (connectorId !== 'me' && metAt !== undefined) count(connectorId);
    const hints = graph.ids.flatMap((contactId, index): readonly AskHint[] => {
      const known = graph.known[index] ?? 0;
      const contact = people.get(contactId);
      if (known === 0 || contact === undefined) return [];
      const near =
        industries.size === 0
          ? undefined
          : contact.positions
              .map(({ organizationId }) => organizations.get(organizationId ?? ''))
              .find((each) => each !== undefined && industries.has(foldText(each.industry ?? '')));
      return [
        {
          contactId,
          known: known as Strength,
          wasThere: before.has(contactId),
          sameIndustry: near?.name,
          introduced: introduced.get(contactId) ?? 0,
          ties: (graph.starts[index + 1] ?? 0) - (graph.starts[index] ?? 0),
        },
      ];
    });
    return askOrder(hints).slice(0, askHints);
  };

  const touchPoints = (
    now: Network,
    insiders: readonly Insider[],
    same: ReadonlySet<Id>,
  ): readonly TouchPoint[] => {
    const { people, organizations, graph } = now;
    const { memberships } = profileFromSetting(
      (file.get('settings', 'profile') as unknown as Setting | undefined)?.value,
    );
    const shown = insiders.slice(0, touchedInsiders);
    const placesOf = (id: Id) =>
      new Set((people.get(id)?.positions ?? []).map(({ organizationId }) => organizationId ?? ''));
    const elsewhere = new Set(shown.flatMap(({ contactId }) => [...placesOf(contactId)]));
    for (const id of ['', ...same]) elsewhere.delete(id);
    const colleagues = new Map<Id, Id[]>();
    for (const [index, id] of graph.ids.entries()) {
      if (elsewhere.size === 0 || graph.known[index] === 0) continue;
      for (const place of placesOf(id))
        if (elsewhere.has(place)) colleagues.set(place, [...(colleagues.get(place) ?? []), id]);
    }
    return shown.flatMap(({ contactId }) => {
      const contact = people.get(contactId);
      if (contact === undefined || !graph.indexById.has(contactId)) return [];
      const interactions = file.find('interactions', {
        selector: { contactIds: { $elemMatch: { $eq: contactId } } },
        sort: [{ at: 'desc' }],
        limit: readInteractions,
      }) as unknown as Interaction[];
      const eventIds = new Set(
        [contact.met?.eventId, ...interactions.map(({ eventId }) => eventId)].filter(
          (id) => id !== undefined,
        ),
      );
      return touchPointsOf({
        contact,
        memberships,
        commonIds: neighboursOf(graph, contactId)
          .filter((id) => (graph.known[graph.indexById.get(id) ?? -1] ?? 0) > 0)
          .slice(0, namedOthers),
        employers: [...placesOf(contactId)].flatMap((place) => {
          const name = organizations.get(place)?.name;
          const otherIds = (colleagues.get(place) ?? [])
            .filter((id) => id !== contactId)
            .slice(0, namedOthers);
          return name === undefined ? [] : [{ name, otherIds }];
        }),
        events: [...eventIds].flatMap((id) => (file.get('events', id)?.['name'] as string | undefined) ?? []),
        interactions,
      });
    });
  };

  return {
    /** Companies one aims at or watches, in no order. */
    targets: (): readonly CompanyRow[] => {
      const now = network.get();
      return [...now.organizations.values()]
        .filter(({ target }) => target !== 'none')
        .map((organization) => {
          const { insiders, same } = insidersOf(now, organization);
          const here = idsOf(insiders, 'now');
          const routes = findRoutes(now.graph, here);
          const [best] = routes.take(1);
          return {
            id: organization.id,
            now: here.length,
            before: idsOf(insiders, 'before').length,
            openings: openingsOf(same),
            routes: routes.total,
            ...(best === undefined ? {} : { best }),
          };
        });
    },
    /** Undefined: there is no such company. */
    ways: (organizationId: Id, limit: number): CompanyWays | undefined => {
      const now = network.get();
      const organization = now.organizations.get(organizationId);
      if (organization === undefined) return undefined;
      const { insiders, same } = insidersOf(now, organization);
      const routes = findRoutes(now.graph, idsOf(insiders, 'now'));
      const ordered = insiders.toSorted((a, b) => (a.when === b.when ? 0 : a.when === 'now' ? -1 : 1));
      return {
        organizationIds: [...same],
        insiders: ordered.slice(0, limit).map(({ contactId, when, position }) => ({
          contactId,
          when,
          ...(position?.title === undefined ? {} : { title: position.title }),
        })),
        insidersTotal: insiders.length,
        routes: [...routes.take(limit)],
        routesTotal: routes.total,
        ask: (routes.total > 0 ? [] : hintsFor(now, insiders, same)).map(({ sameIndustry, ...hint }) => ({
          ...hint,
          ...(sameIndustry === undefined ? {} : { sameIndustry }),
        })),
        touchPoints: [...touchPoints(now, ordered, same)],
      };
    },
    /** By somebody else: that one knows them oneself is no way. */
    waysTo: (contactId: Id, limit: number): readonly Route[] =>
      findRoutes(network.get().graph, [contactId])
        .take(limit + 1)
        .filter(({ people }) => people.length > 1)
        .slice(0, limit),
    close: network.close,
  };
};

export type Companies = ReturnType<typeof createCompanies>;
