/** Writes resources/sample-network.json from people.ts: `npm run sample-network`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { emptyContact } from '#data/commands/people/contacts.ts';
import { addDays } from '#domain/dates/dates.ts';
import { encodeStamp } from '#domain/sync/hlc.ts';
import { newId } from '#domain/ids.ts';
import { introductionSteps, stepField } from '#domain/method/introductions.ts';
import { organizationKey } from '#domain/people/names.ts';
import { initialRanks } from '#domain/stages/ranks.ts';
import {
  collectionNames,
  type CollectionName,
  type Contact,
  type Event,
  type Id,
  type Interaction,
} from '#domain/records.ts';
import { exportJson } from '#formats/index.ts';
import { sampleDay } from '#store/sample/import-sample.ts';
import { createRandom } from '#store/sample/random.ts';
import {
  events,
  interviews,
  introductions,
  leads,
  metAt,
  openings,
  people,
  profile,
  relations,
  type SamplePerson,
} from './people.ts';

const random = createRandom(9);
const start = Date.parse(`${sampleDay}T08:00:00Z`);
let made = 0;
const records = new Map<CollectionName, { readonly id: Id }[]>(collectionNames.map((name) => [name, []]));
const ago = (days: number) => addDays(sampleDay, -days);

const add = (collection: CollectionName, fields: object, own?: Id): Id => {
  made += 1;
  const now = start + made;
  const id = own ?? newId(now, random.bytes(16));
  const stamps = { '*': encodeStamp({ wall: now, counter: 0, node: 'sample' }) };
  records.get(collection)?.push({ ...fields, id, createdAt: now, updatedAt: now, stamps } as { id: Id });
  return id;
};

const organizationIds = new Map<string, Id>();
const organizationId = (name: string): Id => {
  const known = organizationIds.get(name);
  if (known !== undefined) return known;
  const target = ['Norrvik Health', 'Kestrel Grid', 'Ostara Robotics'].includes(name) ? 'active' : 'none';
  const fields = { name, nameKey: organizationKey(name), aliases: [], domains: [], target, notes: '' };
  const id = add('organizations', fields);
  organizationIds.set(name, id);
  return id;
};

const optional = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value });
const wishes = (texts: readonly string[] = []) => texts.map((text) => ({ text, state: 'open', at: ago(20) }));

/** Met at the first talk, and moved on some weeks after it. */
const movesOf = ({ stage, talks = [] }: SamplePerson) => {
  const first = Math.max(...talks.map(([, days]) => days));
  if (stage === 'to-meet' || stage === 'acquaintance' || first <= 40) return undefined;
  return [
    { from: 'to-meet', to: 'acquaintance', on: ago(first) },
    { from: 'acquaintance', to: stage, on: ago(40) },
  ];
};

const addPerson = (person: SamplePerson, rank: string, idOf: (name: string) => Id | undefined): Id => {
  const [given = '', ...rest] = person.name.split(' ');
  const [where, daysAgo, through] = person.met ?? [];
  return add('contacts', {
    ...emptyContact,
    fullName: person.name,
    name: { given, family: rest.join(' ') },
    positions: [{ organizationId: organizationId(person.at), title: person.title, current: true }],
    tags: person.tags ?? [],
    ...optional('circle', person.circle),
    ...optional(
      'met',
      where === undefined || daysAgo === undefined
        ? undefined
        : {
            where,
            on: ago(daysAgo),
            ...optional('throughId', through === undefined ? undefined : idOf(through)),
          },
    ),
    ...optional('caresAbout', person.cares),
    needs: wishes(person.needs),
    offers: wishes(person.offers),
    skills: person.skills ?? [],
    starred: person.starred ?? false,
    notes: person.notes ?? '',
    ...optional(
      'birthday',
      person.birthdayIn === undefined ? undefined : `--${ago(-person.birthdayIn).slice(5)}`,
    ),
    ...optional('mentorship', person.stage === 'mentor' ? { agreedAt: ago(200), capPerMonth: 1 } : undefined),
    stage: person.stage,
    stageSince: ago(40),
    ...optional('stageMoves', movesOf(person)),
    rank,
  });
};

const addHistory = (id: Id, person: SamplePerson): void => {
  for (const [kind, days, summary, notes] of person.talks ?? []) {
    add('interactions', { at: ago(days), kind, contactIds: [id], summary, ...optional('notes', notes) });
  }
  for (const [kind, days, summary, time] of person.next ?? []) {
    const due = `${ago(-days)}${time === undefined ? '' : `T${time}`}`;
    add('follow-ups', { contactIds: [id], kind, summary, due, status: 'open' });
  }
  for (const [direction, kind, days, what, thanked] of person.favours ?? []) {
    const thankedAt = thanked === true ? ago(days) : undefined;
    add('favours', {
      contactId: id,
      direction,
      kind,
      what,
      at: ago(days),
      status: 'done',
      ...optional('thankedAt', thankedAt),
    });
  }
};

const ids = new Map<string, Id>();
const idOf = (name: string): Id => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`nobody is called ${name}`);
  return id;
};

const ranks = initialRanks(people.length);
people.forEach((person, index) => {
  const id = addPerson(person, ranks[index] ?? 'a0', (name) => ids.get(name));
  ids.set(person.name, id);
  addHistory(id, person);
});
for (const [giver, kind, about, days, followed, outcome] of leads) {
  add('leads', {
    givenById: idOf(giver),
    kind,
    about,
    at: ago(days),
    status: followed === undefined ? 'open' : 'followed',
    ...optional('followedAt', followed === undefined ? undefined : ago(followed)),
    ...optional('outcome', outcome),
  });
}
for (const [name, kind, from, to, place] of events) {
  add('events', {
    name,
    kind,
    start: to === undefined ? `${ago(-from)}T18:30` : ago(-from),
    ...optional('end', to === undefined ? undefined : ago(-to)),
    place,
    goal: { meet: 2, help: 1 },
    notes: '',
    attended: from < 0,
  });
}
/** Changes a record that was added. */
const amend = (collection: CollectionName, test: (record: never) => boolean, fields: object): void => {
  const list = records.get(collection) ?? [];
  const at = list.findIndex((record) => test(record as never));
  const record = list[at];
  if (record === undefined) throw new Error(`nothing to amend in ${collection}`);
  list[at] = { ...record, ...fields };
};
for (const [name, event] of metAt) {
  const found = (records.get('events') as unknown as readonly Event[]).find((each) => each.name === event);
  const contact = (records.get('contacts') as unknown as readonly Contact[]).find(
    ({ id }) => id === idOf(name),
  );
  if (found === undefined || contact === undefined) throw new Error(`nobody met at ${event}`);
  amend('contacts', ({ id }: Contact) => id === contact.id, { met: { ...contact.met, eventId: found.id } });
  amend('interactions', ({ contactIds }: Interaction) => contactIds.includes(contact.id), {
    eventId: found.id,
    place: found.place,
  });
}
for (const [a, b, strength] of relations) {
  add('relations', { aId: idOf(a), bId: idOf(b), kind: 'knows', strength });
}

for (const [title, at, from, heard, posted, status, notes] of openings) {
  add('openings', {
    title,
    organizationId: organizationId(at),
    ...optional('heardFromId', from === undefined ? undefined : idOf(from)),
    ...optional('heardAt', heard === undefined ? undefined : ago(heard)),
    ...optional('postedAt', posted === undefined ? undefined : ago(posted)),
    status,
    notes,
  });
}
const meOr = (name: string): Id => (name === 'me' ? name : idOf(name));
for (const [connector, a, b, why, steps] of introductions) {
  add('introductions', {
    connectorId: meOr(connector),
    betweenIds: [meOr(a), meOr(b)],
    ...Object.fromEntries(
      steps.map((days, index) => [stepField[introductionSteps[index] ?? 'asked'], ago(days)]),
    ),
    notes: why,
  });
}
for (const [name, asked, inDays, time, questions] of interviews) {
  add('interviews', {
    contactId: idOf(name),
    askedAt: ago(asked),
    bookedFor: `${ago(-inDays)}T${time}`,
    questions,
    learned: '',
    leadIds: [],
  });
}
const { moveIn, ...own } = profile;
add('settings', { kind: 'profile', value: { ...own, moveOn: ago(-moveIn) } }, 'profile');

let text = '';
const byId = (name: CollectionName) => (records.get(name) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
for await (const part of exportJson({ createdAt: start, appVersion: '0.1.0' }, byId)) text += part;
writeFileSync(resolve(import.meta.dirname, '../../resources/sample-network.json'), text);
