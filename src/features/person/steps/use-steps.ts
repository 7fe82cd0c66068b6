import { useEffect, useRef, useState } from 'react';
import type { Id } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { neighboursOf, type Neighbours } from '#ui/person/person-list.ts';

type StepSide = 'previous' | 'next';

export interface Steps {
  /** Who is known to be before and after. Those of the last person until the list has answered. */
  readonly neighbours: Neighbours;
  /** The button that led here: the focus stays on it. */
  readonly pressed: StepSide | undefined;
  readonly press: (side: StepSide) => void;
}

/**
 * On to the previous and next person of the list this one was opened from. The list is asked when somebody opens:
 * whoever is moved elsewhere meanwhile doesn't take the reader along.
 */
export const useSteps = (id: Id, from: 'shown' | 'before', go: (id: Id) => void): Steps => {
  const [neighbours, setNeighbours] = useState<Neighbours>({});
  const [pressed, setPressed] = useState<StepSide>();
  const asked = useRef<Promise<Neighbours>>(Promise.resolve({}));
  useEffect(() => {
    let over = false;
    asked.current = neighboursOf(id, from).catch(() => ({}));
    void asked.current.then((found) => {
      if (!over) setNeighbours(found);
    });
    return () => {
      over = true;
    };
  }, [id, from]);
  const step = async (side: StepSide) => {
    const to = (await asked.current)[side];
    if (to !== undefined) go(to);
  };
  const action = (side: StepSide, title: string, shortcut: string) => ({
    name: `person-${side}`,
    title,
    group: 'Person',
    shortcuts: [shortcut],
    run: () => {
      setPressed(undefined);
      void step(side);
    },
  });
  useActions([
    action('next', 'Next person in the list', 'J'),
    action('previous', 'Previous person in the list', 'K'),
  ]);
  const press = (side: StepSide) => {
    setPressed(side);
    void step(side);
  };
  return { neighbours, pressed, press };
};
