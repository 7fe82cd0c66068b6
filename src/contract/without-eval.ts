import { config } from 'zod';

// zod compiles its schemas with `new Function` where it may. In the shell that takes longer than all that is ever
// parsed there. Imported before any module that makes a schema.
config({ jitless: true });
