/** First file of the shell: what the others compile to is kept for the next start. */
import { app } from 'electron';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { compileCacheFolder } from './profile/compile-cache.ts';
import { setupProfile } from './profile/setup-profile.ts';

/** Not while Kith starts, and before somebody kills it. */
const writeCacheAfterMs = 10_000;

const profilePath = setupProfile();
if (profilePath !== undefined) {
  const folder = compileCacheFolder(profilePath);
  if (folder !== undefined) {
    enableCompileCache(folder);
    setTimeout(() => flushCompileCache(), writeCacheAfterMs).unref();
    app.once('will-quit', () => flushCompileCache());
  }
  const { startKith } = await import('./index.ts');
  startKith(profilePath);
}
