/** Page ↔ shell, over Electron's IPC and the preload bridge (`window.kith`). */
import { z } from 'zod';
import { backupsState, lockOptions, recoveryState, vaultState } from './values/backups.ts';
import { request, type RequestMap } from './message.ts';
import { fileGrant } from './values/files.ts';
import { wireError, type WireOutcome } from './wire.ts';

/** Light, dark, or what the system is set to. */
export const themeChoice = z.enum(['system', 'light', 'dark']);
export type ThemeChoice = z.output<typeof themeChoice>;

const appInfo = z.object({
  version: z.string(),
  platform: z.string(),
  /** The sample network lives in a profile of its own. */
  profile: z.enum(['own', 'sample']),
  profilePath: z.string(),
  /** Whether closing the window leaves Kith in a tray. */
  tray: z.boolean(),
  theme: themeChoice,
});
export type AppInfo = z.output<typeof appInfo>;

/** The key that opens the capture window from any program. */
const hotkey = z.object({
  /** As Electron writes them: `CommandOrControl+Alt+Shift+K`. Null: turned off. */
  keys: z.string().nullable(),
  /** `taken`: another program has it. `unsure`: on Wayland the desktop decides, and doesn't say. */
  state: z.enum(['on', 'off', 'taken', 'unsure']),
});
export type Hotkey = z.output<typeof hotkey>;

/** Until when no reminder is shown, in epoch milliseconds; null: they are. */
const reminderPause = z.object({ until: z.number().nullable() });

/** Whether Kith starts with the computer, and whether the user wrote that file themselves. */
const loginState = z.object({ on: z.boolean(), edited: z.boolean() });
export type LoginState = z.output<typeof loginState>;

export const pageShellRequests = {
  'app.info': request(z.void(), appInfo),
  /** Opens the system's file dialog; empty when the user cancelled. */
  'dialog.openImport': request(
    z.object({ format: z.enum(['linkedin', 'contacts', 'calendar']) }),
    z.array(fileGrant),
  ),
  /** Paths of files dropped on the window (the preload asks Electron for them, never the page). */
  'dialog.grantDropped': request(z.object({ paths: z.array(z.string()) }), z.array(fileGrant)),
  'dialog.openPhoto': request(z.void(), fileGrant.optional()),
  'dialog.saveBackup': request(z.void(), fileGrant.optional()),
  /** Where to write an export; `name` is a suggestion without its extension. */
  'dialog.saveExport': request(
    z.object({ name: z.string().max(200), extension: z.enum(['csv', 'vcf', 'json', 'ics']) }),
    fileGrant.optional(),
  ),
  /** A folder to write several files into. */
  'dialog.exportFolder': request(z.void(), fileGrant.optional()),
  'dialog.openBackup': request(z.void(), fileGrant.optional()),
  'backups.state': request(z.void(), backupsState),
  /** Asks the user for the folder that automatic backups go to; undefined when they cancelled. */
  'backups.choose-folder': request(z.void(), z.object({ folder: z.string() }).optional()),
  /**
   * Makes the first one, and turns them on (or changes them) when that has worked.
   *
   * @param folder the one that was chosen, or where they go already
   */
  'backups.turn-on': request(z.object({ folder: z.string(), passphrase: z.string().min(1) }), z.void()),
  'backups.turn-off': request(z.void(), z.void()),
  /** The passphrase of automatic backups, typed again because no keychain keeps it. */
  'backups.unlock': request(z.object({ passphrase: z.string().min(1) }), z.void()),
  'backups.now': request(z.void(), z.void()),
  /** One of the automatic backups, to be restored. */
  'backups.open': request(z.object({ name: z.string() }), fileGrant),
  'vault.state': request(z.void(), vaultState),
  /** Encrypts everything with a passphrase, or changes it: then `current` is the one until now. */
  'vault.set': request(z.object({ passphrase: z.string().min(1), current: z.string().optional() }), z.void()),
  'vault.remove': request(z.object({ current: z.string() }), z.void()),
  'vault.unlock': request(z.object({ passphrase: z.string() }), z.void()),
  /** Closes the data file and loads the page anew, so that nothing of it is left there. */
  'vault.lock': request(z.void(), z.void()),
  'vault.options': request(lockOptions, z.void()),
  'recovery.list': request(z.void(), recoveryState),
  /** Each puts something in the place of the data file, which is kept aside, and loads the page anew. */
  'recovery.snapshot': request(z.object({ name: z.string() }), z.void()),
  'recovery.backup': request(
    z.object({
      from: z.union([z.object({ file: fileGrant }), z.object({ name: z.string() })]),
      passphrase: z.string().min(1),
    }),
    z.void(),
  ),
  'recovery.empty': request(z.void(), z.void()),
  /**
   * Prints what the page shows for print into a PDF that the user places; undefined when they cancelled.
   *
   * @param name any title: of what makes no file name, or is too long for one, the shell takes what it can
   */
  'page.savePdf': request(
    z.object({ name: z.string().min(1).max(20_000) }),
    z.object({ name: z.string() }).optional(),
  ),
  /** Throws the sample profile away and opens the user's own, or the other way round. */
  'sample.enter': request(z.void(), z.void()),
  'sample.leave': request(z.void(), z.void()),
  /** http(s), mailto and tel only. */
  'external.open': request(z.object({ url: z.string() }), z.void()),
  /**
   * The page listens now (after each load): the shell hands it ports, and sends what waited. New ports come
   * by themselves when the store was restarted. Events are kept until their first listener.
   */
  'page.ready': request(z.void(), z.void()),
  /** Pages follow by `prefers-color-scheme`, and so do the window's frame and menus. */
  'theme.set': request(z.object({ theme: themeChoice }), z.void()),
  /** Opens the small window for somebody just met, or brings it to the front. */
  'capture.open': request(z.void(), z.void()),
  /** The capture window goes away; with `keep` its page stays, because something is typed in it. */
  'capture.close': request(z.object({ keep: z.boolean() }), z.void()),
  'capture.hotkey': request(z.void(), hotkey),
  /** Another key, or null for none; the answer says whether the system gave it. */
  'capture.set-hotkey': request(z.object({ keys: z.string().max(60).nullable() }), hotkey),
  'reminders.paused': request(z.void(), reminderPause),
  /** For an hour or until tomorrow morning; null ends it. */
  'reminders.pause': request(z.object({ until: z.enum(['hour', 'tomorrow']).nullable() }), reminderPause),
  'login.state': request(z.void(), loginState),
  /** Starting with the computer, hidden in the tray. */
  'login.set': request(z.object({ on: z.boolean() }), loginState),
  /** Kept by the shell, so that the window comes back where it was left. */
  'page.at': request(z.object({ path: z.string() }), z.void()),
} as const satisfies RequestMap;

/** What the capture window may ask of the shell; the main window may ask everything. */
export const captureMayAsk: ReadonlySet<string> = new Set<keyof typeof pageShellRequests>([
  'page.ready',
  'app.info',
  'capture.close',
]);

export const pageShellEvents = {
  /** A notification, the tray or the menu wants the page to go somewhere: `/people/ID`. */
  navigate: z.object({ to: z.string() }),
  /** To the capture page alone: asked for again, whatever it shows. */
  'capture.opened': z.undefined(),
  /** A menu entry: runs the action of that name in the page's registry. */
  action: z.object({ name: z.string() }),
  /** A reminder that the system could not show. */
  reminder: z.object({ title: z.string(), body: z.string(), to: z.string() }),
  /** Reminders were paused, or go on: here or in the tray. */
  'reminders.paused': reminderPause,
  /** Something to know once, with where to do something about it. */
  notice: z.object({ message: z.string(), action: z.string(), to: z.string() }),
  'store.status': z.object({
    status: z.enum(['starting', 'ready', 'restarting', 'failed']),
    message: z.string().optional(),
    /** Of a failure. */
    code: wireError.shape.code.optional(),
  }),
} as const;

/** What the preload puts on `window.kith`. Ports arrive as a window message (see preload). */
export interface KithBridge {
  /** Never rejects for a refused request: the outcome carries the error (see wire.ts). */
  invoke(name: string, args: unknown): Promise<WireOutcome>;
  on(name: string, listener: (payload: unknown) => void): () => void;
  /** Turns dropped files into grants without showing the page a path. */
  grantFiles(files: readonly File[]): Promise<WireOutcome>;
}
