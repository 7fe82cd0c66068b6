// First, before any module that makes a schema.
import '#contract/without-eval.ts';
import { app, nativeTheme, powerMonitor, session } from 'electron';
import { setupBackups } from './backups/setup-backups.ts';
import { setupCapture } from './capture/setup-capture.ts';
import { setupHotkey } from './capture/setup-hotkey.ts';
import { isWayland, setupPortalHotkeys } from './capture/wayland.ts';
import { setupNoNetworkProcess, setupRareReclaim } from './chromium/features.ts';
import { createFileDialogs } from './dialogs/file-dialogs.ts';
import { createFileGrants } from './dialogs/file-grants.ts';
import { setupDoor } from './ipc/door.ts';
import { createPageHandlers } from './ipc/page-handlers.ts';
import { createPages } from './ipc/pages.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { setupLifecycle } from './lifecycle/setup-lifecycle.ts';
import { createKeychain } from './keychain/keychain.ts';
import { createLog, errorToFields } from './log/log.ts';
import { hiddenCommand, setupLogin } from './login/setup-login.ts';
import { setupMenu } from './menu/setup-menu.ts';
import { setupReminders } from './notifications/setup-reminders.ts';
import { showNotification } from './notifications/show-notification.ts';
import { staysInTrayText } from './notifications/notification-text.ts';
import { preloadFile, rendererFolder, resourceFile, resourcesFolder, storeFile } from './paths.ts';
import { setupPower } from './power/setup-power.ts';
import { createOpenProfile } from './profile/open-profile.ts';
import { openShellState } from './profile/shell-state.ts';
import { registerScheme } from './protocol/scheme.ts';
import { setupProtocol } from './protocol/setup-protocol.ts';
import { setupDebugSwitches } from './security/debug-switches.ts';
import { setupNoNameLookup } from './security/network-guard.ts';
import { devServerOrigin, isOwnUrl } from './security/origin.ts';
import { setupSecurity } from './security/setup-security.ts';
import { setupSingleInstance } from './single-instance/setup-single-instance.ts';
import { forkAhead } from './store-host/fork-store.ts';
import { createStoreHost, isFailure, isLocked } from './store-host/store-host.ts';
import { reportStore } from './store-host/report-store.ts';
import { setupDueMenu } from './tray/setup-due-menu.ts';
import { setupSync } from './sync/setup-sync.ts';
import { setupVault } from './vault/setup-vault.ts';
import { createCloseToTray } from './window/close-to-tray.ts';
import { pageUrl } from './window/page-path.ts';
import { createWindowControl } from './window/window-control.ts';

const devOrigin = devServerOrigin(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
/** From a desktop's own key: only the small window. */
const captureSwitch = '--capture';
const startsWithCapture = process.argv.includes(captureSwitch);
/** Started at login: the tray is enough. macOS says so by itself, once the app is ready. */
const isStartedHidden = (): boolean =>
  startsWithCapture ||
  process.argv.includes('--hidden') ||
  (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);

const startShell = (profilePath: string): void => {
  const fork = forkAhead(storeFile, profilePath);
  const startsHidden = isStartedHidden();
  const log = createLog(profilePath);
  const state = openShellState(profilePath, (error) => log('state-write-failed', errorToFields(error)));
  nativeTheme.themeSource = state.get().theme;
  const store = createStoreHost({ fork, log });
  const keychain = createKeychain(profilePath);
  const pages = createPages(store, () => void profile.retry());
  const grants = createFileGrants(store);
  const profile = createOpenProfile({
    store,
    profilePath,
    resourcesFolder,
    appVersion: app.getVersion(),
    rememberedKey: () => (state.get().lock.unlockBySystem ? keychain.get('database') : undefined),
    onSwitch: () => {
      pages.forgetAll();
      capture.end();
    },
  });
  const dialogs = createFileDialogs(grants, state);
  const backups = setupBackups({ store, profile, state, keychain, dialogs, grants, pages, log });
  setupSync({ store, profile, keychain, log });
  const vault = setupVault({
    profilePath,
    profile,
    store,
    state,
    keychain,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    askPage: () => pages.send('action', { name: 'lock' }),
    forgetPages: () => window.reload(),
  });
  const isLockedNow = (): boolean => isLocked(store.status());
  /** There is nobody to capture into while Kith is locked: the window asks for the passphrase. */
  const openCapture = (): void => (isLockedNow() ? window.show() : capture.open());
  // Decoded while the window waits, and sent to the desktop as raw pixels.
  const icon = resourceFile('icons/128x128.png');
  const tick = (): void => {
    store.request('tick', undefined).catch((error: unknown) => log('tick-failed', errorToFields(error)));
  };

  const lifecycle = setupLifecycle({
    log,
    close: async (inHurry) => {
      if (!inHurry) {
        await backups.beforeQuit().catch((error: unknown) => log('last-backup-failed', errorToFields(error)));
      }
      await profile.close();
    },
    hasMoreToDo: () => backups.isRunning(),
    onQuit: () => {
      hotkey.end();
      dueMenu.end();
      state.flush();
    },
  });
  const pageWindow = { preload: preloadFile, icon, devOrigin, devTools: !app.isPackaged, log };
  const capture = setupCapture({ ...pageWindow, pages, isQuitting: lifecycle.isQuitting });
  void profile.openOwn();
  setupProtocol(session.defaultSession, rendererFolder);
  setupSecurity(devOrigin, log);
  setupDoor({
    log,
    kindOf: ({ id }) => pages.kindOf(id),
    isTrusted: (event) =>
      isTrustedSender(event, { isOwnContents: pages.has, isOwnUrl: (url) => isOwnUrl(url, devOrigin) }),
    handlers: createPageHandlers({
      dialogs,
      backups,
      vault: () => vault,
      recovery: async () =>
        (await import('./recovery/recovery.ts')).createRecovery({
          profilePath,
          profile,
          state,
          grants,
          appVersion: app.getVersion(),
        }),
      grants,
      pages,
      profile,
      state,
      capture,
      hotkey: () => hotkey,
      reminders: () => reminders,
      login: setupLogin({ command: hiddenCommand(profilePath), log }),
      hasTray: () => dueMenu.isThere(),
      reloadAtStart: (page) => void page.loadURL(pageUrl('/', devOrigin)),
    }),
  });
  const window = createWindowControl({
    ...pageWindow,
    state,
    pages,
    onFocus: tick,
    onSessionEnd: lifecycle.closeNow,
    onClose: createCloseToTray({
      state,
      isQuitting: lifecycle.isQuitting,
      isStoreFailed: () => isFailure(store.status()),
      lookForTray: () => dueMenu.look(),
      sayStaysInTray: () =>
        showNotification(staysInTrayText, { onClick: () => window.goTo(staysInTrayText.to) }, icon),
    }),
  });
  // The page starts in a process of its own, as the store does: the rest is set up meanwhile.
  if (!startsHidden) window.show();
  setupMenu({
    // What is asked of a locked Kith must not happen later, when it is unlocked.
    act: (name) => (isLockedNow() ? window.show() : window.act(name)),
    goTo: window.goTo,
    capture: openCapture,
    developer: devOrigin !== undefined,
  });
  if (startsWithCapture) openCapture();
  const hotkey = setupHotkey({ state, pages, onPress: openCapture, isWayland: isWayland(), log });
  const reminders = setupReminders({
    store,
    profile,
    state,
    pages,
    log,
    icon,
    goTo: window.goTo,
    show: showNotification,
    onPause: () => dueMenu.refresh(),
  });
  const dueMenu = setupDueMenu({
    store,
    profile,
    reminders,
    window,
    capture: openCapture,
    isLocked: isLockedNow,
    resourceFile,
    startsHidden,
    log,
    onThere: (isThere) => {
      if (startsHidden && !isThere) window.openMinimised();
    },
  });
  setupPower({
    onWake: tick,
    onShutdown: lifecycle.closeNow,
    onSuspend: vault.onSuspend,
    onTick: () => {
      vault.look();
      reminders.look();
      dueMenu.refresh();
    },
  });
  reportStore({ store, grants, window, pages, log });

  app.on('second-instance', (_event, argv) => {
    // Started again while a last backup is made.
    if (lifecycle.isQuitting()) return app.relaunch();
    if (argv.includes(captureSwitch)) openCapture();
    else window.show();
  });
  app.on('activate', window.show);
};

/** Before `ready`. */
export const startKith = (profilePath: string): void => {
  setupDebugSwitches();
  setupPortalHotkeys();
  setupRareReclaim();
  setupNoNetworkProcess();
  registerScheme();
  // Together with `--no-sandbox` (root in a container) every child process would end at once.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (devOrigin === undefined) setupNoNameLookup();
  if (setupSingleInstance(profilePath)) void app.whenReady().then(() => startShell(profilePath));
};
