/**
 * The bridge between the page and the shell. One CommonJS file, because a sandboxed preload can load no
 * other. It imports the contract's types only: its values would bring zod into every page load.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { ipcChannels, portsMessage } from '#contract/ipc-channels.ts';
import type { KithBridge, pageShellEvents } from '#contract/page-shell.ts';
import type { WireEvent, WireOutcome } from '#contract/wire.ts';

type Listener = (payload: unknown) => void;

/** Leaving an event of the contract out is a type error. */
const eventNames = {
  navigate: true,
  'capture.opened': true,
  action: true,
  reminder: true,
  notice: true,
  'reminders.paused': true,
  'store.status': true,
} as const satisfies Record<keyof typeof pageShellEvents, true>;

interface Channel {
  readonly listeners: Set<Listener>;
  /** What came before the page's first listener: a notification may start Kith and say where to go. */
  readonly early: unknown[];
}

const channelByName = new Map<string, Channel>(
  Object.keys(eventNames).map((name) => [name, { listeners: new Set(), early: [] }]),
);

ipcRenderer.on(ipcChannels.event, (_event, { event, payload }: WireEvent) => {
  const channel = channelByName.get(event);
  if (channel?.listeners.size === 0) channel.early.push(payload);
  for (const listener of channel?.listeners ?? []) listener(payload);
});

ipcRenderer.on(ipcChannels.ports, (event) => {
  // Ports can't go through the context bridge; a window message to our own origin carries them.
  window.postMessage(portsMessage, window.location.origin, event.ports);
});

const bridge: KithBridge = {
  invoke: (name, args) => ipcRenderer.invoke(ipcChannels.invoke, name, args) as Promise<WireOutcome>,
  on: (name, listener) => {
    const channel = channelByName.get(name);
    if (channel === undefined) throw new Error(`Unknown event ${name}`);
    channel.listeners.add(listener);
    for (const payload of channel.early.splice(0)) listener(payload);
    return () => {
      channel.listeners.delete(listener);
    };
  },
  grantFiles: (files) =>
    ipcRenderer.invoke(
      ipcChannels.dropped,
      files.map((file) => webUtils.getPathForFile(file)),
    ) as Promise<WireOutcome>,
};

contextBridge.exposeInMainWorld('kith', bridge);
