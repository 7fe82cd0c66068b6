import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useRun, useShell, useStore, useStoreRequest } from '#client/index.ts';
import { newId } from '#domain/ids.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import type { CalendarDate, Circle, Contact, Id, Stage } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { rowsAsText } from '../table/row-words.ts';
import { columnTitles, type TableLayout } from '../table/table-layout.ts';
import type { TagChange } from './tags-in.ts';

/** A move that waits for the answer whether they said yes. */
export interface StageQuestion {
  /** Those who have not agreed yet. */
  readonly names: readonly string[];
  readonly yes: (agreedAt: CalendarDate) => void;
  readonly notYet: () => void;
}

export interface BulkActs {
  readonly tag: (ids: readonly Id[], change: TagChange) => void;
  readonly setStage: (ids: readonly Id[], stage: Stage) => void;
  readonly setCadence: (ids: readonly Id[], days: number | null) => void;
  readonly setCircle: (ids: readonly Id[], circle: Circle | null) => void;
  readonly star: (ids: readonly Id[], starred: boolean) => void;
  readonly archive: (ids: readonly Id[], archived: boolean) => void;
  readonly remove: (ids: readonly Id[]) => void;
  readonly merge: (ids: readonly Id[]) => void;
  readonly copyRows: (ids: readonly Id[]) => void;
  readonly copyEmails: (ids: readonly Id[]) => void;
  readonly save: (ids: readonly Id[], format: 'csv' | 'vcard4') => void;
}

export interface BulkOptions {
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly layout: TableLayout;
  /** They are not in the list any more. */
  readonly onGone: () => void;
}

/** Everything that is done with several people at once. */
export const useBulkActs = ({ stages, today, layout, onGone }: BulkOptions) => {
  const run = useRun();
  const request = useStoreRequest();
  const { database, onError } = useStore();
  const shell = useShell();
  const { show } = useToast();
  const [, navigate] = useLocation();
  const [question, setQuestion] = useState<StageQuestion>();

  const rowsOf = useCallback(
    async (ids: readonly Id[]) => (await request('people.rows', { ids: [...ids] })).rows,
    [request],
  );
  const copy = async (textOf: () => Promise<{ readonly text: string; readonly said: string }>) => {
    try {
      const { text, said } = await textOf();
      if (text !== '') await navigator.clipboard.writeText(text);
      show({ message: said });
    } catch (error) {
      onError(error);
    }
  };

  const save = async (ids: readonly Id[], format: 'csv' | 'vcard4'): Promise<void> => {
    try {
      const extension = format === 'csv' ? 'csv' : 'vcf';
      const file = await shell.invoke('dialog.saveExport', { name: 'People', extension });
      if (file === undefined) return;
      const job = newId(Date.now());
      const { counts } = await request('export.run', { job, file, format, ids: [...ids] });
      const count = counts['contacts'] ?? 0;
      const left = ids.length - count;
      const without = left === 0 ? '' : `; ${counted(left, 'person', 'people')} to keep away from left out`;
      show({ message: `${counted(count, 'person', 'people')} saved in ${file.name}${without}` });
    } catch (error) {
      onError(error);
    }
  };

  const setStage = async (ids: readonly Id[], stage: Stage): Promise<void> => {
    const move = (agreedAt?: CalendarDate) =>
      run('contacts.set-stage', {
        ids: [...ids],
        stage: stage.id,
        ...(agreedAt === undefined ? {} : { agreedAt }),
      });
    const people =
      stage.meaning === 'mentor'
        ? [...(await database.contacts.findByIds([...ids]).exec()).values()].map(
            (document) => document.toJSON() as Contact,
          )
        : [];
    const asked = whoMustAgree(people, stage, stages);
    if (asked.length === 0) {
      await move();
      return;
    }
    setQuestion({
      names: asked.map(({ fullName }) => fullName),
      yes: (agreedAt) => {
        setQuestion(undefined);
        void move(agreedAt);
      },
      notYet: () => setQuestion(undefined),
    });
  };

  const acts: BulkActs = {
    tag: (ids, { add = [], remove = [] }) =>
      void run('contacts.tag', { ids: [...ids], add: [...add], remove: [...remove] }),
    setStage: (ids, stage) => void setStage(ids, stage),
    setCadence: (ids, days) => void run('contacts.set-cadence', { ids: [...ids], days }),
    setCircle: (ids, circle) => void run('contacts.set-circle', { ids: [...ids], circle }),
    star: (ids, starred) => void run('contacts.star', { ids: [...ids], starred }),
    archive: (ids, archived) => {
      onGone();
      void run('contacts.archive', { ids: [...ids], archived });
    },
    remove: (ids) => {
      onGone();
      void run('contacts.bin', { ids: [...ids], binned: true });
    },
    merge: (ids) => navigate(`/merge?ids=${ids.map(encodeURIComponent).join(',')}`),
    save: (ids, format) => void save(ids, format),
    copyRows: (ids) =>
      void copy(async () => {
        const rows = await rowsOf(ids);
        const columns = layout.map(({ key }) => ({ key, title: columnTitles[key] }));
        return {
          text: rowsAsText(rows, columns, { stages, today }),
          said: `${counted(rows.length, 'row')} copied`,
        };
      }),
    copyEmails: (ids) =>
      void copy(async () => {
        const rows = await rowsOf(ids);
        const addresses = rows.map(({ email }) => email).filter((email) => email !== undefined);
        const without = rows.length - addresses.length;
        return {
          text: addresses.join(', '),
          said:
            addresses.length === 0
              ? 'Nobody selected has an e-mail address'
              : `${counted(addresses.length, 'address', 'addresses')} copied${without === 0 ? '' : `, ${String(without)} without`}`,
        };
      }),
  };
  return { acts, question };
};
