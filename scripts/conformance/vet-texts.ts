import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Oracle } from './oracle.ts';
import { gomockModule } from './toolchain.ts';
import { vetModule, type VetFinding } from './vet.ts';

const moduleOfTexts = 'conformance.test/texts';

/** Lets Go judge files that each are a package of their own and import only the standard library and gomock: Go's objections by id. */
export async function vetTexts(
  root: string,
  texts: readonly { readonly id: string; readonly text: string }[],
  oracle: Oracle,
): Promise<ReadonlyMap<string, readonly VetFinding[]>> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const { mod, sum } = await gomockModule(moduleOfTexts, oracle);
  writeFileSync(join(root, 'go.mod'), mod);
  writeFileSync(join(root, 'go.sum'), sum);
  texts.forEach(({ text }, index) => {
    mkdirSync(join(root, `m${index}`));
    writeFileSync(join(root, `m${index}`, 'mock.go'), text);
  });
  const findings = texts.length === 0 ? [] : await vetModule(root, moduleOfTexts);
  const byId = new Map<string, VetFinding[]>();
  for (const finding of findings) {
    const id = texts[Number(finding.directory.slice(1))]?.id ?? finding.directory;
    byId.set(id, [...(byId.get(id) ?? []), finding]);
  }
  return byId;
}
