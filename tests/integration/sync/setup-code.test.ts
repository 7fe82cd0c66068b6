/** A setup code as it arrives: out of a mail, cut, or of another Kith. */
import { expect, test } from 'vitest';
import { fromSetupCode, toSetupCode } from '#store/sync/secrets/setup-code.ts';

const passphrase = 'seven loud trains arrive';
const content = { address: 'https://kith.example.org/net', user: 'ana', password: 'made up', key: 'abc' };

test('a code is read out of whatever a mail makes of it, and nothing else is taken for one', async () => {
  const code = await toSetupCode(content, passphrase);
  const quoted = code.replace(/.{60}/gu, (line) => `> ${line}\r\n`);
  expect(await fromSetupCode(quoted, passphrase)).toEqual(content);
  expect(
    await fromSetupCode(`The code is: ${code.slice(0, 80)}\u00AD\n${code.slice(80)}.`, passphrase),
  ).toEqual(content);

  for (const broken of [
    code.slice(0, -9),
    code.slice(4),
    'hello',
    '',
    `${code.slice(0, 50)}x${code.slice(51)}`,
  ]) {
    await expect(fromSetupCode(broken, passphrase)).rejects.toMatchObject({ code: 'damaged-code' });
  }
  await expect(fromSetupCode(code.replace('KITH1', 'KITH2'), passphrase)).rejects.toMatchObject({
    code: 'newer-version',
  });
  await expect(fromSetupCode(code, 'some other words')).rejects.toMatchObject({ code: 'wrong-passphrase' });
}, 60_000);
