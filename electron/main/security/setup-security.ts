import { app, session } from 'electron';
import type { Log } from '../log/log.ts';
import { setupDownloadGuard } from './download-guard.ts';
import { guardNavigation } from './navigation-guard.ts';
import { setupNetworkGuard } from './network-guard.ts';
import { isOwnUrl } from './origin.ts';
import { setupPermissionGuard } from './permission-guard.ts';

/** After `ready` and before the first window. */
export const setupSecurity = (devOrigin: string | undefined, log: Log): void => {
  const own = (url: string): boolean => isOwnUrl(url, devOrigin);
  const refused = (what: string): void => log('refused', { what });
  setupNetworkGuard(session.defaultSession, devOrigin, () => refused('request'));
  setupDownloadGuard(session.defaultSession, () => refused('download'));
  setupPermissionGuard(session.defaultSession, own);
  // Every contents, whoever makes it: a guard that has to be remembered gets forgotten.
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents, own, refused));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
};
