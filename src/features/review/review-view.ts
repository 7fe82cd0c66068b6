/** What a period brought, in words. */
import { counted } from '#domain/text/text.ts';
import type { Interaction } from '#domain/records.ts';

export interface ReviewFigures {
  readonly done: number;
  readonly slipped: number;
  readonly quiet: number;
  readonly interactions: readonly Pick<Interaction, 'kind' | 'contactIds'>[];
}

/** "You were in touch with 12 people in 18 conversations, and did 9 follow-ups. 3 slipped, 2 people went quiet." */
export const reviewSentence = ({ done, slipped, quiet, interactions }: ReviewFigures): string => {
  const people = new Set(interactions.flatMap(({ contactIds }) => contactIds)).size;
  const touch =
    interactions.length === 0
      ? 'You logged nothing'
      : `You were in touch with ${counted(people, 'person', 'people')}, ${counted(interactions.length, 'time')} in all,`;
  const did = done === 0 ? 'and did no follow-up' : `and did ${counted(done, 'follow-up')}`;
  const rest = [
    slipped === 0 ? '' : `${String(slipped)} slipped`,
    quiet === 0 ? '' : `${counted(quiet, 'person', 'people')} went quiet`,
  ].filter((part) => part !== '');
  const end = rest.length === 0 ? 'Nothing slipped and nobody went quiet.' : `${rest.join(', ')}.`;
  return `${touch} ${did}. ${end.charAt(0).toUpperCase()}${end.slice(1)}`;
};
