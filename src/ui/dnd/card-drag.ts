import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { preventUnhandled } from '@atlaskit/pragmatic-drag-and-drop/utils/prevent-unhandled';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { numberWords } from '#domain/text/number-words.ts';
import { showDragPreview } from './drag-preview.ts';
import { dropIndexAt } from './drop-index.ts';

/**
 * Dragging cards within and across lists, on @atlaskit/pragmatic-drag-and-drop. Lists are the drop targets,
 * not cards: a card may unmount while it is dragged (a virtual list), and there is no gap between targets.
 * The library has no keyboard of its own: whoever uses this offers the same moves as commands.
 */

/** Where a card was let go: a place counted without the card itself. */
interface CardDrop {
  readonly cardId: string;
  readonly list: string;
  readonly index: number;
}

type DragData = Readonly<Record<string | symbol, unknown>>;

const cardKey = 'kith:card';
const listKey = 'kith:list';
const indexKey = 'kith:index';

const cardOf = (data: DragData): string | undefined => {
  const id = data[cardKey];
  return typeof id === 'string' ? id : undefined;
};

/** Calls a handler of the latest render without subscribing again. */
const useLatest = <T>(value: T): RefObject<T> => {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
};

/** How the picture under the pointer looks. */
export interface CardPreview {
  readonly className: string;
  /** How many cards go along with this one, itself counted. */
  readonly countOf: (cardId: string) => number;
  readonly countClassName: string;
}

/** Makes the element a card that can be lifted. */
export const useDraggableCard = (
  ref: RefObject<HTMLElement | null>,
  cardId: string,
  { className, countOf, countClassName }: CardPreview,
): void => {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ [cardKey]: cardId }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
        const count = countOf(cardId);
        showDragPreview({
          element,
          nativeSetDragImage,
          input: location.initial.input,
          className,
          count: count > 1 ? { text: numberWords(count), className: countClassName } : undefined,
        });
      },
    });
  }, [ref, cardId, className, countOf, countClassName]);
};

export interface DropListOptions {
  readonly list: string;
  /** What takes the drop: the whole column with its header. */
  readonly target: RefObject<HTMLElement | null>;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a row with the gap below it, in pixels. */
  readonly pitch: number;
  /** Rows of the list now, without the card being dragged. */
  readonly count: number;
}

/** @returns the index the dragged card would get here, or undefined while none is over this list */
export const useDropList = ({
  list,
  target,
  scroller,
  pitch,
  count,
}: DropListOptions): number | undefined => {
  const [index, setIndex] = useState<number>();
  const latest = useLatest({ pitch, count });
  useEffect(() => {
    const element = target.current;
    const scrolling = scroller.current;
    if (element === null || scrolling === null) return undefined;
    const indexAt = (clientY: number): number =>
      dropIndexAt(clientY, {
        ...latest.current,
        boxTop: scrolling.getBoundingClientRect().top,
        scrollTop: scrolling.scrollTop,
      });
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => cardOf(source.data) !== undefined,
        getData: ({ input }) => ({ [listKey]: list, [indexKey]: indexAt(input.clientY) }),
        getDropEffect: () => 'move',
        // Fired all the time while the pointer is over, so it follows auto-scroll too.
        onDrag: ({ location }) => {
          setIndex(indexAt(location.current.input.clientY));
        },
        onDragLeave: () => {
          setIndex(undefined);
        },
        onDrop: () => {
          setIndex(undefined);
        },
      }),
      autoScrollForElements({ element: scrolling, getAllowedAxis: () => 'vertical' }),
    );
  }, [list, target, scroller, latest]);
  return index;
};

export interface CardMonitorHandlers {
  readonly onLift: (cardId: string) => void;
  /** The drag is over; `drop` is undefined when it was cancelled or let go elsewhere. */
  readonly onLetGo: (drop: CardDrop | undefined) => void;
}

/** Watches every card drag on the page, and scrolls `board` sideways when one comes near its edge. */
export const useCardMonitor = (board: RefObject<HTMLElement | null>, handlers: CardMonitorHandlers): void => {
  const latest = useLatest(handlers);
  useEffect(() => {
    const element = board.current;
    if (element === null) return undefined;
    return combine(
      monitorForElements({
        canMonitor: ({ source }) => cardOf(source.data) !== undefined,
        onDragStart: ({ source }) => {
          // Else the system flies the card back first, and a drag let go elsewhere ends half a second late.
          preventUnhandled.start();
          latest.current.onLift(cardOf(source.data) ?? '');
        },
        onDrop: ({ source, location }) => {
          preventUnhandled.stop();
          const data: DragData = location.current.dropTargets[0]?.data ?? {};
          const list = data[listKey];
          const index = data[indexKey];
          const cardId = cardOf(source.data);
          latest.current.onLetGo(
            cardId !== undefined && typeof list === 'string' && typeof index === 'number'
              ? { cardId, list, index }
              : undefined,
          );
        },
      }),
      autoScrollForElements({ element, getAllowedAxis: () => 'horizontal' }),
    );
  }, [board, latest]);
};
