import type { Contact, Stage, StageMeaning } from '../records.ts';

export const stageMeanings = [
  'to-meet',
  'acquaintance',
  'trust',
  'mentor',
  'referrer',
] as const satisfies readonly StageMeaning[];

/** The stages of a new profile. Their ids are their meanings, so that imports and tests can name them. */
export const defaultStages: readonly Stage[] = [
  { id: 'to-meet', name: 'To meet', meaning: 'to-meet', colour: 'to-meet' },
  {
    id: 'acquaintance',
    name: 'Acquaintance',
    meaning: 'acquaintance',
    colour: 'acquaintance',
    cadenceDays: 90,
  },
  { id: 'trust', name: 'Trust', meaning: 'trust', colour: 'trust', cadenceDays: 45 },
  { id: 'mentor', name: 'Mentor', meaning: 'mentor', colour: 'mentor', cadenceDays: 30 },
  { id: 'referrer', name: 'Referrer', meaning: 'referrer', colour: 'referrer', cadenceDays: 30 },
];

export function stageById(stages: readonly Stage[], id: string): Stage | undefined {
  return stages.find((stage) => stage.id === id);
}

/** The stage a contact is in; the first one when its own was removed (on another machine, say). */
export function stageOf(stages: readonly Stage[], contact: Pick<Contact, 'stage'>): Stage {
  const stage = stageById(stages, contact.stage) ?? stages[0] ?? defaultStages[0];
  if (stage === undefined) throw new RangeError('There are no stages');
  return stage;
}

/**
 * The stages kept in the `stages` setting: its value `{ stages: Stage[] }`, or the bare array. Anything
 * malformed (no stage at all, an id twice, an unknown meaning, a cadence that is no whole number of days)
 * gives {@link defaultStages}: a board must always have columns.
 */
export function stagesFromSetting(value: unknown): readonly Stage[] {
  const list: unknown = isObject(value) ? value['stages'] : value;
  if (!Array.isArray(list) || list.length === 0) return defaultStages;
  const stages: Stage[] = [];
  const ids = new Set<string>();
  for (const entry of list) {
    const stage = stageFromUnknown(entry);
    if (stage === undefined || ids.has(stage.id)) return defaultStages;
    ids.add(stage.id);
    stages.push(stage);
  }
  return stages;
}

/** The value of the `stages` setting that {@link stagesFromSetting} reads back. */
export function stagesToSetting(stages: readonly Stage[]): Readonly<Record<string, unknown>> {
  return { stages };
}

function stageFromUnknown(entry: unknown): Stage | undefined {
  if (!isObject(entry)) return undefined;
  const { id, name, meaning, colour = meaning, cadenceDays } = entry;
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || name.trim() === '') return undefined;
  if (!isMeaning(meaning) || !isMeaning(colour)) return undefined;
  if (cadenceDays === undefined) return { id, name, meaning, colour };
  if (typeof cadenceDays !== 'number' || !Number.isInteger(cadenceDays)) return undefined;
  if (cadenceDays < 1 || cadenceDays > 3650) return undefined;
  return { id, name, meaning, colour, cadenceDays };
}

function isMeaning(value: unknown): value is StageMeaning {
  return stageMeanings.some((meaning) => meaning === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
