import { app } from 'electron';

/** Switches that would let another program on this computer read the page or run code in Kith. */
const debugSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'disable-web-security',
  'load-extension',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
] as const;

interface CommandLine {
  hasSwitch(name: string): boolean;
  removeSwitch(name: string): void;
}

/** Takes them off the command line and says which: in a packaged app only, as tests and developers need them. */
export const dropDebugSwitches = (commandLine: CommandLine): readonly string[] => {
  const given = debugSwitches.filter((name) => commandLine.hasSwitch(name));
  for (const name of given) commandLine.removeSwitch(name);
  return given;
};

/** Before `ready`, when Chromium has not looked at them yet. */
export const setupDebugSwitches = (): readonly string[] =>
  app.isPackaged ? dropDebugSwitches(app.commandLine) : [];
