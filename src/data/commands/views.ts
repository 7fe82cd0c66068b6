/** Saved views of the table of people: a name and the query string that shows it again. */
import { KithError } from '#contract/errors.ts';
import { savedViewsFrom } from '#domain/people/filter/saved-views.ts';
import { initialRanks, rankBetween } from '#domain/stages/ranks.ts';
import type { Planner, Tx } from './tx.ts';

const allViews = (tx: Tx) => savedViewsFrom(tx.find('settings', { selector: { kind: 'view' } }));

export const saveView: Planner<'views.save'> = (tx, { id, name, query }) => {
  if (id === undefined) {
    const last = allViews(tx).at(-1)?.rank;
    const { id: made } = tx.insert('settings', {
      kind: 'view',
      value: { name, query, rank: rankBetween(last, undefined) },
    });
    return { result: { id: made }, label: `View “${name}” saved` };
  }
  const before = tx.need('settings', id);
  if (before.kind !== 'view') throw new KithError('bad-request', 'That is not a view.');
  const after = tx.patch('settings', id, { value: { ...before.value, name, query } });
  return after === before
    ? { result: { id } }
    : { result: { id }, label: `View “${name}” ${before.value['name'] === name ? 'changed' : 'renamed'}` };
};

export const removeView: Planner<'views.remove'> = (tx, { id }) => {
  const before = tx.need('settings', id);
  if (before.kind !== 'view') throw new KithError('bad-request', 'That is not a view.');
  tx.remove('settings', id);
  return { result: undefined, label: `View “${String(before.value['name'])}” deleted` };
};

export const orderViews: Planner<'views.order'> = (tx, { ids }) => {
  const known = new Map(allViews(tx).map((view) => [view.id, view]));
  // Those that another window has just made stay at the end.
  const inOrder = [...new Set([...ids.filter((id) => known.has(id)), ...known.keys()])];
  const ranks = initialRanks(inOrder.length);
  let changed = false;
  inOrder.forEach((id, index) => {
    const before = tx.need('settings', id);
    const after = tx.patch('settings', id, { value: { ...before.value, rank: ranks[index] } });
    changed ||= after !== before;
  });
  return changed ? { result: undefined, label: 'Views reordered' } : { result: undefined };
};
