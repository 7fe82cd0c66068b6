/** `npm run build`: shell, store, preload and page into `out/`. */
import { build } from '../setup/build.ts';

process.exit(await build());
