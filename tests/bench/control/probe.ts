/**
 * Loaded into an app's main process with `--require`, Kith's and the control's alike: tells on standard output
 * when the page shows what `KITH_BENCH_SELECTOR` names, painted and ready for the next event.
 */
import { app } from 'electron';

/** Runs in the page. */
const watch = (selector: string): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // A task after the frame that shows it: what keeps the page busy until then delays it.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(Date.now()));
        port1.start();
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-app-state'],
    });
    look();
  });

const selector = JSON.stringify(process.env['KITH_BENCH_SELECTOR']);

app.on('web-contents-created', (_event, contents) => {
  contents.once('did-navigate', () => {
    contents.mainFrame
      .executeJavaScript(`(${watch.toString()})(${selector})`)
      .then((at: unknown) => process.stdout.write(`kith-bench-ready ${String(at)}\n`))
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  });
});
