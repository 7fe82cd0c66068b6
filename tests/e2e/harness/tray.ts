/** The desktop's side of tray icons: receives them, reads their menus and clicks their entries. */
import dbus, { type Message, type MessageBus } from 'dbus-next';
import { eventually } from './eventually.ts';
import { callBus, connectToBus, plain, propertiesOf } from './session-bus.ts';

const watcherName = 'org.kde.StatusNotifierWatcher';
const itemInterface = 'org.kde.StatusNotifierItem';
const menuInterface = 'com.canonical.dbusmenu';

interface TrayMenuEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly type: 'standard' | 'separator';
  readonly checked?: boolean;
  readonly children: readonly TrayMenuEntry[];
}

interface TrayItem {
  /** Everything the icon says about itself: `Id`, `Title`, `ToolTip`, `Status` … */
  properties(): Promise<Readonly<Record<string, unknown>>>;
  /** Title and text of the tool tip, as one string. */
  toolTip(): Promise<string>;
  menu(): Promise<readonly TrayMenuEntry[]>;
  /** Labels of the menu, submenus indented by two spaces; `-` for a separator. */
  menuText(): Promise<string>;
  /**
   * Clicks the entry at a path of labels, such as `['Call Ana', 'Done']`. A label may be a pattern. Waits for
   * the entry to appear.
   */
  click(...labels: readonly (string | RegExp)[]): Promise<void>;
  /** Clicks the icon itself. */
  activate(): Promise<void>;
}

export interface Tray {
  /** Waits for an icon; the latest, when a program has made several. */
  item(limit?: number): Promise<TrayItem>;
  readonly count: number;
  close(): void;
}

/** Must be open before Kith starts: Electron looks for a watcher when it makes its icon. */
export async function openTray(): Promise<Tray> {
  const bus = await connectToBus();
  const watcher = new StatusNotifierWatcher();
  bus.addMethodHandler((message: Message) => {
    // dbus-next does not tell a service who calls, and Electron registers a path, not a name.
    if (message.interface !== watcherName || message.member !== 'RegisterStatusNotifierItem') return false;
    const [service] = message.body as [string];
    watcher.register(
      service.startsWith('/') ? { destination: message.sender, path: service } : itemAt(service),
    );
    bus.send(dbus.Message.newMethodReturn(message, '', []));
    return true;
  });
  bus.export('/StatusNotifierWatcher', watcher);
  await bus.requestName(watcherName, 0);
  return {
    item: (limit) =>
      eventually(
        'a tray icon',
        async () => {
          const address = watcher.items.at(-1);
          return address && ((await isAlive(bus, address)) ? trayItem(bus, address) : undefined);
        },
        limit,
      ),
    get count() {
      return watcher.items.length;
    },
    close: () => bus.disconnect(),
  };
}

interface ItemAddress {
  readonly destination: string;
  readonly path: string;
}

function itemAt(destination: string): ItemAddress {
  return { destination, path: '/StatusNotifierItem' };
}

class StatusNotifierWatcher extends dbus.interface.Interface {
  readonly items: ItemAddress[] = [];
  readonly IsStatusNotifierHostRegistered = true;
  readonly ProtocolVersion = 0;

  constructor() {
    super(watcherName);
  }

  get RegisteredStatusNotifierItems(): string[] {
    return this.items.map(({ destination, path }) => destination + path);
  }

  register(address: ItemAddress): void {
    this.items.push(address);
    this.StatusNotifierItemRegistered(address.destination + address.path);
  }

  RegisterStatusNotifierItem(_service: string): void {
    // Answered by the handler above; here only so that the interface describes itself.
  }

  RegisterStatusNotifierHost(_service: string): void {
    // There is one host, the tests, and it needs no introduction.
  }

  /** Signal. */
  StatusNotifierItemRegistered(service: string): string {
    return service;
  }
}

StatusNotifierWatcher.configureMembers({
  properties: {
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    ProtocolVersion: { signature: 'i', access: 'read' },
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
  },
  methods: {
    RegisterStatusNotifierItem: { inSignature: 's', outSignature: '' },
    RegisterStatusNotifierHost: { inSignature: 's', outSignature: '' },
  },
  signals: { StatusNotifierItemRegistered: { signature: 's' } },
});

async function isAlive(bus: MessageBus, address: ItemAddress): Promise<boolean> {
  try {
    await propertiesOf(bus, { ...address, interface: itemInterface });
    return true;
  } catch {
    return false;
  }
}

function trayItem(bus: MessageBus, address: ItemAddress): TrayItem {
  const properties = () => propertiesOf(bus, { ...address, interface: itemInterface });
  const menuPath = async () => (await properties())['Menu'] as string;
  const menu = async () => {
    const [, layout] = await callBus(bus, {
      destination: address.destination,
      path: await menuPath(),
      interface: menuInterface,
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    });
    return entryFrom(plain(layout)).children;
  };
  return {
    properties,
    toolTip: async () => {
      const [, , title, text] = (await properties())['ToolTip'] as [string, unknown, string, string];
      return [title, text].filter(Boolean).join('\n');
    },
    menu,
    menuText: async () => textOf(await menu()).join('\n'),
    click: async (...labels) => {
      const entry = await eventually(`the tray entry ${labels.map(String).join(' › ')}`, async () =>
        find(await menu(), labels),
      );
      await callBus(bus, {
        destination: address.destination,
        path: await menuPath(),
        interface: menuInterface,
        member: 'Event',
        signature: 'isvu',
        body: [entry.id, 'clicked', new dbus.Variant('s', ''), 0],
      });
    },
    activate: async () => {
      await callBus(bus, {
        ...address,
        interface: itemInterface,
        member: 'Activate',
        signature: 'ii',
        body: [0, 0],
      });
    },
  };
}

/** `(ia{sv}av)`: number, properties, children. */
function entryFrom(value: unknown): TrayMenuEntry {
  const [id, properties, children] = value as [number, Record<string, unknown>, unknown[]];
  const toggle = properties['toggle-state'] as number | undefined;
  return {
    id,
    // An underscore marks the access key; a doubled one stands for itself.
    label: ((properties['label'] as string | undefined) ?? '').replace(/_(.)/g, '$1'),
    enabled: properties['enabled'] !== false,
    visible: properties['visible'] !== false,
    type: properties['type'] === 'separator' ? 'separator' : 'standard',
    ...(toggle === undefined ? {} : { checked: toggle === 1 }),
    children: children.map(entryFrom),
  };
}

function find(
  entries: readonly TrayMenuEntry[],
  [label, ...rest]: readonly (string | RegExp)[],
): TrayMenuEntry | undefined {
  const entry = entries.find((candidate) =>
    label instanceof RegExp ? label.test(candidate.label) : candidate.label === label,
  );
  return entry === undefined || rest.length === 0 ? entry : find(entry.children, rest);
}

function textOf(entries: readonly TrayMenuEntry[]): readonly string[] {
  return entries
    .filter(({ visible }) => visible)
    .flatMap((entry) => [
      entry.type === 'separator' ? '-' : entry.label,
      ...textOf(entry.children).map((line) => `  ${line}`),
    ]);
}
