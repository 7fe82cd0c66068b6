/**
 * Loaded before Kith: lets it be "ready" only once Playwright watches. Playwright does this itself for apps
 * that it finds without a path (its electron/loader.js); otherwise a window may appear in the middle of its
 * attaching, and it waits for ever for a page load that it has missed.
 */
const { app } = require('electron');

const ready = app.whenReady();
const emit = app.emit.bind(app);
let readyArguments;
let isReady = false;
let release;
const released = new Promise((resolve) => {
  release = resolve;
});

app.emit = (event, ...args) => {
  if (event !== 'ready' || isReady) return emit(event, ...args);
  readyArguments = args;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReady;
app.whenReady = () => released;

// Playwright calls this name once it is attached.
globalThis.__playwright_run = async () => {
  await ready;
  isReady = true;
  release();
  emit('ready', ...readyArguments);
};

if (process.env.KITH_TEST_CLOCK !== undefined) {
  const { utilityProcess } = require('electron');
  const fork = utilityProcess.fork.bind(utilityProcess);
  utilityProcess.fork = (file, args, options) =>
    fork(require('node:path').join(__dirname, 'clocked-store.cjs'), args, {
      ...options,
      env: { ...options.env, KITH_TEST_STORE: file },
    });
}
