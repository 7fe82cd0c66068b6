import { type NativeImage, nativeImage } from 'electron';

/**
 * macOS colours a template image itself; Windows' bar follows the theme. A Linux panel tells nobody its
 * colour: the bright mark reads on dark and light ones.
 */
export const trayImageName = (platform: NodeJS.Platform, isDark: boolean): string => {
  if (platform === 'darwin') return 'tray/trayTemplate.png';
  if (platform === 'win32') return isDark ? 'tray/tray-dark.ico' : 'tray/tray-light.ico';
  return 'tray/tray-dark.png';
};

/** Finds `@2x` beside the file by itself. */
export const trayImage = (resourceFile: (name: string) => string, isDark: boolean): NativeImage =>
  nativeImage.createFromPath(resourceFile(trayImageName(process.platform, isDark)));
