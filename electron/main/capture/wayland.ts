import { enableFeature } from '../chromium/features.ts';

/** There no program sees another's keys: the desktop gives a key, if it has the portal for that. */
export const isWayland = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean => platform === 'linux' && (env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY));

/** Before `ready`: without it Electron asks X11 only, which a Wayland desktop keeps from its other windows. */
export const setupPortalHotkeys = (): void => {
  if (!isWayland()) return;
  enableFeature('GlobalShortcutsPortal');
};
