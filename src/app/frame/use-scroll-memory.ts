import { useEffect, type RefObject } from 'react';

/** Places of the history whose scrolling is kept; the oldest go first. */
const mostKept = 50;

/** How long a page that comes back is waited for, in milliseconds: its rows come with the store's answer. */
const longestWait = 2_000;

/** How long it is held there: what is above may come a moment later, and would push it on. */
const settling = 500;

/** Which of the page's scrolled parts it is: by its class, and which of that class. */
interface Part {
  readonly name: string;
  readonly at: number;
  readonly top: number;
  readonly left: number;
}

const sameClass = (page: HTMLElement, name: string): readonly Element[] => [
  ...page.getElementsByClassName(name),
];

const partsOf = (page: HTMLElement, scrolled: ReadonlySet<Element>): readonly Part[] =>
  [...scrolled].flatMap((element) => {
    const name = element.className;
    if (!page.contains(element) || name === '') return [];
    const { scrollTop: top, scrollLeft: left } = element;
    return [{ name, at: sameClass(page, name).indexOf(element), top, left }];
  });

/** @returns what is done with a part at each frame, and whether that was the last time */
const toPutBack = ({ name, at, top, left }: Part): ((page: HTMLElement, now: number) => boolean) => {
  let until: number | undefined;
  return (page, now) => {
    const element = sameClass(page, name)[at];
    if (element === undefined) return false;
    // Who stayed while something lay over it, or scrolled itself to what matters, knows better.
    if (until === undefined && (element.scrollTop !== 0 || element.scrollLeft !== 0)) return true;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
    // Its rows are still to come.
    if (scrollHeight - clientHeight < top || scrollWidth - clientWidth < left) return false;
    element.scrollTo({ top, left });
    until ??= now + settling;
    return now >= until;
  };
};

/** Back and forward show a page where one left it, as in a browser. */
export const useScrollMemory = (page: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { navigation } = window;
    const kept = new Map<string, readonly Part[]>();
    const scrolled = new Set<Element>();
    let frame = 0;
    const stop = (): void => cancelAnimationFrame(frame);

    const onScroll = ({ target }: Event): void => {
      if (target instanceof Element && page.current?.contains(target) === true) scrolled.add(target);
    };
    const onNavigate = (): void => {
      const key = navigation.currentEntry?.key;
      if (key === undefined || page.current === null) return;
      stop();
      for (const element of scrolled) if (!element.isConnected) scrolled.delete(element);
      kept.delete(key);
      kept.set(key, partsOf(page.current, scrolled));
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    };
    const onChange = ({ navigationType }: NavigationCurrentEntryChangeEvent): void => {
      const key = navigation.currentEntry?.key;
      const parts = navigationType === 'traverse' && key !== undefined ? (kept.get(key) ?? []) : [];
      const until = performance.now() + longestWait;
      let left = parts.map(toPutBack);
      const look = (): void => {
        const main = page.current;
        const now = performance.now();
        if (main !== null) left = left.filter((putBack) => !putBack(main, now));
        if (left.length > 0 && now < until) frame = requestAnimationFrame(look);
      };
      // After the page of before has gone.
      frame = requestAnimationFrame(look);
    };
    // Whoever acts meanwhile is somewhere already.
    const acts = ['wheel', 'pointerdown', 'keydown'] as const;
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    navigation.addEventListener('navigate', onNavigate);
    navigation.addEventListener('currententrychange', onChange);
    for (const act of acts) window.addEventListener(act, stop, { capture: true, passive: true });
    return () => {
      stop();
      document.removeEventListener('scroll', onScroll, { capture: true });
      navigation.removeEventListener('navigate', onNavigate);
      navigation.removeEventListener('currententrychange', onChange);
      for (const act of acts) window.removeEventListener(act, stop, { capture: true });
    };
  }, [page]);
};
