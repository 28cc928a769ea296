import { beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { downloadModule } from '../../../../scripts/conformance/tree.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { packagesSeenFrom } from '../../../model/test/go-types.ts';
import { sentCommands } from '../../src/clients/sent-commands.ts';

/** What a version of go-redis sends for SetNX, by the time to live. */
async function sentForSetNX(version: string): Promise<readonly (readonly string[])[]> {
  const directory = await downloadModule('github.com/redis/go-redis/v9', version);
  const library = packagesSeenFrom(directory, {})(directory);
  return ['0', '60000000000', undefined].map((expiration) => sentCommands({ method: 'SetNX', library, expiration }));
}

describeWithGo('commands that go-redis sends', () => {
  beforeAll(async () => loadGrammar());

  test('SetNX of older versions is SETNX for a key that is to last', async () => {
    expect(await sentForSetNX('v9.7.0')).toEqual([['setnx'], ['set'], ['set', 'setnx']]);
  });

  test('SetNX of newer ones is SET', async () => {
    expect(await sentForSetNX('v9.23.0')).toEqual([['set'], ['set'], ['set']]);
  });
});
