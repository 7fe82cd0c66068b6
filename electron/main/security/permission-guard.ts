import type { Session } from 'electron';

const allowed: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

/** Both are asked by our own page only; everything else (camera, location, devices, files) is refused. */
export const isPermissionAllowed = (permission: string, isOwnPage: boolean): boolean =>
  isOwnPage && allowed.has(permission);

export const setupPermissionGuard = (session: Session, isOwnUrl: (url: string) => boolean): void => {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    callback(isPermissionAllowed(permission, details.isMainFrame && isOwnUrl(contents.getURL())));
  });
  // Without contents the check comes from a worker or the network: refused.
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    isPermissionAllowed(permission, contents !== null && details.isMainFrame && isOwnUrl(contents.getURL())),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
};
