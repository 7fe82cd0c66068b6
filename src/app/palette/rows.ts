/** What the palette lists: rows under headings, each with what it does. Plain data, so that it is decided apart. */
import type { CommandArgs } from '#data/commands/specs.ts';
import type { Id, InteractionKind, PhotoId, Stage, StageMeaning } from '#domain/records.ts';

/** Somebody the palette can act on. */
export interface PalettePerson {
  readonly id: Id;
  readonly fullName: string;
  /** The colour of their stage. */
  readonly stage: StageMeaning;
  readonly photo?: PhotoId | undefined;
}

export type PersonTask = 'log' | 'follow-up' | 'move';

export type Act =
  | { readonly do: 'open-person'; readonly id: Id }
  | { readonly do: 'open-company'; readonly id: Id }
  /** Goes on in the palette. */
  | { readonly do: PersonTask; readonly person: PalettePerson }
  | { readonly do: 'add-person'; readonly fullName: string }
  /** By its name in the registry of actions. */
  | { readonly do: 'run'; readonly name: string }
  | { readonly do: 'save-log'; readonly args: CommandArgs<'interactions.log'> }
  | { readonly do: 'save-follow-up'; readonly args: CommandArgs<'follow-ups.create'> }
  | {
      readonly do: 'move-to';
      readonly person: PalettePerson;
      readonly stage: Stage;
      /** They must have said yes first. */
      readonly mustAgree: boolean;
    }
  /** What is there already: nothing to do. */
  | { readonly do: 'nothing' };

export type RowIcon =
  | { readonly kind: 'person'; readonly person: PalettePerson }
  | { readonly kind: 'stage'; readonly stage: StageMeaning }
  | { readonly kind: 'interaction'; readonly of: InteractionKind }
  | { readonly kind: 'action'; readonly name: string }
  | { readonly kind: PersonTask | 'add' | 'company' | 'note' };

export interface Row {
  /** Within the list. */
  readonly id: string;
  readonly icon: RowIcon;
  readonly title: string;
  /** The query whose words are marked in the title. */
  readonly mark?: string | undefined;
  /** In quiet ink behind the title. */
  readonly detail?: string | undefined;
  /** What Enter does, in a word: "Open". */
  readonly verb: string;
  /** Of the row itself, while the list is shown. */
  readonly shortcut?: string | undefined;
  readonly act: Act;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export const rowsOf = (sections: readonly Section[]): readonly Row[] => sections.flatMap(({ rows }) => rows);

/** The first so many rows of all, under their headings. */
export const firstRows = (sections: readonly Section[], count: number): readonly Section[] => {
  let left = count;
  return sections.flatMap(({ title, rows }) => {
    const own = rows.slice(0, left);
    left -= own.length;
    return own.length === 0 ? [] : [{ title, rows: own }];
  });
};

/** The person a row is. */
export const personOf = ({ icon }: Row): PalettePerson | undefined =>
  icon.kind === 'person' ? icon.person : undefined;
