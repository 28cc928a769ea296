import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Oracle } from '../oracle.ts';
import { gomockModule } from '../toolchain.ts';
import { vetModule, type VetFinding } from '../vet.ts';
import type { TortureCase } from './torture-case.ts';
import { packageNameIn, tortureModule, variantDirectory, repairVariant, writeVariant, type TortureVariant } from './torture-variant.ts';

/** A mock that Go shall judge. */
export interface MockToVet {
  readonly torture: TortureCase;
  readonly variant: TortureVariant;
  readonly text: string;
}

/** An empty module that needs gomock, at `root`; what was there is gone. */
export async function writeTortureModule(root: string, oracle: Oracle): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const { mod, sum } = await gomockModule(tortureModule, oracle);
  writeFileSync(join(root, 'go.mod'), mod);
  writeFileSync(join(root, 'go.sum'), sum);
}

/** Go source that compiles only where each mock satisfies its interface. */
function assertionText({ torture, variant, text }: MockToVet): string {
  const target = `${tortureModule}/${variantDirectory(torture, variant)}`;
  const prefix = variant.place === 'in' ? '' : 'target.';
  const lines = (torture.description.assertions ?? assertionsOf(torture)).map((line) => line.replaceAll(/\bp\./g, prefix));
  const imports = variant.place === 'in' ? '' : `import target "${target}"\n\n`;
  return `package ${packageNameIn(text)}\n\n${imports}${lines.join('\n')}\n`;
}

/** No predeclared name is used: cases declare those anew. */
function assertionsOf({ description }: TortureCase): string[] {
  const { interfaces = ['I'], instances, parameters, flags = [] } = description;
  const mockNames = new Map(flags.flatMap(readMockNames));
  return interfaces.map((name) => {
    const args = instances?.[name] === undefined ? '' : `[${instances[name]}]`;
    const mock = `func() (mock *${mockNames.get(name) ?? `Mock${name}`}${args}) { return }()`;
    const assertion = `var _ p.${name}${args} = ${mock}`;
    return parameters?.[name] === undefined ? assertion : `func _[${parameters[name]}]() { ${assertion} }`;
  });
}

function readMockNames(flag: string): [string, string][] {
  const pairs = /^-mock_names=(.*)$/.exec(flag)?.[1]?.split(',') ?? [];
  return pairs.map((pair) => pair.split('=') as [string, string]);
}

function writeMock(root: string, mock: MockToVet): void {
  const folder = join(root, variantDirectory(mock.torture, mock.variant));
  writeVariant(root, mock.torture, mock.variant);
  for (const name of mock.torture.description.broken ?? []) {
    rmSync(join(folder, name), { recursive: true });
  }
  repairVariant(root, mock.torture, mock.variant);
  const target = join(folder, mock.variant.place === 'in' ? '.' : 'mock', 'mock_gen.go');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, mock.text);
  writeFileSync(join(dirname(target), 'zz_assertion.go'), assertionText(mock));
}

/** Lets Go judge mocks, all in one run; the result holds Go's objections by the variant's folder, none where Go accepts. */
export async function vetMocks(
  root: string,
  mocks: readonly MockToVet[],
  oracle: Oracle,
): Promise<ReadonlyMap<string, readonly VetFinding[]>> {
  await writeTortureModule(root, oracle);
  mocks.forEach((mock) => writeMock(root, mock));
  const findings = mocks.length === 0 ? [] : await vetModule(root, tortureModule);
  return groupByVariant(findings);
}

function groupByVariant(findings: readonly VetFinding[]): ReadonlyMap<string, readonly VetFinding[]> {
  const groups = new Map<string, VetFinding[]>();
  for (const finding of findings) {
    const folder = finding.directory.split('/').slice(0, 2).join('/');
    groups.set(folder, [...(groups.get(folder) ?? []), finding]);
  }
  return groups;
}
