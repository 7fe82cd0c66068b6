import type { MenuItemConstructorOptions } from 'electron';
import type { TrayAction, TrayEntry } from './tray-model.ts';

/** A single `&` would underline the next letter and vanish: "Smith & Co". */
const literal = (text: string): string => text.replaceAll('&', '&&');

/** The model as Electron's menu template. */
export const trayTemplate = (
  entries: readonly TrayEntry[],
  onAction: (action: TrayAction) => void,
): MenuItemConstructorOptions[] =>
  entries.map((entry): MenuItemConstructorOptions => {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'note':
        return { label: literal(entry.text), enabled: false };
      case 'action':
        return { label: literal(entry.text), click: () => onAction(entry.action) };
      case 'menu':
        return { label: literal(entry.text), submenu: trayTemplate(entry.entries, onAction) };
    }
  });
