import type { Stage, StageMeaning } from '#domain/records.ts';

export const meaningWords: Readonly<Record<StageMeaning, string>> = {
  'to-meet': 'To meet',
  acquaintance: 'Acquaintance',
  trust: 'Trust',
  mentor: 'Mentor',
  referrer: 'Referrer',
};

export const colourWords: Readonly<Record<StageMeaning, string>> = {
  'to-meet': 'Grey',
  acquaintance: 'Blue',
  trust: 'Green',
  mentor: 'Violet',
  referrer: 'Ochre',
};

/** Days of a cadence as typed; `null`: none. Undefined: nothing one could keep. */
export const textToDays = (text: string): number | null | undefined => {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/^\d{1,4}$/u.test(typed)) return undefined;
  const days = Number(typed);
  return days >= 1 && days <= 3650 ? days : undefined;
};

/** The ids with one of them a place further up or down; undefined at the edge. */
export const movedIds = (
  stages: readonly Pick<Stage, 'id'>[],
  id: string,
  step: 1 | -1,
): readonly string[] | undefined => {
  const ids = stages.map((stage) => stage.id);
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return undefined;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
};

/**
 * Where the people of a stage that is removed may go, the likeliest first: the stage before it, else the one behind it.
 * Nobody becomes a mentor that way, which takes their yes, unless they are one or there is nothing else.
 */
export const homesOf = (stages: readonly Stage[], removed: Stage): readonly Stage[] => {
  const others = stages.filter(({ id }) => id !== removed.id);
  const fitting = others.filter(({ meaning }) => meaning !== 'mentor' || removed.meaning === 'mentor');
  const homes = fitting.length > 0 ? fitting : others;
  const at = stages.findIndex(({ id }) => id === removed.id);
  const before = stages.slice(0, at).toReversed();
  const first = [...before, ...stages.slice(at + 1)].find((stage) => homes.includes(stage));
  return first === undefined ? homes : [first, ...homes.filter((stage) => stage !== first)];
};

/** As the command has it. */
export const longestName = 60;

/** Why a stage can't be called that. */
export const nameProblem = (text: string): string | undefined => {
  const { length } = text.trim();
  if (length === 0) return 'A stage needs a name.';
  return length > longestName ? `At most ${longestName} characters.` : undefined;
};
