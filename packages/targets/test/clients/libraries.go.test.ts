import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { downloadModule } from '../../../../scripts/conformance/tree.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { packagesSeenFrom } from '../../../model/test/go-types.ts';
import { clientLibraries } from '../../src/clients/client-libraries.ts';
import { deliberateDifferences } from './deliberate-differences.ts';
import { judgeLibrary } from './judge-library.ts';
import { isLong } from './judged-modules.ts';
import { pinnedLibraries } from './pinned-libraries.ts';

describeWithGo('tables of clients beside the sources of libraries', () => {
  beforeAll(async () => loadGrammar());

  for (const library of clientLibraries) {
    const pins = pinnedLibraries.filter((pin) => pin.library === library.name);
    if (pins.length === 0) continue;
    const define = pins.some(({ isHeavy }) => isHeavy) && !isLong ? test.skip : test;
    define(
      library.name,
      async () => {
        const directories = await Promise.all(
          pins.flatMap(({ module, versions, directory }) =>
            versions.map(async (version) => join(await downloadModule(module, version), directory)),
          ),
        );
        const findings = judgeLibrary(
          library,
          directories.map((directory) => packagesSeenFrom(directory, { CGO_ENABLED: '1' })(directory)),
        );
        expect(findings).toEqual(Object.keys(deliberateDifferences[library.name] ?? {}).sort());
      },
      600_000,
    );
  }
});
