/** Who could move on to another stage: looked up among everybody, when a page asks. */
import type { SuggestedMove } from '#contract/values/people.ts';
import type { CalendarDate, Id, Stage } from '#domain/records.ts';
import { couldMoveOn, dismissedFrom, dismissedId, suggestMove } from '#domain/stages/suggestions.ts';
import { compare } from '#domain/text/compare.ts';
import type { OpenStore } from '../open.ts';
import { readFields } from '../storage/index.ts';
import type { Listed, Roster } from './roster.ts';

interface SuggestionDeps {
  readonly file: OpenStore['file'];
  readonly roster: Pick<Roster, 'all'>;
  readonly encountersOf: (id: Id) => readonly CalendarDate[];
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

const later = (a: Listed, b: Listed): number => compare(b.lastInteractionAt, a.lastInteractionAt);

/** All of them, those one spoke with last first. */
export const findSuggestions = ({
  file,
  roster,
  encountersOf,
  stages,
  today,
}: SuggestionDeps): readonly SuggestedMove[] => {
  const dismissed = file.get('settings', dismissedId)?.['value'];
  const referrals = new Map<Id, number>();
  const which = { field: 'kind', values: ['referral'] };
  for (const favour of readFields(file, 'favours', ['contactId', 'direction', 'status'], which)) {
    if (favour['direction'] !== 'received' || favour['status'] !== 'done') continue;
    const from = favour['contactId'] as Id;
    referrals.set(from, (referrals.get(from) ?? 0) + 1);
  }
  return [...roster.all()]
    .filter((contact) => couldMoveOn(contact, stages))
    .sort(later)
    .flatMap((contact): readonly SuggestedMove[] => {
      const { id, fullName, photo, stage: from } = contact;
      const move = suggestMove({
        contact,
        encounters: encountersOf(id),
        referrals: referrals.get(id) ?? 0,
        dismissed: dismissedFrom(dismissed, id),
        stages,
        today,
      });
      if (move === undefined) return [];
      return [
        {
          id,
          fullName,
          ...(photo === undefined ? {} : { photo }),
          from,
          to: move.to.id,
          reasons: [...move.reasons],
        },
      ];
    });
};
