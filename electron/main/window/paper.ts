import { type BrowserWindow, nativeTheme } from 'electron';

/** The theme's paper colours: no white flash before the page paints, in either theme. */
const paper = { light: '#FBFAF7', dark: '#1B1A17' } as const;
export const paperNow = (): string => (nativeTheme.shouldUseDarkColors ? paper.dark : paper.light);

export const followTheme = (window: BrowserWindow): void => {
  const follow = (): void => window.setBackgroundColor(paperNow());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
};
