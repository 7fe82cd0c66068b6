import { type IpcMain, type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import { KithError, errorToData, isKithError } from '#contract/errors.ts';
import type { ArgsOf, ResultOf } from '#contract/message.ts';
import { ipcChannels } from '#contract/ipc-channels.ts';
import { captureMayAsk, pageShellRequests } from '#contract/page-shell.ts';
import type { PageKind } from '#contract/shell-store.ts';
import type { WireOutcome } from '#contract/wire.ts';
import { type Log, errorToFields } from '../log/log.ts';

type PageRequests = typeof pageShellRequests;
type PageRequestName = keyof PageRequests;

/** What a page asks for, with the page that asks. Leaving a request out is a type error. */
export type PageHandlers = {
  readonly [K in PageRequestName]: (
    args: ParsedArgs<K>,
    page: WebContents,
  ) => ResultOf<PageRequests, K> | Promise<ResultOf<PageRequests, K>>;
};
type ParsedArgs<K extends PageRequestName> = ReturnType<PageRequests[K]['args']['parse']> &
  ArgsOf<PageRequests, K>;

interface DoorOptions {
  readonly handlers: PageHandlers;
  readonly isTrusted: (event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>) => boolean;
  /** Which window asks: each may ask for what it is there for. */
  readonly kindOf: (page: WebContents) => PageKind | undefined;
  readonly log: Log;
}

const refusal = new KithError('bad-request', 'Kith’s window asked for something that does not exist.');

/** Names that only the preload may use, through a channel that pages can't reach. */
const preloadOnly: ReadonlySet<string> = new Set(['dialog.grantDropped']);

const isRequestName = (name: unknown): name is PageRequestName =>
  typeof name === 'string' && Object.hasOwn(pageShellRequests, name);

const answer = async <K extends PageRequestName>(
  name: K,
  args: unknown,
  page: WebContents,
  handlers: PageHandlers,
): Promise<unknown> => {
  const spec = pageShellRequests[name];
  const parsed = spec.args.safeParse(args);
  if (!parsed.success) throw refusal;
  return spec.result.parse(await handlers[name](parsed.data as ParsedArgs<K>, page));
};

/** The only place where messages from pages come in. `door` answers an outcome, never throws. */
export const createDoor =
  ({ handlers, isTrusted, kindOf, log }: DoorOptions) =>
  async (
    event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
    name: unknown,
    args: unknown,
    from: 'page' | 'preload',
  ): Promise<WireOutcome> => {
    try {
      if (!isTrusted(event)) {
        log('ipc-untrusted');
        throw refusal;
      }
      const isMain = kindOf(event.sender) === 'main';
      const isAllowed = (asked: string): boolean =>
        (isMain || captureMayAsk.has(asked)) && (from === 'preload' || !preloadOnly.has(asked));
      if (!isRequestName(name) || !isAllowed(name)) {
        log('ipc-unknown');
        throw refusal;
      }
      return { result: await answer(name, args, event.sender, handlers) };
    } catch (error) {
      if (!isKithError(error)) {
        log('ipc-failed', { name: isRequestName(name) ? name : undefined, ...errorToFields(error) });
      }
      return { error: errorToData(error) };
    }
  };

export const setupDoor = (options: DoorOptions, ipc: Pick<IpcMain, 'handle'> = ipcMain): void => {
  const door = createDoor(options);
  ipc.handle(ipcChannels.invoke, (event, name: unknown, args: unknown) => door(event, name, args, 'page'));
  ipc.handle(ipcChannels.dropped, (event, paths: unknown) =>
    door(event, 'dialog.grantDropped', { paths }, 'preload'),
  );
};
