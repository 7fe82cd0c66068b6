import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AppFile, urlToAppFile } from './app-file.ts';
import { assetSecurityPolicy, contentSecurityPolicy, noncePlaceholder, securityHeaders } from './csp.ts';
import { appScheme } from './scheme.ts';

const pageResponse = async ({ file, type }: AppFile): Promise<Response> => {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll(noncePlaceholder, nonce);
  return new Response(html, {
    headers: {
      ...securityHeaders,
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  });
};

const assetResponse = async ({ file, type }: AppFile): Promise<Response> =>
  new Response(await readFile(file), {
    headers: {
      ...securityHeaders,
      'content-type': type,
      'content-security-policy': assetSecurityPolicy,
    },
  });

const refuse = (status: number): Response =>
  new Response(null, { status, headers: { ...securityHeaders, 'content-type': 'text/plain' } });

/** Answers one request for `app://…`. Only GET, only files of the built page. */
export const answerRequest = async (
  request: { readonly url: string; readonly method: string },
  folder: string,
): Promise<Response> => {
  if (request.method !== 'GET') return refuse(405);
  const wanted = urlToAppFile(request.url, folder);
  if (!wanted) return refuse(404);
  try {
    return await (wanted.isPage ? pageResponse(wanted) : assetResponse(wanted));
  } catch {
    return refuse(404);
  }
};

export const setupProtocol = (session: Session, folder: string): void => {
  session.protocol.handle(appScheme, (request) => answerRequest(request, folder));
};
