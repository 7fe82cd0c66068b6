/** Where an import stands: kept while one looks at other pages, since it goes on meanwhile. */
import { useEffect, useSyncExternalStore } from 'react';
import type { FileGrant } from '#contract/values/files.ts';
import type {
  ImportFile,
  ImportPreview,
  ImportReport,
  OnDuplicate,
  RowChoice,
} from '#contract/values/import.ts';
import type { DuplicateChoice, ImportProgress, UndoneImport } from './import-words.ts';

export interface ImportChoices {
  /** Id of the stage that new people get. */
  readonly stage: string;
  readonly tags: readonly string[];
  /** With whoever is here already. */
  readonly duplicates: DuplicateChoice;
  /** With whoever only looks like somebody. */
  readonly likely: OnDuplicate;
  /** By index among the people of the files. */
  readonly rows: Readonly<Record<string, RowChoice>>;
}

/** By a file's token: heading → what the column holds. */
export type Mappings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where the import stands. Nothing is written before `running`. */
export type ImportState =
  | { readonly step: 'choose'; readonly failure?: string }
  | {
      readonly step: 'reading';
      readonly files: readonly FileGrant[];
      readonly job?: string;
      readonly progress?: ImportProgress;
      readonly cancelling?: boolean;
    }
  | {
      readonly step: 'columns';
      readonly files: readonly FileGrant[];
      /** In the order of `files`. */
      readonly described: readonly ImportFile[];
      readonly mappings: Mappings;
    }
  | {
      readonly step: 'preview';
      readonly files: readonly FileGrant[];
      readonly described: readonly ImportFile[];
      readonly mappings: Mappings;
      readonly preview: ImportPreview;
      readonly failure?: string;
      readonly stopped?: boolean;
    }
  | {
      readonly step: 'running';
      readonly files: readonly FileGrant[];
      readonly described: readonly ImportFile[];
      readonly mappings: Mappings;
      readonly preview: ImportPreview;
      readonly job: string;
      readonly progress: ImportProgress;
      readonly cancelling: boolean;
    }
  | { readonly step: 'undoing'; readonly job: string; readonly progress: ImportProgress }
  | {
      readonly step: 'done';
      readonly preview: ImportPreview;
      readonly report: ImportReport;
      readonly failure?: string;
    }
  | { readonly step: 'undone'; readonly undone: UndoneImport };

const first: ImportState = { step: 'choose' };
/** Of this window: another profile loads the page anew. */
let kept: ImportState = first;
/** Import pages that are shown: one at most. */
let shown = 0;
const listeners = new Set<() => void>();

/** Whether something is being written or taken back now. */
export const isUnderWay = ({ step }: ImportState): boolean => step === 'running' || step === 'undoing';

export const importNow = (): ImportState => kept;

export const isImportShown = (): boolean => shown > 0;

/** @param change what it is now, or a function of what it was */
export const changeImport = (change: ImportState | ((now: ImportState) => ImportState)): void => {
  kept = typeof change === 'function' ? change(kept) : change;
  listeners.forEach((listener) => {
    listener();
  });
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** For the page: left while nothing is under way, it begins anew the next time. */
export const useImportState = (): ImportState => {
  useEffect(() => {
    shown += 1;
    return () => {
      shown -= 1;
      if (!isUnderWay(kept)) kept = first;
    };
  }, []);
  return useSyncExternalStore(subscribe, importNow);
};
