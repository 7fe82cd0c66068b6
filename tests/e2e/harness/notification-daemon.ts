/** A notification service of the tests' own, for what dunst can't be made to do: buttons, closing, refusing. */
import { spawn } from 'node:child_process';
import dbus, { type MessageBus } from 'dbus-next';
import { dunstConfiguration } from '../../../scripts/lib/desktop.ts';
import { eventually } from './eventually.ts';
import { connectToBus, ownerOf, plain } from './session-bus.ts';

const serviceName = 'org.freedesktop.Notifications';
const servicePath = '/org/freedesktop/Notifications';

export interface ShownNotification {
  readonly id: number;
  readonly summary: string;
  readonly body: string;
  /** Key and label by turns. */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
}

/** Why a notification went away, as the specification numbers it. */
export const closeReason = { expired: 1, dismissed: 2, closedByCall: 3 } as const;

export interface NotificationDaemon {
  readonly shown: readonly ShownNotification[];
  waitFor(pattern: RegExp, limit?: number): Promise<ShownNotification>;
  /** Uses one of its actions; `default` is a click. */
  invoke(id: number, action?: string): void;
  dismiss(id: number): void;
  /** Gives the name back and lets dunst show notifications again. */
  close(): Promise<void>;
}

/** Takes the place of dunst. Open it before Kith starts: Electron asks the service what it can do only once. */
export async function openNotificationDaemon(): Promise<NotificationDaemon> {
  const bus = await connectToBus();
  await stopDunst(bus);
  const service = new NotificationService();
  bus.export(servicePath, service);
  await bus.requestName(serviceName, 0);
  return {
    shown: service.shown,
    waitFor: (pattern, limit) =>
      eventually(
        `a notification like ${String(pattern)}`,
        () => service.shown.find(({ summary, body }) => pattern.test(`${summary}\n${body}`)),
        limit,
      ),
    invoke: (id, action = 'default') => service.ActionInvoked(id, action),
    dismiss: (id) => service.NotificationClosed(id, closeReason.dismissed),
    close: async () => {
      await bus.releaseName(serviceName);
      await startDunst(bus);
      bus.disconnect();
    },
  };
}

class NotificationService extends dbus.interface.Interface {
  readonly shown: ShownNotification[] = [];
  private lastId = 0;

  constructor() {
    super(serviceName);
  }

  Notify(
    _appName: string,
    replaces: number,
    _icon: string,
    summary: string,
    body: string,
    actions: string[],
    hints: unknown,
  ): number {
    const id = replaces || ++this.lastId;
    this.shown.push({ id, summary, body, actions, hints: plain(hints) as Record<string, unknown> });
    return id;
  }

  CloseNotification(id: number): void {
    this.NotificationClosed(id, closeReason.closedByCall);
  }

  GetCapabilities(): string[] {
    return ['actions', 'body', 'persistence'];
  }

  GetServerInformation(): [string, string, string, string] {
    return ['kith-tests', 'Kith', '1', '1.2'];
  }

  /** Signal: dbus-next sends what a signal method returns. */
  ActionInvoked(id: number, action: string): [number, string] {
    return [id, action];
  }

  /** Signal. */
  NotificationClosed(id: number, reason: number): [number, number] {
    return [id, reason];
  }
}

NotificationService.configureMembers({
  methods: {
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u', outSignature: '' },
    GetCapabilities: { inSignature: '', outSignature: 'as' },
    GetServerInformation: { inSignature: '', outSignature: 'ssss' },
  },
  signals: {
    ActionInvoked: { signature: 'us' },
    NotificationClosed: { signature: 'uu' },
  },
});

async function stopDunst(bus: MessageBus): Promise<void> {
  const pid = await ownerOf(bus, serviceName);
  if (pid === undefined) return;
  process.kill(pid);
  await eventually('dunst to stop', async () => ((await ownerOf(bus, serviceName)) ? undefined : true));
}

async function startDunst(bus: MessageBus): Promise<void> {
  spawn('dunst', ['-conf', dunstConfiguration], { stdio: 'ignore', detached: true }).unref();
  await eventually('dunst to start', () => ownerOf(bus, serviceName));
}
