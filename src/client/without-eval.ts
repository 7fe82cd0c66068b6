import { config } from 'zod';

// zod compiles its schemas with `new Function` where it may; the page's content security policy forbids it and
// would report the attempt. Imported before any module that makes a schema.
config({ jitless: true });
