import { protocol } from 'electron';

export const appScheme = 'app';
export const appHost = 'kith';
export const appOrigin = `${appScheme}://${appHost}`;

/**
 * Must run before `ready`. No `bypassCSP`, `allowServiceWorkers`, `corsEnabled`: the page needs none.
 * The origin must never change: everything Chromium keeps for the page hangs on it.
 */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
};
