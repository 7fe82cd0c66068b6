import { createContext } from 'react';

/** Charts to look at, or their figures to read. */
export const ShowAs = createContext<'charts' | 'tables'>('charts');
