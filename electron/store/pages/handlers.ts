import type { HistoryEntry } from '#contract/values/history.ts';
import type { HandlersOf } from '#contract/message.ts';
import type { pageStoreRequests } from '#contract/page-store.ts';
import type { FileGrant } from '#contract/values/files.ts';
import type { Photo } from '#domain/people/photos.ts';
import type { Id, PhotoId, Setting } from '#domain/records.ts';
import type { TimelineItem } from '#domain/log/timeline.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import type { Automatic } from '../backup/automatic.ts';
import type { Backups } from '../backup/index.ts';
import type { Duplicates } from '../duplicates/index.ts';
import type { LiveCalendars } from '../calendar/live-calendar.ts';
import type { Engine } from '../commands/engine.ts';
import type { People } from '../people/index.ts';
import { mergedInto } from '../people/merged-into.ts';
import type { Companies } from '../companies/index.ts';
import type { Insights } from '../insights/index.ts';
import type { Events } from '../events/index.ts';
import type { Matches } from '../matches/index.ts';
import { readPicture } from '../photos/read-picture.ts';
import type { StoreFile } from '../storage/index.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Exports } from '../transfer/export.ts';
import type { Transfer } from '../transfer/index.ts';
import type { SyncDoor } from '../sync/door.ts';
import { keepDraft, readDraft } from './drafts.ts';
import type { Grants } from './grants.ts';
import { stepped, type Jobs } from './jobs.ts';
import { matchPeople } from './match-people.ts';

type MappingsByToken = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

interface HandlerDeps {
  readonly historyOf: (contactId: Id, limit: number) => readonly HistoryEntry[];
  readonly timelineOf: (contactId: Id) => readonly TimelineItem[];
  readonly photoOf: (id: PhotoId) => Photo | undefined;
  readonly records: StoreFile;
  readonly engine: Engine;
  readonly search: SearchIndex;
  readonly matches: Matches;
  readonly companies: Companies;
  readonly events: Events;
  /** Functions: loaded when something of it is first asked for. */
  readonly transfer: () => Promise<Transfer>;
  readonly backups: () => Promise<Backups>;
  readonly automatic: Pick<Automatic, 'before'>;
  readonly people: People;
  readonly insights: () => Promise<Insights>;
  readonly duplicates: () => Promise<Duplicates>;
  readonly exports: () => Promise<Exports>;
  readonly liveCalendar: () => Promise<LiveCalendars>;
  readonly sync: SyncDoor;
  readonly grants: Grants;
  readonly jobs: Jobs;
}

/** What a page may ask of the store, beside reading through RxDB. */
export const createPageHandlers = ({
  historyOf,
  timelineOf,
  photoOf,
  records,
  engine,
  search,
  matches,
  companies,
  events,
  transfer,
  backups,
  automatic,
  people,
  insights,
  duplicates,
  exports,
  liveCalendar,
  sync,
  grants,
  jobs,
}: HandlerDeps): HandlersOf<typeof pageStoreRequests> => {
  const sourcesOf = (files: readonly FileGrant[], mappings?: MappingsByToken) =>
    files.map((grant) => ({ ...grants.sourceOf(grant), mapping: mappings?.[grant.token] }));
  const stages = () => stagesFromSetting((records.get('settings', 'stages') as Setting | undefined)?.value);
  let turn: Promise<unknown> = Promise.resolve();
  /** Undo of much gives way to other requests; to another undo it doesn't. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = turn.then(task);
    turn = next.catch(() => undefined);
    return next;
  };
  const goStep = (side: 'undo' | 'redo', id: string | undefined, job: string | undefined) =>
    inTurn(() => jobs.run(job ?? '', (control) => stepped(control, side, engine.steps(side, id, job))));
  return {
    'command.execute': ({ id, name, args }) => engine.execute(id, name, args),
    'history.undo': ({ id, job }) => goStep('undo', id, job),
    'history.redo': ({ id, job }) => goStep('redo', id, job),
    'history.state': () => engine.historyState(),

    'people.query': (range) => people.query(range),
    'people.rows': ({ ids }) => ({ rows: people.rows(ids) }),
    'people.ids': (range) => ({ ids: people.ids(range) }),
    'people.merged-into': ({ id }) => {
      const into = mergedInto(records, id);
      return into === undefined ? undefined : { id: into };
    },
    'people.facets': ({ ids }) => people.facets(ids),
    'people.suggestions': async ({ limit }) => {
      await people.prepare();
      return people.suggestions(limit);
    },
    'today.aside': async ({ firstDay, weeks }) => (await insights()).today(firstDay, weeks),
    'goal.weeks': async ({ firstDay, weeks }) => [...(await insights()).weeks(firstDay, weeks)],
    'insights.growth': async ({ months }) => (await insights()).growth(months),
    'insights.heat': async ({ firstDay, weeks }) => (await insights()).heat(firstDay, weeks),
    'insights.help': async () => (await insights()).help(),
    'insights.chances': async () => (await insights()).chances(),
    'insights.ripples': async ({ limit }) => (await insights()).ripples(limit),
    'insights.radar': async () => (await insights()).radar(),
    'history.of': ({ contactId, limit }) => historyOf(contactId, limit),
    'timeline.read': ({ contactId }) => [...timelineOf(contactId)],
    'people.match': ({ text, limit }) => matchPeople(records, stages(), text, limit),
    stages: () => [...stages()],
    'drafts.read': ({ key }) => ({ text: readDraft(records, key) }),
    'drafts.keep': ({ key, text }) => {
      keepDraft(records, key, text);
    },
    'search.query': (question) => search.search(question),
    'companies.targets': () => [...companies.targets()],
    'people.ways': ({ contactId, limit }) => [...companies.waysTo(contactId, limit)],
    'companies.ways': ({ organizationId, limit }) => companies.ways(organizationId, limit),
    'events.scores': () => events.scores(),
    'events.people': ({ eventId, limit }) => events.people(eventId, limit),
    'matches.list': ({ contactId, limit }) => [...matches.list(contactId, limit)],

    'import.inspect': async ({ files }) => (await transfer()).inspect(sourcesOf(files)),
    'import.paste': ({ text }) => grants.paste(text),
    'import.preview': ({ files, format, mappings, job = '' }) =>
      jobs.run(job, async (control) =>
        (await transfer()).preview(sourcesOf(files, mappings), format, control),
      ),
    'import.matches': async ({ files, mappings, format, offset, limit }) =>
      (await transfer()).matches(sourcesOf(files, mappings), format, offset, limit),
    'import.run': ({ files, mappings, job, ...options }) =>
      jobs.run(job, async (control) => {
        await automatic.before('import');
        return (await transfer()).run(sourcesOf(files, mappings), options, control);
      }),
    'import.save-report': async ({ file, rows }) => ({
      bytes: await (await exports()).reportToFile(grants.pathOf(file, 'write'), rows),
    }),
    'import.list': async () => [...(await transfer()).past()],
    'export.run': ({ job, file, format, each, ...options }) =>
      jobs.run(job, async (control) => {
        const path = grants.pathOf(file, 'write');
        const counts =
          each && (format === 'vcard3' || format === 'vcard4')
            ? await (await exports()).toFolder(path, format, options, control)
            : await (await exports()).toFile(path, format, options, control);
        return { counts };
      }),
    'import.undo': ({ importId, job = '' }) =>
      inTurn(() => jobs.run(job, async (control) => (await transfer()).undo(importId, control))),
    'photo.get': ({ ids }) =>
      ids.flatMap((id) => {
        const photo = photoOf(id);
        return photo === undefined ? [] : [{ id, ...photo }];
      }),
    'photo.read': ({ file: grant }) => readPicture(grants.pathOf(grant, 'read'), grant.name),
    'duplicates.find': ({ job }) => jobs.run(job, async (control) => (await duplicates()).find(control)),
    'duplicates.merge': ({ job, groups }) =>
      jobs.run(job, async (control) => (await duplicates()).merge(groups, control)),
    'calendar.import': async ({ file }) =>
      (await import('../calendar/import-calendar.ts')).importCalendar(
        { engine },
        grants.pathOf(file, 'read'),
      ),
    'calendar.days': async (span) => (await import('../calendar/days.ts')).planDays({ file: records }, span),
    'calendar.counts': async (span) =>
      (await import('../calendar/counts.ts')).countDays({ file: records }, span),
    'calendar.live': async () => (await liveCalendar()).state(),
    'calendar.set-live': async ({ folder }) =>
      (await liveCalendar()).set(folder === null ? undefined : grants.pathOf(folder, 'write')),
    'job.cancel': ({ job }) => {
      jobs.cancel(job);
    },

    'backup.create': ({ file, passphrase, job }) =>
      jobs.run(job, async (control) =>
        (await backups()).create(grants.pathOf(file, 'write'), passphrase, control),
      ),
    'backup.inspect': async ({ file, passphrase }) =>
      (await backups()).inspect(grants.pathOf(file, 'read'), passphrase),
    'backup.restore': ({ file, passphrase, mode, job }) =>
      jobs.run(job, async (control) => {
        await automatic.before('restore');
        return (await backups()).restore(grants.pathOf(file, 'read'), passphrase, mode, control);
      }),

    'sync.status': () => sync.status(),
    'sync.check': (access) => sync.check(access),
    'sync.start-network': (choice) => sync.startNetwork(choice),
    'sync.join': (choice) => sync.join(choice),
    'sync.setup-code': ({ passphrase }) => sync.setupCode(passphrase),
    'sync.unlock': ({ passphrase }) => sync.unlock(passphrase),
    'sync.set-password': (access) => sync.setPassword(access),
    'sync.now': () => sync.now(),
    'sync.leave': ({ wipeServer }) => sync.leave(wipeServer),
    'sync.server-replaced': ({ answer }) => sync.serverReplaced(answer),
    'sync.conflicts': ({ contactId }) => sync.conflicts(contactId),
    'sync.dismiss-conflict': ({ id }) => sync.dismissConflict(id),
  };
};
