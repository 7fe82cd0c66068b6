/** People's photos that should be here and are not: let go by a machine that had not heard yet of who has them. */
import type { PhotoId } from '#domain/records.ts';
import type { StoreFile } from '../../storage/index.ts';
import type { Crypt } from '../secrets/crypt.ts';
import { goneText, usedPhotos } from './gone.ts';
import type { Http } from '../server/http.ts';
import { keepPart, partCount } from './photo-parts.ts';

/** In one go: each is asked for by itself. */
const most = 50;

interface Options {
  readonly file: StoreFile;
  readonly http: Http;
  readonly crypt: Crypt;
  readonly signal: AbortSignal;
}

export const fetchMissingPhotos = async ({ file, http, crypt, signal }: Options): Promise<void> => {
  const here = new Set(file.all('SELECT id FROM photo').map(({ id }) => id as PhotoId));
  const missing = [...usedPhotos(file)].filter((id) => !here.has(id)).slice(0, most);
  for (const id of missing) {
    for (let n = 0, of = 1; n < of; n += 1) {
      const docId = crypt.idOf(`photos/${id}.${String(n)}`);
      const { body } = await http({ path: encodeURIComponent(docId), also: [404], signal });
      const text = crypt.open(docId, (body as { readonly c?: unknown }).c)?.text;
      // Whoever has it sends it.
      if (text === undefined || text === goneText) break;
      of = partCount(text);
      file.transaction(() => keepPart(file, id, n, text));
    }
  }
};
