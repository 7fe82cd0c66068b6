import { afterEach, expect, test } from 'vitest';
import { createRequests } from '#client/link/requests.ts';

const channel = new MessageChannel();
const store = channel.port1;

afterEach(() => {
  store.close();
  channel.port2.close();
});

test('commands are done once all are answered, those that follow from an answer as well', async () => {
  const requests = createRequests();
  requests.attach(channel.port2);
  const asked: string[] = [];
  store.addEventListener('message', ({ data }: MessageEvent<{ id: number; args: { id: string } }>) => {
    asked.push(data.args.id);
    store.postMessage({ id: data.id, result: { result: { id: data.args.id } } });
  });
  store.start();
  const change = (id: string) =>
    requests.request('command.execute', { id, name: 'contacts.update', args: {} });
  void change('first').then(() => change('second'));
  await requests.commandsDone();
  expect(asked).toEqual(['first', 'second']);
  await requests.commandsDone();
});
