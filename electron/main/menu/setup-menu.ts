import { Menu, app } from 'electron';
import { type MenuOptions, menuTemplate } from './menu-template.ts';

export const setupMenu = (options: Pick<MenuOptions, 'act' | 'goTo' | 'capture' | 'developer'>): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ ...options, platform: process.platform, quit: () => app.quit() })),
  );
};
