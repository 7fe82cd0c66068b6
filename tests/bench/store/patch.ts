import { launchKith } from '../../e2e/harness/launch.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const edits = 200;
/** Not counted: the first calls are slower until V8 has compiled them. */
const warmUp = 20;

interface Timings {
  readonly measured: number[];
  readonly control: number[];
}

/** Runs in the page before its own scripts: keeps the request port it is given, to be used beside it. */
const keepRequestPort = (): void => {
  window.addEventListener('message', ({ data, ports }) => {
    if (data === 'kith:ports') Object.assign(window, { benchPort: ports[0] });
  });
};

/** Runs in the page: changes the first card's notes over and over, asking something empty in between. */
const editInPage = async ({
  edits: count,
  warmUp: skip,
}: {
  edits: number;
  warmUp: number;
}): Promise<Timings> => {
  const port = (window as unknown as { readonly benchPort: MessagePort }).benchPort;
  const id = document.querySelector<HTMLElement>('[data-card]')?.dataset['card'];
  // Far from the numbers that the page itself uses.
  let lastId = 1e9;
  const timed = (name: string, args?: unknown): Promise<number> =>
    new Promise((resolve, reject) => {
      const requestId = (lastId += 1);
      const onAnswer = ({ data }: MessageEvent<{ id?: number; error?: { message: string } }>) => {
        if (data.id !== requestId) return;
        const ms = performance.now() - startedAt;
        port.removeEventListener('message', onAnswer);
        if (data.error === undefined) resolve(ms);
        else reject(new Error(data.error.message));
      };
      port.addEventListener('message', onAnswer);
      const startedAt = performance.now();
      port.postMessage({ id: requestId, name, args });
    });
  // A person's typing leaves the page time to show what changed.
  const pause = () => new Promise((done) => setTimeout(done, 30));

  const measured: number[] = [];
  const control: number[] = [];
  for (let run = -skip; run < count; run += 1) {
    await pause();
    const empty = await timed('history.state');
    await pause();
    const edit = await timed('command.execute', {
      id: crypto.randomUUID(),
      name: 'contacts.update',
      args: { id, patch: { notes: `Note ${run} of the benchmark` } },
    });
    if (run < 0) continue;
    control.push(empty);
    measured.push(edit);
  }
  return { measured, control };
};

/** A field edited in the page of a big profile until the store says it is on disk, over an empty request. */
export const measurePatch = async ({ bigProfile }: Setting): Promise<Samples> => {
  const kith = await launchKith({ profile: await bigProfile() });
  try {
    const page = await kith.page();
    await page.addInitScript(keepRequestPort);
    await page.reload();
    await page.locator('[data-app-state="ready"] [data-card]').first().waitFor();
    return { unit: 'ms', ...(await page.evaluate(editInPage, { edits, warmUp })) };
  } finally {
    await kith.quit();
  }
};
