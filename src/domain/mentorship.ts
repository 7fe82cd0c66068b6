import type { Contact, Stage } from './records.ts';
import { stageOf } from './stages.ts';

/**
 * Who of these people has not agreed yet to what a move into a stage would say of them: being a mentor takes
 * a yes. Nobody, for any other stage.
 */
export function whoMustAgree<C extends Pick<Contact, 'stage' | 'mentorship'>>(
  people: readonly C[],
  stage: Pick<Stage, 'meaning'>,
  stages: readonly Stage[],
): readonly C[] {
  if (stage.meaning !== 'mentor') return [];
  return people.filter(
    (person) => person.mentorship === undefined && stageOf(stages, person).meaning !== 'mentor',
  );
}
