import type { MenuItemConstructorOptions } from 'electron';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly developer: boolean;
  /** Runs the action of that name in the page's registry. */
  readonly act: (name: string) => void;
  readonly goTo: (to: string) => void;
  /** Opens the small window for somebody just met. */
  readonly capture: () => void;
  /** For the last entry of File: without a tray, "close" already quits. */
  readonly quit: () => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/**
 * Undo and redo are the page's to decide: in a text field they belong to the typing, elsewhere to the last
 * change of the data. Their keys are not registered here, so that the page gets them first; on macOS the
 * menu gets them and hands them on.
 */
const editMenu = (act: MenuOptions['act'], isMac: boolean): Item => ({
  label: '&Edit',
  submenu: [
    { label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: isMac, click: () => act('undo') },
    { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: isMac, click: () => act('redo') },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ],
});

const viewMenu = (developer: boolean): Item => ({
  label: '&View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // Without shift, as one types it.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    // On the number pad.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+numadd', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut' },
    { role: 'zoomOut', accelerator: 'CmdOrCtrl+numsub', visible: false, acceleratorWorksWhenHidden: true },
    separator,
    { role: 'togglefullscreen' },
    ...(developer
      ? ([
          separator,
          { role: 'reload' },
          { role: 'forceReload' },
          { role: 'toggleDevTools' },
        ] satisfies Item[])
      : []),
  ],
});

const places: readonly (readonly [label: string, to: string])[] = [
  ['Today', '/today'],
  ['Board', '/board'],
  ['Calendar', '/calendar'],
  ['Settings', '/settings'],
];

/** The application menu. On Linux and Windows it hides until Alt is pressed. */
export const menuTemplate = ({ platform, developer, act, goTo, capture, quit }: MenuOptions): Item[] => {
  const isMac = platform === 'darwin';
  const fileItems: Item[] = [
    {
      label: 'Add a person',
      accelerator: 'CmdOrCtrl+N',
      registerAccelerator: isMac,
      click: capture,
    },
    { label: 'Import…', click: () => goTo('/import') },
    separator,
    { role: 'close' },
    ...(isMac ? [] : [{ label: 'Quit', accelerator: 'Ctrl+Q', click: quit } satisfies Item]),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: '&File', submenu: fileItems },
    editMenu(act, isMac),
    { label: '&Go', submenu: places.map(([label, to]) => ({ label, click: () => goTo(to) })) },
    viewMenu(developer),
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [{ label: 'Keyboard shortcuts', click: () => act('shortcuts') }],
    },
  ];
};
