/** People of an import, written: in several transactions that count as one, done and undoable, or taken back. */
import { rankAtEdge } from '#data/commands/people/contacts.ts';
import type { Tx } from '#data/commands/tx.ts';
import { ranksBetween } from '#domain/stages/ranks.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CalendarDate, Id, Stage } from '#domain/records.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import { inBulk } from '../../backup/bulk-writing.ts';
import { manyRecords, type RestoredStore } from '../../backup/restore/in-groups.ts';
import { faultPoint } from '../../health/fault-point.ts';
import { stepped, type JobControl } from '../../pages/jobs.ts';
import { engineOf } from '../../storage/index.ts';
import { createBatches } from './batches.ts';
import type { Decision } from '../people/match.ts';
import { createImportedOrganizations } from '../people/organizations.ts';
import {
  chosenPatch,
  incomingContact,
  keptPhoto,
  mergePatch,
  personToContact,
  type Batch,
  type MetIds,
} from '../people/person.ts';
import type { OrganizationId } from '../people/positions.ts';
import { takeBackInSteps } from './take-back.ts';

/** People written in the first transaction: its progress is soon seen. */
const firstChunk = 250;
/** People written in later ones, at most: short enough that a page's request never waits long. */
const largestChunk = 800;

/** A card that Kith wrote names the person's stage; an export of before the user renamed it has its id. */
const stageOnCard = (tx: Tx, { stage: named }: ImportedPerson): Stage | undefined =>
  tx.stages.find(({ id, name }) => name === named || id === named);

/** The stage of somebody new: the user's word for all of them, else what the card says and since when. */
const placeOf = (
  tx: Tx,
  person: ImportedPerson,
  wanted: string | undefined,
  usual: string,
): Pick<Batch, 'stage' | 'since' | 'mentor'> => {
  const onCard = wanted === undefined ? stageOnCard(tx, person) : undefined;
  const { today } = tx.env;
  const since = onCard === undefined ? today : (person.stageSince ?? today);
  return {
    stage: wanted ?? onCard?.id ?? usual,
    since: since > today ? today : since,
    mentor: onCard?.meaning === 'mentor' ? person.mentorship : undefined,
  };
};

/** Whom and what cards mean by a UID or a name: somebody of this import, or who is here. */
const createMetIds = (decisions: readonly Decision[]): ((tx: Tx, self: Id) => MetIds) => {
  const idByUid = new Map(
    decisions.flatMap(({ person: { sourceId }, id }) => (sourceId === undefined ? [] : [[sourceId, id]])),
  );
  let events: readonly Stored<'events'>[] | undefined;
  return (tx, self) => ({
    // Whoever comes in a later step of the import is not here yet.
    personId: (uid) => {
      const id = idByUid.get(uid) ?? (tx.get('contacts', uid) === undefined ? undefined : uid);
      return id === self ? undefined : id;
    },
    eventId: ({ name, start }) => {
      events ??= tx.find('events', { selector: {} });
      const alike = events.filter(
        (event) => event.name === name && (start === undefined || event.start === start),
      );
      return alike.length === 1 ? alike[0]?.id : undefined;
    },
  });
};

/** The last message with somebody, unless they were in touch since: one entry, however many messages there were. */
const logMessage = (tx: Tx, id: Id, day: CalendarDate | undefined): void => {
  if (day === undefined || day > tx.env.today) return;
  if ((tx.get('contacts', id)?.lastInteractionAt ?? '') >= day) return;
  tx.insert('interactions', { at: day, kind: 'message', contactIds: [id], summary: 'LinkedIn message' });
};

export interface PeopleToWrite {
  /** Undo knows it by this. */
  readonly importId: string;
  readonly decisions: readonly Decision[];
  readonly tags: readonly string[];
  /** For all of them; absent: what is on their card, or else {@link usualStage}. */
  readonly stage?: string | undefined;
  readonly usualStage: string;
  /** What Undo calls it. */
  readonly label: string;
  /** Throws when the stages are not what they were when this was asked for. */
  readonly assertStage: () => void;
}

/** All or nothing: an error, a stop or a crash in between is taken back. */
export const writePeople = async (
  store: RestoredStore,
  { importId, decisions, tags, stage, usualStage, label, assertStage }: PeopleToWrite,
  control: JobControl,
): Promise<void> => {
  const { file, engine } = store;
  const { relaxed } = engineOf(file);
  const batches = createBatches(file);
  const organizations = createImportedOrganizations();
  const metIds = createMetIds(decisions);
  let ranks: readonly string[] = [];

  const writeOne = (
    tx: Tx,
    { person, id, act, fields }: Decision,
    index: number,
    organizationId: OrganizationId,
  ): void => {
    const ids = metIds(tx, id);
    if (act === 'skip') return;
    const photo = keptPhoto(person);
    const photoId = photo === undefined ? undefined : tx.addPhoto(photo);
    if (act === 'create') {
      const batch = { ...placeOf(tx, person, stage, usualStage), tags };
      const rank = ranks[index] ?? rankAtEdge(tx, stage ?? usualStage, 'bottom');
      tx.insert('contacts', { ...personToContact(person, batch, rank, organizationId, photoId, ids), id });
    } else {
      const base = tx.need('contacts', id);
      const patch =
        fields === undefined
          ? mergePatch(base, person, tags, organizationId, photoId, ids)
          : chosenPatch(tx, base, incomingContact(person, base, tags, organizationId, photoId, ids), fields);
      tx.patch('contacts', id, patch);
    }
    logMessage(tx, id, person.lastMessageOn);
  };

  /** As in a restore (see inGroups), the disk is waited for at the end. */
  const writeChunk = (chunk: readonly Decision[], from: number): void => {
    const groupId = `${importId}/${String(from)}`;
    const plan = (tx: Tx) => {
      assertStage();
      if (from === 0)
        ranks = ranksBetween(rankAtEdge(tx, stage ?? usualStage, 'bottom'), undefined, decisions.length);
      const written = chunk.filter(({ act }) => act !== 'skip').map(({ person }) => person);
      const organizationId = organizations.idsFor(tx, written);
      chunk.forEach((decision, index) => {
        writeOne(tx, decision, from + index, organizationId);
      });
      batches.addGroup(importId, groupId);
      faultPoint('import:in-group');
      return { result: undefined };
    };
    relaxed(() => engine.run({ id: groupId, name: 'import', plan }));
  };

  const writeAll = async (): Promise<void> => {
    let size = firstChunk;
    for (let start = 0; start < decisions.length;) {
      await control.step({ phase: 'import', done: start, total: decisions.length });
      const chunk = decisions.slice(start, start + size);
      writeChunk(chunk, start);
      faultPoint('import:group');
      start += chunk.length;
      size = Math.min(largestChunk, size * 2);
    }
    await control.step({ phase: 'import', done: decisions.length, total: decisions.length });
  };

  faultPoint('import:read');
  batches.start(importId, engine.clock.now());
  faultPoint('import:begun');
  await inBulk(store, decisions.length >= manyRecords, async () => {
    try {
      await writeAll();
    } catch (error) {
      await stepped(control, 'take-back', takeBackInSteps({ file, engine }, importId));
      throw error;
    }
  });
  faultPoint('import:written');
  engine.remember(importId, label, batches.groupsOf(importId), () => batches.finish(importId, label));
  faultPoint('import:finished');
};
