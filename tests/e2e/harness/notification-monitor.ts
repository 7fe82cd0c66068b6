/** Reads the notifications that programs ask the desktop to show, as they pass on the bus. */
import type { Message, MessageBus } from 'dbus-next';
import { eventually } from './eventually.ts';
import { callBus, connectToBus, plain } from './session-bus.ts';

const serviceName = 'org.freedesktop.Notifications';

interface NotificationCall {
  readonly at: number;
  readonly appName: string;
  /** Number of the notification that this one takes the place of, 0 for none. */
  readonly replaces: number;
  readonly summary: string;
  readonly body: string;
  /** Key and label by turns; `default` is what a click does. */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
}

export interface NotificationMonitor {
  /** Everything asked for since the monitor was opened, oldest first. */
  readonly calls: readonly NotificationCall[];
  /** Waits for one whose title or text matches; earlier ones count. */
  waitFor(pattern: RegExp, limit?: number): Promise<NotificationCall>;
  close(): void;
}

export async function openNotificationMonitor(): Promise<NotificationMonitor> {
  const bus = await connectToBus();
  const calls: NotificationCall[] = [];
  bus.on('message', (message: Message) => {
    if (message.interface === serviceName && message.member === 'Notify') {
      calls.push(callFrom(message.body as unknown[]));
    }
  });
  // A monitor may not answer: the bus would throw it out.
  bus.addMethodHandler(() => true);
  await callBus(bus, {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus.Monitoring',
    member: 'BecomeMonitor',
    signature: 'asu',
    body: [[`type='method_call',interface='${serviceName}',member='Notify'`], 0],
  });
  return {
    calls,
    waitFor: (pattern, limit) =>
      eventually(
        `a notification like ${String(pattern)}`,
        () => calls.find(({ summary, body }) => pattern.test(`${summary}\n${body}`)),
        limit,
      ),
    close: () => bus.disconnect(),
  };
}

/** Clicks a notification that dunst shows, as its mouse binding would. */
export async function clickShownNotification(position = 0): Promise<void> {
  await onBus((bus) =>
    callBus(bus, {
      destination: serviceName,
      path: '/org/freedesktop/Notifications',
      interface: 'org.dunstproject.cmd0',
      member: 'NotificationAction',
      signature: 'u',
      body: [position],
    }),
  );
}

/** Closes everything that dunst shows. */
export async function closeShownNotifications(): Promise<void> {
  await onBus((bus) =>
    callBus(bus, {
      destination: serviceName,
      path: '/org/freedesktop/Notifications',
      interface: 'org.dunstproject.cmd0',
      member: 'NotificationCloseAll',
    }),
  );
}

async function onBus(use: (bus: MessageBus) => Promise<unknown>): Promise<void> {
  const bus = await connectToBus();
  try {
    await use(bus);
  } finally {
    bus.disconnect();
  }
}

function callFrom([
  appName,
  replaces,
  ,
  summary,
  body,
  actions,
  hints,
]: readonly unknown[]): NotificationCall {
  return {
    at: Date.now(),
    appName: appName as string,
    replaces: replaces as number,
    summary: summary as string,
    body: body as string,
    actions: actions as string[],
    hints: plain(hints) as Record<string, unknown>,
  };
}
