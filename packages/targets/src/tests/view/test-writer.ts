import { isSamePackage, type NamedType, type Type } from '@standin/model';
import { printType, type TypeNaming } from '@standin/render';
import type { TestImport } from '../generated-test.ts';
import type { TestImports } from '../names/test-imports.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import type { TestedPackage, TestPlace } from '../place/test-place.ts';

/** How one test names what is outside of it; it remembers what it was asked. */
export interface TestWriter {
  /** The qualifier of a package; its import is the test's from now on. */
  qualify(path: string): string;
  printType(type: Type): string;
  /** What a declaration of the tested package is called: with its qualifier in an external test. */
  nameOwn(name: string): string;
  /** What a declaration of the test's own package is called; nothing that the test declares may hide it. */
  nameBeside(name: string): string;
  /** Every identifier that was given out, which no name of the test itself may shadow. */
  readonly identifiers: ReadonlySet<string>;
  imports(): readonly TestImport[];
}

/** The writer of one test of a file. */
export function createTestWriter(place: Pick<TestPlace, 'isExternal'>, { proper }: TestedPackage, fileImports: TestImports): TestWriter {
  const paths = new Set<string>();
  const identifiers = new Set<string>();

  function qualify(path: string): string {
    paths.add(path);
    const name = fileImports.nameOf(path);
    identifiers.add(name);
    return name;
  }

  const naming: TypeNaming = {
    qualifier: ({ package: reference }: NamedType) => {
      if (reference === undefined || (!place.isExternal && isSamePackage(reference, proper.reference))) return undefined;
      return qualify(reference.path);
    },
    typeParameter: ({ name }) => name,
    any: 'any',
  };

  return Object.freeze({
    qualify,
    printType(type: Type) {
      for (const identifier of typeIdentifiers(type, naming)) identifiers.add(identifier);
      return printType(type, naming);
    },
    nameOwn(name: string) {
      if (place.isExternal) return `${qualify(proper.location.importPath)}.${name}`;
      identifiers.add(name);
      return name;
    },
    nameBeside(name: string) {
      identifiers.add(name);
      return name;
    },
    identifiers,
    imports: () => [...paths].map((path) => fileImports.importOf(path)),
  });
}
