import { beforeAll, expect, test } from '@jest/globals';
import { methodSet, typeObjectAt, type NamedType, type Package, type Type } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { askGoTypes, packagesSeenFrom } from './go-types.ts';
import { methodIdentityOf } from './show-identity.ts';

/** `STANDIN_MODULES=<directory>:<directory>` judges all packages of those modules, instead of some of the standard library; `std` is all of that. */
const wanted = process.env['STANDIN_MODULES']?.split(':');
const standardLibrary = { directory: process.cwd(), patterns: ['database/sql', 'go/types', 'net/http', 'reflect', 'slices', 'testing'] };
const questions = wanted?.map((directory) =>
  directory === 'std' ? { directory: process.cwd(), patterns: ['std'] } : { directory, patterns: ['./...'] },
);

function showMethods(type: Type): string {
  const { methods, failures } = methodSet(type);
  const shown = methods.map(methodIdentityOf).sort((left, right) => (left < right ? -1 : 1));
  return [...shown, ...failures.map(({ message }) => `! ${message}`)].join(' | ');
}

/** A declared type over its own type parameters. */
function declaredType(owner: Package, name: string): NamedType {
  const site = owner.lookup(name);
  if (site === undefined) throw new Error(`${owner.reference.path}.${name} is not declared`);
  return { kind: 'named', package: owner.reference, name, typeArguments: typeObjectAt(site).typeParameters };
}

function sorted(methods: string): string {
  return methods
    .split(' | ')
    .sort((left, right) => (left < right ? -1 : 1))
    .join(' | ');
}

/** All of the standard library takes a minute and more. */
const limit = 3_600_000;

describeWithGo('method sets, judged by go/types', () => {
  beforeAll(() => loadGrammar());

  test.each(questions ?? [standardLibrary])(
    'of all types of $patterns in $directory, and of pointers to them',
    async (question) => {
      const packageIn = packagesSeenFrom(question.directory);
      const differences: string[] = [];
      let [types, methods] = [0, 0];
      await askGoTypes({ print: 'methods', ...question }, (line) => {
        const [directory = '', name = '', ofValue = '', ofPointer = ''] = line.split('\t');
        const type = declaredType(packageIn(directory), name);
        const ours = [type, { kind: 'pointer', element: type } as const].map(showMethods);
        types++;
        for (const [index, expected] of [ofValue, ofPointer].entries()) {
          methods += expected === '' ? 0 : expected.split(' | ').length;
          if (ours[index] !== sorted(expected))
            differences.push(`${directory} ${name}: ${ours[index] ?? ''} instead of ${sorted(expected)}`);
        }
      });
      process.stdout.write(`method sets: ${types} types with ${methods} methods compared, ${differences.length} differ\n`);
      expect(differences.slice(0, 20)).toEqual([]);
      expect(types).toBeGreaterThan(100);
    },
    limit,
  );
});
