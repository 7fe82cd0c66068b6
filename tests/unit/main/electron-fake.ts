/**
 * The one stand-in for Electron: `vi.mock('electron', () => import('../electron-fake.ts'))`. Just enough of
 * each piece for the shell's own logic; what Electron does with it is shown in the end-to-end tests.
 */
import { EventEmitter } from 'node:events';

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  badge: 0,
  exits: [] as number[],
  quits: 0,
  commandLine: {
    switches: new Map<string, string>(),
    getSwitchValue(name: string) {
      return this.switches.get(name) ?? '';
    },
    appendSwitch(name: string, value = '') {
      this.switches.set(name, value);
    },
  },
  getVersion: () => '1.2.3',
  getPath: (name: string) => `/${name}`,
  isReady: () => true,
  focus: () => undefined,
  setBadgeCount(count: number) {
    this.badge = count;
  },
  exit(code: number) {
    this.exits.push(code);
  },
  quit() {
    this.quits += 1;
  },
});

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });

export const nativeImage = { createFromPath: (path: string) => ({ path }) };

export const Menu = {
  buildFromTemplate: (template: readonly unknown[]) => ({ template }),
  setApplicationMenu: () => undefined,
};

export class Tray extends EventEmitter {
  static readonly made: Tray[] = [];
  readonly image: { readonly path: string };
  toolTip = '';
  readonly menus: unknown[] = [];
  destroyed = 0;
  constructor(image: { readonly path: string }) {
    super();
    this.image = image;
    Tray.made.push(this);
  }
  setToolTip(text: string) {
    this.toolTip = text;
  }
  setContextMenu(menu: unknown) {
    this.menus.push(menu);
  }
  setImage() {
    // Only the look changes.
  }
  destroy() {
    this.destroyed += 1;
  }
}

export class Notification extends EventEmitter {
  static supported = true;
  static readonly shown: Notification[] = [];
  static isSupported(): boolean {
    return Notification.supported;
  }
  readonly options: Readonly<Record<string, unknown>>;
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
  }
  show() {
    Notification.shown.push(this);
  }
  close() {
    Notification.shown.splice(Notification.shown.indexOf(this), 1);
  }
}

export const dialog = {
  answers: [] as number[],
  asked: [] as { readonly message: string }[],
  showMessageBox(_window: unknown, options: { readonly message: string }) {
    this.asked.push(options);
    return Promise.resolve({ response: this.answers.shift() ?? 1 });
  },
  showErrorBox: () => undefined,
};

/** A port that only remembers whether it was closed. */
export class FakePort {
  closed = false;
  close() {
    this.closed = true;
  }
}

export class MessageChannelMain {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();
}

let lastContentsId = 0;

export class FakeContents extends EventEmitter {
  readonly id = (lastContentsId += 1);
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];
  readonly ports: (readonly FakePort[])[] = [];
  readonly mainFrame = { url: 'app://kith/board' };
  reloads = 0;
  crashes = 0;
  windowOpen: (() => { readonly action: string }) | undefined;
  send(channel: string, message: unknown) {
    this.sent.push({ channel, message });
  }
  postMessage(_channel: string, _message: unknown, ports: readonly FakePort[]) {
    this.ports.push(ports);
  }
  setWindowOpenHandler(handler: () => { readonly action: string }) {
    this.windowOpen = handler;
  }
  setWebRTCIPHandlingPolicy() {
    // Nothing to see from here.
  }
  reload() {
    this.reloads += 1;
  }
  forcefullyCrashRenderer() {
    this.crashes += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  visible = true;
  destroyed = false;
  fullScreen = false;
  isDestroyed() {
    return this.destroyed;
  }
  isFullScreen() {
    return this.fullScreen;
  }
  setFullScreen(on: boolean) {
    this.fullScreen = on;
    if (!on) this.emit('leave-full-screen');
  }
  hide() {
    this.visible = false;
  }
}

export const ipcMain = {
  handlers: new Map<string, (...args: unknown[]) => unknown>(),
  handle(channel: string, handler: (...args: unknown[]) => unknown) {
    this.handlers.set(channel, handler);
  },
};

/** The keys of all programs: `taken` are another's. */
export const globalShortcut = {
  taken: new Set<string>(),
  registered: new Map<string, () => void>(),
  register(keys: string, onPress: () => void): boolean {
    if (this.taken.has(keys)) return false;
    this.registered.set(keys, onPress);
    return true;
  },
  unregister(keys: string): void {
    this.registered.delete(keys);
  },
};

export const protocol = { registerSchemesAsPrivileged: () => undefined };
export const powerMonitor = new EventEmitter();
export const screen = {};
export const session = {};
export const shell = { opened: [] as string[] };
export const utilityProcess = {};

export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (text: string) => Buffer.from(text),
  decryptString: (sealed: Buffer) => sealed.toString(),
};
