/** What a storm does, and what must be there afterwards. */

export type Operation =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'edit'; readonly name: string; readonly notes: string }
  | { readonly kind: 'bin'; readonly name: string }
  | { readonly kind: 'import'; readonly prefix: string; readonly people: number }
  | { readonly kind: 'undo' | 'snapshot' }
  | { readonly kind: 'backup' | 'restore'; readonly file: string };

/** Person → notes, and whether they are in the bin. */
export type People = ReadonlyMap<string, string>;

export interface Model {
  readonly people: People;
  /** As it was before each step that Undo takes back, the latest last. */
  readonly before: readonly People[];
  readonly backups: ReadonlyMap<string, People>;
}

/** As many steps as the store keeps. */
const undoDepth = 100;

export const nothing: Model = { people: new Map(), before: [], backups: new Map() };
export const binned = (notes: string): string => `${notes} (bin)`;

export const nextOperation = (
  below: (n: number) => number,
  mark: string,
  people: readonly string[],
  /** isNewerPerson: somebody was added after that backup, so that restoring it changes something. */
  since: { readonly backup: string | undefined; readonly isNewerPerson: boolean },
): Operation => {
  const name = people[below(people.length)];
  const kind = below(20);
  if (name === undefined || kind < 5) return { kind: 'create', name: `Ana ${mark}` };
  if (kind < 10) return { kind: 'edit', name, notes: `${mark} ${'n'.repeat(below(3_000))}` };
  if (kind < 12) return { kind: 'bin', name };
  // More than one transaction takes.
  if (kind < 14 && people.length < 1_500)
    return { kind: 'import', prefix: `Mina-${mark}`, people: 260 + below(300) };
  if (kind < 16) return { kind: 'undo' };
  if (kind < 17) return { kind: 'backup', file: `${mark}.kith.age` };
  if (since.backup !== undefined && since.isNewerPerson) return { kind: 'restore', file: since.backup };
  return { kind: 'snapshot' };
};

const changed = (model: Model, people: People): Model => ({
  ...model,
  people,
  before: [...model.before, model.people].slice(-undoDepth),
});

export const apply = (model: Model, operation: Operation): Model => {
  const { people } = model;
  switch (operation.kind) {
    case 'create':
      return changed(model, new Map(people).set(operation.name, ''));
    case 'edit':
      return changed(model, new Map(people).set(operation.name, operation.notes));
    case 'bin':
      return changed(model, new Map(people).set(operation.name, binned(people.get(operation.name) ?? '')));
    case 'import': {
      const next = new Map(people);
      for (let at = 0; at < operation.people; at += 1) next.set(`${operation.prefix} ${String(at)}`, '');
      return changed(model, next);
    }
    case 'undo':
      return { ...model, people: model.before.at(-1) ?? people, before: model.before.slice(0, -1) };
    case 'backup':
      return { ...model, backups: new Map(model.backups).set(operation.file, people) };
    case 'restore':
      return changed(model, model.backups.get(operation.file) ?? people);
    case 'snapshot':
      return model;
  }
};
