/** What one does with somebody from their card: it opens, ready for that. */
import { useRef } from 'react';
import type { Id } from '#domain/records.ts';
import { useActions } from './ActionsProvider.tsx';
import { isInFloat } from '../follow-up/in-float.ts';
import { useOpenPerson } from '../person/person-link.ts';

export type CardAct = 'log' | 'follow-up';

/** Asked for before the person is there to do it with. */
let wanted: { readonly id: Id; readonly act: CardAct } | undefined;

/** What is to be done with somebody who has just opened; once. */
export const takeWanted = (id: Id): CardAct | undefined => {
  const act = wanted?.id === id ? wanted.act : undefined;
  wanted = undefined;
  return act;
};

/**
 * `E` and `F` on a card or row, as on the person that is open.
 *
 * @param group heading in the sheet of shortcuts
 */
export const useCardActions = (group: string): void => {
  const { id: opened, open } = useOpenPerson();
  /** The palette has the focus by the time that it runs what was offered. */
  const at = useRef<Id>(undefined);
  const isOnCard = () => {
    const card = document.activeElement?.closest<HTMLElement>('[data-card]');
    if (card != null) at.current = card.dataset['card'];
    return opened === undefined && card != null;
  };
  const chooseFirst = (todo: string) => () =>
    opened === undefined && document.querySelector('[data-card]') !== null && !isInFloat()
      ? `Choose somebody first, with the arrows: this key ${todo} with them.`
      : undefined;
  const act = (what: CardAct) => () => {
    if (at.current === undefined) return;
    wanted = { id: at.current, act: what };
    open(at.current);
  };
  useActions([
    {
      name: 'card-log',
      title: 'Log what happened',
      group,
      shortcuts: ['E'],
      when: isOnCard,
      otherwise: chooseFirst('logs what happened'),
      run: act('log'),
    },
    {
      name: 'card-follow-up',
      title: 'Add a follow-up',
      group,
      shortcuts: ['F'],
      when: isOnCard,
      otherwise: chooseFirst('adds a follow-up'),
      run: act('follow-up'),
    },
  ]);
};
