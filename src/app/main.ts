import '#client/without-eval.ts';

// Waits, because a bundler may put shared modules first.
await import('./start.tsx');
