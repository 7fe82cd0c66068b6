import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AppFile, urlToAppFile } from './app-file.ts';
import { assetSecurityPolicy, contentSecurityPolicy, noncePlaceholder, securityHeaders } from './csp.ts';
import { appScheme } from './scheme.ts';

/** As `registerBufferProtocol` takes it. */
export interface AppResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Buffer;
}

const pageResponse = async ({ file, type }: AppFile): Promise<AppResponse> => {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll(noncePlaceholder, nonce);
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders,
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
    data: Buffer.from(html),
  };
};

const assetResponse = async ({ file, type }: AppFile): Promise<AppResponse> => ({
  statusCode: 200,
  headers: {
    ...securityHeaders,
    'content-type': type,
    'content-security-policy': assetSecurityPolicy,
  },
  data: await readFile(file),
});

const refuse = (statusCode: number): AppResponse => ({
  statusCode,
  headers: { ...securityHeaders, 'content-type': 'text/plain' },
  data: Buffer.alloc(0),
});

/** Answers one request for `app://…`. Only GET, only files of the built page. */
export const answerRequest = async (
  request: { readonly url: string; readonly method: string },
  folder: string,
): Promise<AppResponse> => {
  if (request.method !== 'GET') return refuse(405);
  const wanted = urlToAppFile(request.url, folder);
  if (!wanted) return refuse(404);
  try {
    return await (wanted.isPage ? pageResponse(wanted) : assetResponse(wanted));
  } catch {
    return refuse(404);
  }
};

/**
 * By the older interface: `protocol.handle` loads the whole of Node's `fetch` before the first answer, a fifth of a
 * second at each start, and sends files through web streams (electron/electron#42612).
 */
export const setupProtocol = (session: Session, folder: string): void => {
  session.protocol.registerBufferProtocol(appScheme, (request, respond) => {
    void answerRequest(request, folder).then(respond);
  });
};
