/** People and their ties as the ways to companies need them: read when first asked for, then followed. */
import { cadenceOf } from '#domain/stages/cadence.ts';
import {
  buildPathGraph,
  isPassable,
  tiesOfMeeting,
  type PathGraph,
  type PathPerson,
} from '#domain/companies/paths.ts';
import type {
  CalendarDate,
  Contact,
  Id,
  Introduction,
  Organization,
  Relation,
  Stage,
} from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { warmthOf } from '#domain/stages/warmth.ts';
import type { OpenStore } from '../open.ts';
import { watchChanges } from '../storage/index.ts';

export type Placed = Pick<
  Contact,
  | 'id'
  | 'discouraging'
  | 'archivedAt'
  | 'binnedAt'
  | 'positions'
  | 'emails'
  | 'memberships'
  | 'met'
  | 'stage'
  | 'cadenceDays'
  | 'lastInteractionAt'
>;

const toPlaced = (contact: Contact): Placed => {
  const { id, discouraging, archivedAt, binnedAt, positions, emails, memberships, met, stage } = contact;
  const { cadenceDays, lastInteractionAt } = contact;
  return {
    id,
    discouraging,
    archivedAt,
    binnedAt,
    positions,
    emails,
    memberships,
    stage,
    lastInteractionAt,
    ...(met === undefined ? {} : { met }),
    ...(cadenceDays === undefined ? {} : { cadenceDays }),
  };
};

/** Met, or at least no stranger: an imported acquaintance counts, somebody one still wants to meet doesn't. */
const warmthFor = (contact: Placed, stages: readonly Stage[], today: CalendarDate): PathPerson['warmth'] =>
  contact.lastInteractionAt === '' && stageOf(stages, contact).meaning === 'to-meet'
    ? undefined
    : warmthOf({
        lastInteractionAt: contact.lastInteractionAt,
        cadenceDays: cadenceOf(contact, stages),
        today,
      });

export interface Network {
  readonly people: ReadonlyMap<Id, Placed>;
  readonly organizations: ReadonlyMap<Id, Organization>;
  readonly introductions: readonly Introduction[];
  readonly graph: PathGraph;
}

export const createNetwork = ({ file, engine }: Pick<OpenStore, 'file' | 'engine'>) => {
  let people: Map<Id, Placed> | undefined;
  let organizations: Map<Id, Organization> | undefined;
  let current: { readonly network: Network; readonly today: CalendarDate } | undefined;

  const all = <T>(collection: string) => file.find(collection, {}) as unknown as readonly T[];
  const isStale = () => {
    current = undefined;
  };
  const stops = [
    watchChanges(file, 'contacts', (changes) => {
      isStale();
      for (const { id, after } of changes) {
        if (after === undefined) people?.delete(id);
        else people?.set(id, toPlaced(after as unknown as Contact));
      }
    }),
    watchChanges(file, 'organizations', (changes) => {
      isStale();
      for (const { id, after } of changes) {
        if (after === undefined) organizations?.delete(id);
        else organizations?.set(id, after as unknown as Organization);
      }
    }),
    watchChanges(file, 'relations', isStale),
    watchChanges(file, 'introductions', isStale),
    watchChanges(file, 'settings', isStale),
  ];

  const read = (today: CalendarDate): Network => {
    people ??= new Map(all<Contact>('contacts').map((contact) => [contact.id, toPlaced(contact)]));
    organizations ??= new Map(all<Organization>('organizations').map((each) => [each.id, each]));
    const introductions = all<Introduction>('introductions');
    const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
    const passable = [...people.values()].filter(isPassable);
    const graph = buildPathGraph(
      passable.map((contact) => ({ ...contact, warmth: warmthFor(contact, stages, today) })),
      [...all<Relation>('relations'), ...tiesOfMeeting(passable, introductions)],
    );
    return { people, organizations, introductions, graph };
  };

  return {
    get: (): Network => {
      const { today } = engine.env();
      if (current?.today !== today) current = { network: read(today), today };
      return current.network;
    },
    close: (): void => {
      for (const stop of stops) stop();
    },
  };
};
