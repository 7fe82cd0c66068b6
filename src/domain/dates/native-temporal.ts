/** Stands in for the package `temporal-polyfill` wherever Electron runs: V8 has Temporal of its own since 14.4. */
import type { Temporal as Polyfill } from 'temporal-polyfill';

export const { Temporal } = globalThis as unknown as { readonly Temporal: typeof Polyfill };
