import { groupImports } from '../../output/import-groups.ts';
import type { GeneratedTest } from '../generated-test.ts';
import type { TestPlace } from '../place/test-place.ts';

/** A new file with tests. */
export function assembleFile({ packageName, buildConstraint }: TestPlace, tests: readonly GeneratedTest[]): string {
  const constraint = buildConstraint === undefined ? '' : `//go:build ${buildConstraint}\n\n`;
  return `${constraint}package ${packageName}\n\n${printImports(tests)}\n${tests.map(printTest).join('\n')}`;
}

function printTest({ opening, rows, closing }: GeneratedTest): string {
  return opening + rows.map(({ text }) => text).join('') + closing;
}

function printImports(tests: readonly GeneratedTest[]): string {
  const imports = tests.flatMap((test) => test.imports).map((each) => ({ ...each, isForTypes: true }));
  const groups = groupImports(imports).map((group) =>
    group.map(({ name, path }) => `\t${name === undefined ? '' : `${name} `}${JSON.stringify(path)}\n`).join(''),
  );
  return `import (\n${groups.join('\n')})\n`;
}
