import { app, session } from 'electron';
import { createFileDialogs } from './dialogs/file-dialogs.ts';
import { createFileGrants } from './dialogs/file-grants.ts';
import { setupDoor } from './ipc/door.ts';
import { createPageHandlers } from './ipc/page-handlers.ts';
import { createPages } from './ipc/pages.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { createLog, errorToFields } from './log/log.ts';
import { preloadFile, rendererFolder, resourceFile, resourcesFolder, storeFile } from './paths.ts';
import { createOpenProfile } from './profile/open-profile.ts';
import { setupProfile } from './profile/setup-profile.ts';
import { openShellState } from './profile/shell-state.ts';
import { registerScheme } from './protocol/scheme.ts';
import { setupProtocol } from './protocol/setup-protocol.ts';
import { setupDebugSwitches } from './security/debug-switches.ts';
import { setupNoNameLookup } from './security/network-guard.ts';
import { devServerOrigin, isOwnUrl } from './security/origin.ts';
import { setupSecurity } from './security/setup-security.ts';
import { setupSingleInstance } from './single-instance/setup-single-instance.ts';
import { forkStore } from './store-host/fork-store.ts';
import { createStoreHost } from './store-host/store-host.ts';
import { createMainWindow } from './window/main-window.ts';
import { pageUrl } from './window/page-path.ts';

const devOrigin = devServerOrigin(process.env.ELECTRON_RENDERER_URL, app.isPackaged);

const start = (profilePath: string): void => {
  const log = createLog(profilePath);
  const state = openShellState(profilePath, (error) => log('state-write-failed', errorToFields(error)));
  const store = createStoreHost({ fork: () => forkStore(storeFile), log });
  const profile = createOpenProfile({
    store,
    profilePath,
    resourcesFolder,
    appVersion: app.getVersion(),
  });
  const pages = createPages(store);
  const grants = createFileGrants(store);
  const dialogs = createFileDialogs(grants, state);

  setupProtocol(session.defaultSession, rendererFolder);
  setupSecurity(devOrigin, log);
  setupDoor({
    log,
    isTrusted: (event) =>
      isTrustedSender(event, { isOwnContents: pages.has, isOwnUrl: (url) => isOwnUrl(url, devOrigin) }),
    handlers: createPageHandlers({
      dialogs,
      grants,
      pages,
      profile,
      state,
      hasTray: () => false,
      reloadAtStart: (page) => void page.loadURL(pageUrl('/', devOrigin)),
    }),
  });
  void profile.openOwn();
  const window = createMainWindow({
    state,
    preload: preloadFile,
    icon: resourceFile('icon.png'),
    devOrigin,
    devTools: !app.isPackaged,
    log,
  });
  pages.add(window.webContents);
  app.on('window-all-closed', () => app.quit());
};

setupDebugSwitches();
registerScheme();
// Together with `--no-sandbox` (root in a container) every child process would end at once.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (devOrigin === undefined) setupNoNameLookup();
const profilePath = setupProfile();
if (setupSingleInstance(profilePath)) void app.whenReady().then(() => start(profilePath));
