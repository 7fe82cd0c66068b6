import { emptyContact } from '#data/commands/people/contacts.ts';
import { initialDerived } from '#data/derive/fields.ts';
import type { Stored } from '#data/schemas/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import { encodeStamp } from '#domain/sync/hlc.ts';
import { newId } from '#domain/ids.ts';
import { organizationKey } from '#domain/people/names.ts';
import { initialRanks } from '#domain/stages/ranks.ts';
import type {
  CalendarDate,
  CollectionName,
  FavourKind,
  Id,
  InteractionKind,
  RecordByCollection,
} from '#domain/records.ts';
import type { RecordsByCollection } from '../backup/restore/restore-plan.ts';
import { createRandom, type Random } from './random.ts';
import * as words from './words.ts';

export interface SampleSize {
  readonly people: number;
  readonly interactions: number;
  readonly seed: number;
}

const kinds: readonly InteractionKind[] = ['coffee', 'call', 'email', 'message', 'video', 'event', 'met'];
const favourKinds: readonly FavourKind[] = ['information', 'contact', 'connection', 'referral'];
const kindWords: Partial<Record<InteractionKind, string>> = {
  coffee: 'Coffee',
  call: 'Call',
  email: 'E-mail',
  message: 'Message',
  video: 'Video call',
  event: 'Met at an event, talked',
  met: 'Met by chance, talked',
};

/** How many of a hundred people stand in each stage. */
const stageShares = [
  ['to-meet', 20],
  ['acquaintance', 60],
  ['trust', 14],
  ['mentor', 2],
  ['referrer', 4],
] as const;

const stageAt = (percent: number): string => {
  let sum = 0;
  for (const [stage, share] of stageShares) {
    sum += share;
    if (percent < sum) return stage;
  }
  return 'acquaintance';
};

/** Years of history that interactions are spread over, the recent ones denser. */
const historyDays = 3 * 365;

/**
 * A believable network. The same size and day give the same records, ids and times included.
 *
 * @param today the day the history ends.
 */
export const generateSample = (
  { people, interactions, seed }: SampleSize,
  today: CalendarDate,
): RecordsByCollection => {
  const random = createRandom(seed);
  const start = Date.parse(`${today}T00:00:00Z`);
  let tick = start - 86_400_000;
  const nextTime = () => (tick += 1);

  const make = <K extends CollectionName>(
    fields: Omit<RecordByCollection[K], 'id' | 'createdAt' | 'updatedAt'>,
  ): Stored<K> => {
    const now = nextTime();
    return {
      ...fields,
      id: newId(now, random.bytes(16)),
      createdAt: now,
      updatedAt: now,
      stamps: { '*': encodeStamp({ wall: now, counter: 0, node: 'sample' }) },
    } as unknown as Stored<K>;
  };

  const companies = makeOrganizations(random, Math.max(1, Math.ceil(people / 12)), make);
  const contacts = makeContacts(random, people, today, companies, make);
  const met = contacts.filter(({ stage }) => stage !== 'to-meet');
  const logged = met.length === 0 ? [] : makeInteractions(random, interactions, today, met, make);
  const followUps = met
    .filter(() => random.chance(0.12))
    .map((contact) =>
      make<'follow-ups'>({
        contactIds: [contact.id],
        kind: 'follow-up',
        summary: `Ask about ${random.pick(words.topics)}`,
        due: `${addDays(today, random.index(60) - 7)}${random.chance(0.3) ? 'T10:30' : ''}`,
        status: 'open',
      }),
    );
  const favours = met
    .filter(() => random.chance(0.2))
    .map((contact) => {
      const at = addDays(today, -random.index(400));
      const received = random.chance(0.4);
      return make<'favours'>({
        contactId: contact.id,
        direction: received ? 'received' : 'given',
        kind: random.pick(favourKinds),
        what: `Help with ${random.pick(words.topics)}`,
        at,
        status: 'done',
        ...(received && random.chance(0.8) ? { thankedAt: at } : {}),
      });
    });
  const relations = met.slice(1).flatMap((contact, index) =>
    random.chance(0.3)
      ? [
          make<'relations'>({
            aId: contact.id,
            bId: met[random.index(index + 1)]?.id ?? contact.id,
            kind: 'knows',
            strength: random.pick([1, 2, 3] as const),
          }),
        ]
      : [],
  );
  return new Map<CollectionName, readonly Stored<CollectionName>[]>([
    ['organizations', companies],
    ['contacts', contacts],
    ['interactions', logged],
    ['follow-ups', followUps],
    ['favours', favours],
    ['relations', relations],
  ]);
};

type Make = <K extends CollectionName>(
  fields: Omit<RecordByCollection[K], 'id' | 'createdAt' | 'updatedAt'>,
) => Stored<K>;

const makeOrganizations = (random: Random, count: number, make: Make) => {
  const names = new Set<string>();
  for (let n = 0; names.size < count; n += 1) {
    const base = words.organizations[n % words.organizations.length] ?? 'Pier 9';
    const round = Math.floor(n / words.organizations.length);
    const ending = words.organizationEndings[round % words.organizationEndings.length] ?? '';
    const number = Math.floor(round / words.organizationEndings.length);
    names.add([base, round === 0 ? '' : ending, number === 0 ? '' : String(number + 1)].join(' ').trim());
  }
  return [...names].map((name) =>
    make<'organizations'>({
      name,
      nameKey: organizationKey(name),
      aliases: [],
      domains: [],
      target: random.chance(0.05) ? 'watching' : 'none',
      notes: '',
    }),
  );
};

const makeContacts = (
  random: Random,
  count: number,
  today: CalendarDate,
  companies: readonly { readonly id: Id }[],
  make: Make,
) => {
  const ranks = initialRanks(count);
  return Array.from({ length: count }, (_, index) => {
    const given = random.pick(words.givenNames);
    const family = `${random.pick(words.familyNames)}${random.chance(0.25) ? `-${random.pick(words.familyNames)}` : ''}`;
    const fullName = `${given} ${family}`;
    const stage = stageAt(random.index(100));
    const some = <T>(items: readonly T[], probability: number): readonly T[] =>
      random.chance(probability) ? [random.pick(items)] : [];
    return make<'contacts'>({
      ...emptyContact,
      ...initialDerived(fullName),
      fullName,
      name: { given, family },
      emails: random.chance(0.5)
        ? [{ value: `person${String(index + 1)}@example.com`, label: 'work', preferred: true }]
        : [],
      urls: [{ value: `https://www.linkedin.com/in/sample-${String(index + 1)}`, label: 'LinkedIn' }],
      positions: [
        { organizationId: random.pick(companies).id, title: random.pick(words.titles), current: true },
      ],
      tags: some(words.tags, 0.4),
      skills: some(words.skills, 0.3),
      interests: some(words.interests, 0.3),
      needs: some(words.needs, 0.1).map((text) => ({ text, state: 'open', at: today })),
      offers: some(words.offers, 0.1).map((text) => ({ text, state: 'open', at: today })),
      circle: random.pick(['professional', 'co-worker', 'friend', 'acquaintance', 'client']),
      met: { on: addDays(today, -random.index(historyDays)), where: random.pick(words.places) },
      starred: random.chance(0.04),
      notes: random.chance(0.5) ? `Met through work. Talked about ${random.pick(words.topics)}.` : '',
      stage,
      stageSince: addDays(today, -random.index(300)),
      rank: ranks[index] ?? 'a0',
    });
  });
};

const makeInteractions = (
  random: Random,
  count: number,
  today: CalendarDate,
  people: readonly { readonly id: Id }[],
  make: Make,
) =>
  Array.from({ length: count }, () => {
    // Some are seen often, most rarely; and more lately than long ago.
    const contact = people[Math.floor(random.next() ** 1.5 * people.length)] ?? people[0];
    const kind = random.pick(kinds);
    return make<'interactions'>({
      at: addDays(today, -1 - Math.floor(random.next() ** 1.3 * historyDays)),
      kind,
      contactIds: contact === undefined ? [] : [contact.id],
      summary: `${kindWords[kind] ?? 'Talk'} about ${random.pick(words.topics)}`,
      ...(random.chance(0.2)
        ? { notes: `Next: ${random.pick(words.needs)}. ${random.pick(words.offers)}.` }
        : {}),
    });
  });
