import { type Session, app } from 'electron';
import { devContentSecurityPolicy } from '../protocol/csp.ts';
import { isOwnUrl } from './origin.ts';

/**
 * Which requests may go out: our own files, what the page made itself (data:, blob:), developer tools, and
 * in development the dev server with its socket. Everything else is cancelled: Kith needs no network.
 */
export const isRequestAllowed = (url: string, devOrigin?: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (protocol === 'data:') return true;
  if (protocol === 'devtools:') return true;
  if (protocol === 'blob:') return isOwnUrl(url.slice('blob:'.length), devOrigin);
  if (devOrigin !== undefined) {
    const dev = new URL(devOrigin);
    if ((protocol === 'ws:' || protocol === dev.protocol) && host === dev.host) return true;
  }
  return isOwnUrl(url);
};

/** Before `ready`: names can't even be looked up, whatever part of Chromium would want to. */
export const setupNoNameLookup = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost');
  // The system's proxy would look them up for whoever asks. A test names one of its own, to see who does.
  if (!app.commandLine.hasSwitch('proxy-server')) app.commandLine.appendSwitch('no-proxy-server');
};

export const setupNetworkGuard = (
  session: Session,
  devOrigin: string | undefined,
  onRefused: () => void,
): void => {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isRequestAllowed(details.url, devOrigin);
    if (cancel) onRefused();
    callback({ cancel });
  });
  session.setSpellCheckerEnabled(false);
  // That alone still fetches the dictionary of the system's language, past the guard above (electron#22995).
  session.setSpellCheckerLanguages([]);
  if (devOrigin === undefined) return;
  session.webRequest.onHeadersReceived((details, callback) => {
    callback({
      responseHeaders: {
        ...details.responseHeaders,
        'content-security-policy': [devContentSecurityPolicy(devOrigin)],
      },
    });
  });
};
