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

/** As the command has it. */
export const longestName = 60;

/** Why a stage can't be called that. */
export const nameProblem = (text: string): string | undefined => {
  const { length } = text.trim();
  if (length === 0) return 'A stage needs a name.';
  return length > longestName ? `At most ${longestName} characters.` : undefined;
};
