/** What the close button does. */
export type CloseChoice = 'close' | 'hide' | 'quit';

interface CloseSituation {
  readonly quitting: boolean;
  readonly platform: NodeJS.Platform;
  /** Whether a tray icon is really shown somewhere. */
  readonly tray: boolean;
  /** Nothing to keep running for: the profile could not be opened. */
  readonly storeFailed: boolean;
}

/** Hides only where there is a way back to the window: the tray, or macOS's dock. */
export const closeChoice = ({ quitting, platform, tray, storeFailed }: CloseSituation): CloseChoice => {
  if (quitting) return 'close';
  if (storeFailed) return 'quit';
  return tray || platform === 'darwin' ? 'hide' : 'quit';
};
