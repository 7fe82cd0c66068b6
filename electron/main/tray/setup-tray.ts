import { Menu, Tray, app, nativeTheme } from 'electron';
import type { Log } from '../log/log.ts';
import { hasTrayHost } from './tray-host.ts';
import { trayImage } from './tray-image.ts';
import type { TrayAction, TrayModel } from './tray-model.ts';
import { trayTemplate } from './tray-template.ts';

export interface KithTray {
  /** As of the last look. */
  isThere(): boolean;
  /** Looks now; makes the icon when a host has come meanwhile. */
  look(): Promise<boolean>;
  show(model: TrayModel): void;
  end(): void;
}

interface TrayOptions {
  readonly resourceFile: (name: string) => string;
  readonly onAction: (action: TrayAction) => void;
  /** No window is opened by itself. */
  readonly startsHidden: boolean;
  readonly onThere: (isThere: boolean) => void;
  readonly log: Log;
}

/**
 * Milliseconds after the start. On Linux a look starts another program, so the first lets the window go before;
 * and after a login the panel may come up later than Kith.
 */
const looks = [2_000, 5_000, 15_000, 40_000, 90_000] as const;
/** The same when there is no window that could be kept waiting. */
const looksHidden = [0, ...looks] as const;

export const setupTray = ({ resourceFile, onAction, startsHidden, onThere, log }: TrayOptions): KithTray => {
  let tray: Tray | undefined;
  let there: boolean | undefined;
  let model: TrayModel | undefined;
  let shownMenu = '';
  let ended = false;

  const paint = (): void => {
    if (!tray || !model) return;
    tray.setToolTip(model.tooltip);
    // On Linux a changed menu must be set anew; setting the same one again only makes it flicker or close.
    const menu = JSON.stringify(model.entries);
    if (menu === shownMenu) return;
    shownMenu = menu;
    tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(model.entries, onAction)));
  };

  const make = (): void => {
    tray = new Tray(trayImage(resourceFile, nativeTheme.shouldUseDarkColors));
    shownMenu = '';
    // Where clicks come at all; on macOS a click opens the menu.
    if (process.platform !== 'darwin') tray.on('click', () => onAction({ do: 'open' }));
    paint();
  };

  const remove = (): void => {
    tray?.destroy();
    tray = undefined;
  };

  const lookNow = async (): Promise<boolean> => {
    const found = await hasTrayHost();
    if (found !== there && !ended) {
      there = found;
      log('tray', { there });
      // One that registered with a host that is gone does not register with the next.
      remove();
      if (there) make();
      onThere(there);
    }
    return found;
  };

  let looking: Promise<boolean> | undefined;
  /** One at a time: two that both find a new host would make two icons. */
  const look = (): Promise<boolean> =>
    (looking ??= lookNow().finally(() => {
      looking = undefined;
    }));

  nativeTheme.on('updated', () => {
    tray?.setImage(trayImage(resourceFile, nativeTheme.shouldUseDarkColors));
  });
  const waits = process.platform !== 'linux' ? [0] : startsHidden ? looksHidden : looks;
  const timers = waits.map((wait) => setTimeout(() => void (there ? 0 : look()), wait));

  return {
    isThere: () => there === true,
    look,
    show: (next) => {
      // Asked for twice a minute: the same again would have the panel read all of it anew.
      if (JSON.stringify(next) === JSON.stringify(model)) return;
      model = next;
      app.setBadgeCount(next.count);
      paint();
    },
    end: () => {
      ended = true;
      for (const timer of timers) clearTimeout(timer);
      // Destroying it twice crashes (electron#32581).
      remove();
    },
  };
};
