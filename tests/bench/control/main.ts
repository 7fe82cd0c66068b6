/** The control app's main process: as little as a window on `app://` can do with, set up as Kith's is. */
import { app, BrowserWindow, protocol, session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const folder = join(__dirname, 'page');

protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);
app.enableSandbox();
app.on('window-all-closed', () => app.quit());
process.on('SIGTERM', () => app.quit());

void app.whenReady().then(() => {
  session.defaultSession.protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    const file = pathname === '/' ? '/index.html' : pathname;
    return new Response(await readFile(join(folder, file)), {
      headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream' },
    });
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    backgroundColor: '#FBFAF7',
    autoHideMenuBar: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://control/');
});
