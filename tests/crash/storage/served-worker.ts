/** A store that serves one page over the process's own channel, and changes people for ever until told to stop. */
import { createRandom } from '../../integration/storage/random.ts';
import { openTestStore, person } from '../../integration/storage/support.ts';
import { exposeStorage, type StorePort } from '#store/storage/index.ts';

const [path = '', key = '', seed = '0'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const { file } = await openTestStore(path, key);

const port: StorePort = {
  postMessage: (message) => process.send?.(message),
  onMessage: (listener) => process.on('message', listener),
  onClose: (listener) => process.on('disconnect', listener),
};

let next = 0;
const changeSome = (): void => {
  file.transaction(() => {
    const some = file.find('contacts', { selector: { rank: { $gte: random.below(50) } }, limit: 5 });
    next += 1;
    file.write('contacts', [
      { after: { ...person(`${seed}-${next}`), rank: random.below(100) } },
      ...some.map((before) =>
        random.chance(0.25)
          ? { before }
          : {
              before,
              after: { ...before, rank: random.below(100), stage: random.pick(['trust', 'mentor']) },
            },
      ),
    ]);
  });
};

const timer = setInterval(changeSome, 5);
process.on('message', (message) => {
  if (message !== 'stop') return;
  clearInterval(timer);
  process.send?.({ final: file.find('contacts', {}).map(({ id, rank, stage }) => [id, rank, stage]) });
});
exposeStorage(file, port);
