import { type WebContents, app, nativeTheme, shell } from 'electron';
import { KithError } from '#contract/errors.ts';
import type { AutomaticBackups } from '../backups/setup-backups.ts';
import type { Capture } from '../capture/setup-capture.ts';
import type { CaptureHotkey } from '../capture/setup-hotkey.ts';
import type { FileDialogs } from '../dialogs/file-dialogs.ts';
import { savePdf } from '../dialogs/save-pdf.ts';
import type { FileGrants } from '../dialogs/file-grants.ts';
import type { Login } from '../login/setup-login.ts';
import type { Reminders } from '../notifications/setup-reminders.ts';
import type { Recovery } from '../recovery/recovery.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import { externalUrl } from '../security/external-url.ts';
import { keepablePath } from '../window/page-path.ts';
import type { Vault } from '../vault/setup-vault.ts';
import type { PageHandlers } from './door.ts';
import type { Pages } from './pages.ts';

interface PageHandlersOptions {
  readonly dialogs: FileDialogs;
  readonly backups: AutomaticBackups;
  readonly recovery: () => Promise<Recovery>;
  readonly vault: () => Vault;
  readonly grants: FileGrants;
  readonly pages: Pages;
  readonly profile: OpenProfile;
  readonly state: ShellStateFile;
  readonly capture: Pick<Capture, 'open' | 'close'>;
  readonly hotkey: () => Pick<CaptureHotkey, 'now' | 'set'>;
  readonly reminders: () => Pick<Reminders, 'pause' | 'pausedUntil'>;
  readonly login: Login;
  readonly hasTray: () => boolean;
  /** Loads the page anew at its start: everything it knew was of another profile. */
  readonly reloadAtStart: (page: WebContents) => void;
}

export const createPageHandlers = ({
  dialogs,
  backups,
  recovery,
  vault,
  grants,
  pages,
  profile,
  state,
  capture,
  hotkey,
  reminders,
  login,
  hasTray,
  reloadAtStart,
}: PageHandlersOptions): PageHandlers => ({
  'app.info': () => ({
    version: app.getVersion(),
    platform: process.platform,
    profile: profile.current().kind,
    profilePath: profile.current().path,
    tray: hasTray(),
    theme: state.get().theme,
  }),
  'dialog.openImport': ({ format }, page) => dialogs.openImport(page, format),
  'dialog.grantDropped': async ({ paths }) => [...(await grants.grantDropped(paths))],
  'dialog.openPhoto': (_args, page) => dialogs.openPhoto(page),
  'dialog.saveExport': ({ name, extension }, page) => dialogs.saveExport(page, name, extension),
  'dialog.exportFolder': (_args, page) => dialogs.exportFolder(page),
  'dialog.saveBackup': (_args, page) => dialogs.saveBackup(page),
  'dialog.openBackup': (_args, page) => dialogs.openBackup(page),
  'backups.state': () => backups.state(),
  'backups.choose-folder': (_args, page) => backups.chooseFolder(page),
  'backups.turn-on': ({ folder, passphrase }) => backups.turnOn(folder, passphrase),
  'backups.turn-off': () => backups.turnOff(),
  'backups.unlock': ({ passphrase }) => backups.unlock(passphrase),
  'backups.now': () => backups.now(),
  'backups.open': ({ name }) => backups.open(name),
  'vault.state': () => vault().state(),
  'vault.set': ({ passphrase, current }) => vault().set(passphrase, current),
  'vault.remove': ({ current }) => vault().remove(current),
  'vault.unlock': ({ passphrase }) => vault().unlock(passphrase),
  'vault.lock': () => vault().lock(),
  'vault.options': (options) => vault().setOptions(options),
  'recovery.list': async () => (await recovery()).list(),
  'recovery.snapshot': async ({ name }, page) => {
    await (await recovery()).useSnapshot(name);
    reloadAtStart(page);
  },
  'recovery.backup': async ({ from, passphrase }, page) => {
    await (await recovery()).useBackup(from, passphrase);
    reloadAtStart(page);
  },
  'recovery.empty': async (_args, page) => {
    await (await recovery()).beginAnew();
    reloadAtStart(page);
  },
  'page.savePdf': ({ name }, page) => savePdf(page, name, dialogs, profile.current().path),
  'sample.enter': async (_args, page) => {
    await profile.enterSample();
    reloadAtStart(page);
  },
  'sample.leave': async (_args, page) => {
    await profile.leaveSample();
    reloadAtStart(page);
  },
  'external.open': async ({ url }) => {
    const safe = externalUrl(url);
    if (safe === undefined) {
      throw new KithError('invalid', 'Kith opens web, e-mail and phone links only.');
    }
    await shell.openExternal(safe);
  },
  'theme.set': ({ theme }) => {
    nativeTheme.themeSource = theme;
    state.set({ theme });
  },
  'capture.open': () => capture.open(),
  'capture.close': ({ keep }) => capture.close(keep),
  'capture.hotkey': () => hotkey().now(),
  'capture.set-hotkey': ({ keys }) => hotkey().set(keys),
  'login.state': () => login.state(),
  'login.set': ({ on }) => login.set(on),
  'reminders.paused': () => ({ until: reminders().pausedUntil() ?? null }),
  'reminders.pause': ({ until }) => {
    reminders().pause(until ?? undefined);
    return { until: reminders().pausedUntil() ?? null };
  },
  'page.ready': (_args, page) => pages.ready(page),
  'page.at': ({ path }) => {
    // The sample goes away; its people's pages would be missing.
    if (profile.current().kind === 'sample') return;
    const kept = keepablePath(path);
    if (kept !== undefined) state.set({ page: kept });
  },
});
