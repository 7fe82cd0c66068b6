import { config } from 'zod';

// zod compiles its schemas with `new Function` where it may. The page's content security policy forbids it and
// would report the attempt; in the shell the compiling takes longer than all that is ever parsed there.
// Imported before any module that makes a schema.
config({ jitless: true });
