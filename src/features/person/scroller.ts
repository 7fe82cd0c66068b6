import { createContext, use, type RefObject } from 'react';

/** What scrolls around a person: the panel's body or the page. Lists of thousands need to know. */
export const ScrollerContext = createContext<RefObject<HTMLElement | null>>({ current: null });

export const useScroller = (): RefObject<HTMLElement | null> => use(ScrollerContext);
