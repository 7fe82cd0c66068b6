/** The message bus of the desktop that the tests run on, spoken to directly. */
import dbus, { type MessageBus } from 'dbus-next';

const { Message, sessionBus } = dbus;

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus signature of the arguments, `''` when there are none. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

export async function connectToBus(): Promise<MessageBus> {
  const bus = sessionBus();
  // Without a listener, a bus that goes away first would end the test run.
  bus.on('error', () => undefined);
  await new Promise<void>((resolve) => bus.once('connect', resolve));
  return bus;
}

/**
 * Calls a method without asking the object to describe itself first, which Electron's objects don't.
 *
 * @returns the body of the reply
 */
export async function callBus(bus: MessageBus, call: BusCall): Promise<readonly unknown[]> {
  const { signature = '', body = [], ...rest } = call;
  const reply = await bus.call(new Message({ ...rest, signature, body: [...body] }));
  return (reply?.body ?? []) as readonly unknown[];
}

/** Every property of an object's interface, with the variants taken off. */
export async function propertiesOf(
  bus: MessageBus,
  at: { readonly destination: string; readonly path: string; readonly interface: string },
): Promise<Readonly<Record<string, unknown>>> {
  const [properties] = await callBus(bus, {
    destination: at.destination,
    path: at.path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'GetAll',
    signature: 's',
    body: [at.interface],
  });
  return plain(properties) as Readonly<Record<string, unknown>>;
}

/** Takes the variants off a value that came over the bus. */
export function plain(value: unknown): unknown {
  if (value instanceof dbus.Variant) return plain(value.value);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}
