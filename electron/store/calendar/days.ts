import { anniversariesIn, turnsIn, type Anniversary, type DaySpan } from '#domain/follow-ups/day-plan.ts';
import type { Contact, FollowUp } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';

export interface PlannedTurn extends Pick<FollowUp, 'due' | 'kind' | 'summary'> {
  readonly followUpId: string;
  readonly contactIds: string[];
}

/** More than a calendar can show. */
const most = 1_000;

/** What a range of days brings beside records that are due in it. Records that could say something are picked out by their text. */
export const planDays = (
  { file }: Pick<OpenStore, 'file'>,
  span: DaySpan,
  limit = most,
): { readonly anniversaries: Anniversary[]; readonly turns: PlannedTurn[] } => {
  const people = ['birthday', 'anniversary'].flatMap(
    (field) => file.findText('contacts', `"${field}":"`) as unknown as readonly Contact[],
  );
  const shown = new Map(
    people
      .filter(({ binnedAt, archivedAt, discouraging }) => binnedAt === 0 && archivedAt === 0 && !discouraging)
      .map((contact) => [contact.id, contact]),
  );
  const series = (file.findText('follow-ups', '"recurrence":"') as unknown as readonly FollowUp[]).filter(
    ({ status }) => status === 'open',
  );
  const byId = new Map(series.map((followUp) => [followUp.id, followUp]));
  const turns = turnsIn(series, span).slice(0, limit);
  return {
    anniversaries: anniversariesIn(shown.values(), span).slice(0, limit),
    turns: turns.flatMap(({ followUpId, due }) => {
      const followUp = byId.get(followUpId);
      if (followUp === undefined) return [];
      const { kind, summary, contactIds } = followUp;
      return [{ followUpId, due, kind, summary, contactIds: [...contactIds] }];
    }),
  };
};
