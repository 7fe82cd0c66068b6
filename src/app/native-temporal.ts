/** Stands in for the package `temporal-polyfill` in the page: Chromium has Temporal of its own since 144. */
import type { Temporal as Polyfill } from 'temporal-polyfill';

export const { Temporal } = globalThis as unknown as { readonly Temporal: typeof Polyfill };
