import { countOf, recordOf, recordsOf, recordsThat, type Store } from '#client/index.ts';
import { organizationIdOf } from '#domain/people/positions.ts';
import type { Contact } from '#domain/records.ts';
import { defaultStages, stagesFromSetting } from '#domain/stages/stages.ts';
import { columnQuery, firstRows, inStage, listed } from './board-queries.ts';
import { foldedColumnsId } from './columns/use-folded-columns.ts';

const isDefault = (id: string): boolean => defaultStages.some((stage) => stage.id === id);

/** Asks for what the whole board shows first: its stages, the top of each column and the companies named there. */
export const askForBoard = async ({ firstAnswers: { ask } }: Store): Promise<void> => {
  const column = async (stage: string): Promise<void> => {
    const { skip, limit } = firstRows();
    const [documents] = await Promise.all([
      ask(recordsThat('contacts', columnQuery(stage, skip, limit))),
      ask(countOf('contacts', inStage(stage))),
    ]);
    const ids = documents.map((document) => organizationIdOf(document.toJSON() as Contact));
    const named = ids.filter((id) => id !== undefined);
    if (named.length > 0) await ask(recordsOf('organizations', named));
  };
  // Most have the stages they began with: the columns are asked for together with what they are.
  const [setting] = await Promise.all([
    ask(recordOf('settings', 'stages')),
    ask(recordOf('settings', foldedColumnsId)),
    ask(countOf('contacts', listed)),
    ...defaultStages.map(({ id }) => column(id)),
  ]);
  const others = stagesFromSetting(setting?.value).filter(({ id }) => !isDefault(id));
  await Promise.all(others.map(({ id }) => column(id)));
};
