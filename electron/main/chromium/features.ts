import { app } from 'electron';

/**
 * Turns one of Chromium's features on, beside those that are. Before `ready`.
 * @param feature its name, with parameters as in `Name:parameter/value`
 */
export const enableFeature = (feature: string): void => {
  const features = app.commandLine.getSwitchValue('enable-features');
  app.commandLine.appendSwitch(
    'enable-features',
    [features, feature].filter((each) => each !== '').join(','),
  );
};

/**
 * Each of Chromium's processes looks every few seconds for memory to give back, also where nothing happens: half of
 * the processor time that Kith takes while it waits in the tray. Once a minute gives back as much.
 */
export const setupRareReclaim = (): void => enableFeature('PartitionAllocMemoryReclaimer:interval/60s');

/**
 * Chromium's network service in the shell, not in a process of its own, which Electron gives no sandbox anyway: Kith
 * has no use for it but its own files, and its start is a twentieth of Kith's.
 */
export const setupNoNetworkProcess = (): void => enableFeature('NetworkServiceInProcess2');
