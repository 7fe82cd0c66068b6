/** What `index.html` holds where the nonce of this load goes. */
export const noncePlaceholder = '__CSP_NONCE__';

const directives = (style: string): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${style}`,
  // React writes style properties through the CSSOM, which this does not concern.
  "style-src-attr 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Mantine writes style elements: those carry the nonce, which is new for each load. */
export const contentSecurityPolicy = (nonce: string): string =>
  directives(`'self' 'nonce-${nonce}'`).join('; ');

/** For scripts, styles, pictures: a worker, or a picture opened by itself, has a policy of its own. */
export const assetSecurityPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** For the dev server only: Vite's inline scripts and styles, and its socket. */
export const devContentSecurityPolicy = (origin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * No `cross-origin-opener-policy`: with it Chromium throws away the process that a window was made with once the
 * page's headers come, and starts another, a tenth of a second at each start. What it guards against can't be: no
 * page of Kith opens a window or was opened by one (`navigation-guard.ts`).
 */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-dns-prefetch-control': 'off',
  'permissions-policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
} as const;
