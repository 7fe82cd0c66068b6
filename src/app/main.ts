import { config } from 'zod';

// zod compiles its schemas with `new Function` where it may; the page's content security policy forbids it and
// would report the attempt. Said before any module that makes a schema runs, hence the import that waits.
config({ jitless: true });

await import('./start.tsx');
