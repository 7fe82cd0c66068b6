/**
 * Page ↔ store, over a MessagePort of its own (beside the port that carries RxDB's remote storage).
 * The page reads through RxDB live queries; everything that changes something is a request here.
 */
import { z } from 'zod';
import { companyRow, companyWays, route } from './values/companies.ts';
import {
  chances,
  firstDay,
  goalWeek,
  growth,
  heat,
  help,
  radar,
  rippleList,
  todayAside,
} from './values/insights.ts';
import { eventPeople, eventScore } from './values/events.ts';
import { historyEntry, historyState } from './values/history.ts';
import { request, type RequestMap } from './message.ts';
import { peopleFacets, peopleRange, peopleRows, suggestedMoves } from './values/people.ts';
import { syncAccess, syncChecked, syncConflict, syncDone, syncStatus } from './values/sync.ts';
import { timelineSources } from '#domain/log/timeline.ts';
import { backupSummary, restoreReport } from './values/backups.ts';
import { calendarDays, calendarImport, liveCalendar } from './values/calendar.ts';
import { counts } from './values/counts.ts';
import { duplicateGroup, mergedCertain } from './values/duplicates.ts';
import { exportFormat } from './values/export.ts';
import { fileGrant, photo } from './values/files.ts';
import {
  importFile,
  importFormat,
  importMatch,
  importPreview,
  importReport,
  onDuplicate,
  pastImport,
  rejectedRow,
  rowChoice,
  undoImportReport,
} from './values/import.ts';
import { searchHit, searchKind, personHit } from './values/search.ts';
import { stage } from './values/stages.ts';

const importChoice = {
  files: z.array(fileGrant).min(1),
  format: importFormat.optional(),
  /** By a file's token: heading → what the column holds (see src/formats/csv/headings/targets.ts). */
  mappings: z.record(z.string(), z.record(z.string(), z.string())).optional(),
};

/** The capture window's, and of each person the line about what happened and what they say in a planned talk. */
const draftKey = z.string().regex(/^(?:capture|(?:log|talk)\/[\w-]{1,64})$/);

const weeksUntilNow = z.object({ firstDay, weeks: z.number().int().min(1).max(60) });
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const pageStoreRequests = {
  /**
   * Runs a named command (src/data/commands). `id` is made by the caller: sent twice (the store died in
   * between), the command runs once and answers the same.
   */
  'command.execute': request(
    z.object({ id: z.string(), name: z.string(), args: z.unknown() }),
    z.object({ result: z.unknown(), label: z.string().optional() }),
  ),
  /**
   * `job` is made by the caller: progress is told under it, and sent twice (the store died in between) it is one step.
   */
  'history.undo': request(
    z.object({ id: z.string().optional(), job: z.string().optional() }),
    z.object({ label: z.string() }).optional(),
  ),
  'history.redo': request(
    z.object({ id: z.string().optional(), job: z.string().optional() }),
    z.object({ label: z.string() }).optional(),
  ),
  'history.state': request(z.void(), historyState),

  /** People of a filter in an order: a run of them as rows, or just their ids. */
  'people.query': request(peopleRange, peopleRows),
  /** These people as rows, in this order; those that are not there are left out. */
  'people.rows': request(z.object({ ids: z.array(z.string()) }), peopleRows.pick({ rows: true })),
  'people.ids': request(peopleRange, z.object({ ids: z.array(z.string()) })),
  /** Whose card the card of that id became part of; absent: nobody's. */
  'people.merged-into': request(z.object({ id: z.string() }), z.object({ id: z.string() }).optional()),
  /** Tags and companies of these people; of everybody when no ids are given. */
  'people.facets': request(z.object({ ids: z.array(z.string()).optional() }), peopleFacets),
  /** Who could move on to another stage, those one spoke with last first. */
  'people.suggestions': request(z.object({ limit: z.number().int().min(0).max(100) }), suggestedMoves),
  /** Hints beside today's list: the week's goal, a move, a match, birthdays. */
  'today.aside': request(weeksUntilNow, todayAside),
  /** Weeks of the goal, the oldest first. */
  'goal.weeks': request(weeksUntilNow, z.array(goalWeek)),
  /** People by stage at the ends of months, in the stages' order. */
  'insights.growth': request(z.object({ months: z.number().int().min(1).max(120) }), growth),
  /** How often one was in touch, for each day of these weeks. */
  'insights.heat': request(weeksUntilNow, heat),
  'insights.help': request(z.void(), help),
  /** Where openings came from, for each source. */
  'insights.chances': request(z.void(), chances),
  /** Who led to whom. */
  'insights.ripples': request(z.object({ limit: z.number().int().min(1).max(2_000) }), rippleList),
  /** How warm one is with the people in target companies, and whom to see when before the planned move. */
  'insights.radar': request(z.void(), radar),
  /** What changed about a person in the last 90 days, the latest first. */
  'history.of': request(
    z.object({ contactId: z.string(), limit: z.number().int().min(1).max(1000) }),
    z.array(historyEntry).readonly(),
  ),
  /** Everything that happened with a person, the latest first; the records have the words. */
  'timeline.read': request(
    z.object({ contactId: z.string() }),
    z.array(
      z.object({
        source: z.enum(timelineSources),
        id: z.string(),
        at: z.string(),
        kind: z.string(),
        made: z.number(),
      }),
    ),
  ),
  /** People whose name fits, the best first: whoever is called exactly so, then names that begin so. */
  'people.match': request(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(20) }),
    z.array(personHit),
  ),
  /** The stages, for a page that has no records of its own. */
  stages: request(z.void(), z.array(stage)),
  /** What is typed and not kept yet, '' for nothing. It outlives the window; no export, backup or sync has it. */
  'drafts.read': request(z.object({ key: draftKey }), z.object({ text: z.string() })),
  'drafts.keep': request(z.object({ key: draftKey, text: z.string().max(50_000) }), z.void()),
  /**
   * People, companies, notes and interactions with these words, whatever their order, accents or end; of names
   * also mistyped ones. Of each kind at most `limit`, kinds in this order. `indexing`: the index is being made,
   * ask again soon.
   */
  'search.query': request(
    z.object({
      text: z.string().max(500),
      kinds: z.array(searchKind).optional(),
      limit: z.number().int().min(1).max(100),
    }),
    z.object({ hits: z.array(searchHit), indexing: z.boolean() }),
  ),
  /** Needs of people and who could help, the best first; with a person those in which they need or help. */
  'matches.list': request(
    z.object({ contactId: z.string().optional(), limit: z.number().int().min(1).max(500) }),
    z.array(
      z.object({
        needId: z.string(),
        need: z.string(),
        helperId: z.string(),
        help: z.string(),
        by: z.enum(['offer', 'skill']),
        shared: z.number(),
      }),
    ),
  ),
  /** Target companies: how many are there, and the best way. */
  'companies.targets': request(z.void(), z.array(companyRow)),
  /** Ways to a person by others, the best first. */
  'people.ways': request(
    z.object({ contactId: z.string(), limit: z.number().int().min(1).max(50) }),
    z.array(route),
  ),
  /** Everything one could do to get to a company; undefined: there is none of that id. */
  'companies.ways': request(
    z.object({ organizationId: z.string(), limit: z.number().int().min(1).max(200) }),
    companyWays.optional(),
  ),

  /** How many were met and helped at each event. */
  'events.scores': request(z.void(), z.array(eventScore).readonly()),
  /** Who was met at an event, the latest first; undefined: there is none of that id. */
  'events.people': request(
    z.object({ eventId: z.string(), limit: z.number().int().min(1).max(1_000) }),
    eventPeople.optional(),
  ),

  /** What each chosen file is. */
  'import.inspect': request(z.object({ files: z.array(fileGrant).min(1) }), z.array(importFile)),
  /** Text from the clipboard, as if it were a file. */
  'import.paste': request(z.object({ text: z.string().min(1).max(20_000_000) }), fileGrant),
  'import.preview': request(z.object({ ...importChoice, job: z.string().optional() }), importPreview),
  /** People of these files who are, or may be, here already: a run of them. */
  'import.matches': request(
    z.object({ ...importChoice, offset: z.number().int().min(0), limit: z.number().int().min(1).max(100) }),
    z.object({ total: z.number(), matches: z.array(importMatch) }),
  ),
  /** Writes rows that were left out as CSV. */
  'import.save-report': request(
    z.object({ file: fileGrant, rows: z.array(rejectedRow) }),
    z.object({ bytes: z.number() }),
  ),
  /** Imports that can be taken back, the latest first. */
  'import.list': request(z.void(), z.array(pastImport)),
  'import.run': request(
    z.object({
      ...importChoice,
      job: z.string(),
      tags: z.array(z.string()),
      stage: z.string().optional(),
      onDuplicate: onDuplicate.optional(),
      /** For those who only look alike. */
      onLikely: onDuplicate.optional(),
      /** For single people, by their index (see `import.matches`). */
      rows: z.record(z.string(), rowChoice).optional(),
    }),
    importReport,
  ),
  /** Writes people (or everything) into a file, or a file for each person into a folder. */
  'export.run': request(
    z.object({
      job: z.string(),
      file: fileGrant,
      format: exportFormat,
      each: z.boolean().default(false),
      ids: z.array(z.string()).optional(),
      keepAway: z.boolean().default(false),
    }),
    z.object({ counts }),
  ),
  'import.undo': request(z.object({ importId: z.string(), job: z.string().optional() }), undoImportReport),
  /** Photos by their ids; those that are not there are left out. */
  'photo.get': request(
    z.object({ ids: z.array(z.string()).max(64) }),
    z.array(z.object({ id: z.string(), ...photo.shape })),
  ),
  /** A picture the user chose, as it is: the page scales it down. */
  'photo.read': request(z.object({ file: fileGrant }), z.object({ bytes: z.instanceof(Uint8Array) })),
  /** Everybody who is there twice, the certain ones first. */
  'duplicates.find': request(z.object({ job: z.string() }), z.array(duplicateGroup).readonly()),
  /** Merges these groups of cards as suggested, in one step of undo. */
  'duplicates.merge': request(
    z.object({ job: z.string(), groups: z.array(z.array(z.string()).min(2)).min(1) }),
    mergedCertain,
  ),
  /** Events and tasks of a calendar file. */
  'calendar.import': request(z.object({ file: fileGrant }), calendarImport),
  'calendar.days': request(z.object({ from: calendarDay, to: calendarDay }), calendarDays),
  /** How many things each day brings, from the first to the last. */
  'calendar.counts': request(z.object({ from: calendarDay, to: calendarDay }), z.array(z.number())),
  'calendar.live': request(z.void(), liveCalendar),
  /** The folder to keep a calendar file in; null: none any more. */
  'calendar.set-live': request(z.object({ folder: fileGrant.nullable() }), liveCalendar),
  /** Stops a job at its next step; what it had written is taken back. */
  'job.cancel': request(z.object({ job: z.string() }), z.void()),

  'backup.create': request(
    z.object({ file: fileGrant, passphrase: z.string().min(1), job: z.string() }),
    z.object({ bytes: z.number(), counts }),
  ),
  'backup.inspect': request(z.object({ file: fileGrant, passphrase: z.string() }), backupSummary),
  'backup.restore': request(
    z.object({
      file: fileGrant,
      passphrase: z.string(),
      mode: z.enum(['merge', 'replace']),
      job: z.string(),
    }),
    restoreReport,
  ),

  /** Now; `sync.changed` tells when it changes. */
  'sync.status': request(z.void(), syncStatus),
  /** Asks the server who it is and what it holds; changes nothing. */
  'sync.check': request(z.object(syncAccess), syncChecked),
  /**
   * The first machine of a network: makes its key and the database, and fills it. `replaceServer`: what the
   * database holds goes, after a copy of it was put into the profile's `set-aside` folder.
   */
  'sync.start-network': request(
    z.object({
      ...syncAccess,
      replaceServer: z.boolean().default(false),
      keepPassphrase: z.string().min(1).optional(),
    }),
    syncDone,
  ),
  /**
   * Another machine, by the first one's setup code. `merge`: people of both stay. `replace`: afterwards this machine
   * has what the server has; a snapshot of what was here is kept and can be taken back.
   */
  'sync.join': request(
    z.object({
      code: z.string().max(10_000),
      passphrase: z.string(),
      mode: z.enum(['merge', 'replace']).default('merge'),
      allowHttp: z.boolean().default(false),
      keepPassphrase: z.string().min(1).optional(),
    }),
    syncDone,
  ),
  /** Address, user, password and key as text, locked with this passphrase: `KITH1…`, some 450 letters. */
  'sync.setup-code': request(z.object({ passphrase: z.string().min(1) }), z.object({ code: z.string() })),
  /** After a start with `locked`. */
  'sync.unlock': request(z.object({ passphrase: z.string() }), syncDone),
  /** After `wrong-password`: another one, or another user. */
  'sync.set-password': request(z.object({ user: z.string().optional(), password: z.string() }), syncDone),
  /** Doesn't wait for the next try. */
  'sync.now': request(z.void(), z.void()),
  /** Ends it here; all data stay. `wipeServer`: the database is deleted, for all machines. */
  'sync.leave': request(z.object({ wipeServer: z.boolean() }), syncDone),
  /** After `server-replaced`: fill it again from here, or leave. */
  'sync.server-replaced': request(z.object({ answer: z.enum(['fill', 'leave']) }), syncDone),
  /** What about a person was changed on two machines, the latest first; what was dismissed is left out. */
  'sync.conflicts': request(z.object({ contactId: z.string() }), z.array(syncConflict).readonly()),
  /** It was seen: not shown again on this machine. */
  'sync.dismiss-conflict': request(z.object({ id: z.string() }), z.void()),
} as const satisfies RequestMap;

/**
 * What the capture window may ask: it adds people and takes that back, and can read no more than names. The store
 * holds it to this, whatever its page says.
 */
export const captureMay: {
  readonly requests: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
} = {
  requests: new Set<keyof typeof pageStoreRequests>([
    'command.execute',
    'history.undo',
    'people.match',
    'stages',
    'drafts.read',
    'drafts.keep',
  ]),
  commands: new Set(['people.capture']),
};

export const pageStoreEvents = {
  'history.changed': historyState,
  /** Records were written, by whomever: what was worked out from them may be otherwise now. Not more than twice a second. */
  'records.changed': z.object({}),
  /** Answers about people may be others now: sent once a page has asked for any. */
  'people.changed': z.object({}),
  'sync.changed': syncStatus,
  /** Something was changed on two machines: `sync.conflicts` may answer more. */
  'sync.conflict': z.object({}),
  /** Progress of a long job; `total` 0 while unknown. */
  progress: z.object({ job: z.string(), phase: z.string(), done: z.number(), total: z.number() }),
} as const;
