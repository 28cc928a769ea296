import { isSamePackage, type NamedType, type Type } from '@standin/model';
import { printType, type TypeNaming } from '@standin/render';
import type { TestImport } from '../generated-test.ts';
import type { TestImports } from '../names/test-imports.ts';
import { spellAnyIn } from '../../output/spell-any.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import type { TestedPackage, TestPlace } from '../place/test-place.ts';

/** How one test names what is outside of it; it remembers what it was asked. */
export interface TestWriter {
  /** The qualifier of a package; its import is the test's from now on. */
  qualify(path: string): string;
  printType(type: Type): string;
  /** What a declaration of the tested package is called: with its qualifier in an external test that does not import it by a dot. */
  nameOwn(name: string): string;
  /** What a declaration of the test's own package is called; nothing that the test declares may hide it. */
  nameBeside(name: string): string;
  /** Every identifier that was given out, which no name of the test itself may shadow. */
  readonly identifiers: ReadonlySet<string>;
  imports(): readonly TestImport[];
  /** A writer whose names count only where they are used: `adopt` tells in which texts. */
  draft(): DraftWriter;
}

/** A writer for texts of which not all may stay. */
export interface DraftWriter extends TestWriter {
  /** Counts what it gave out as far as one of the texts has it. */
  adopt(texts: readonly string[]): void;
}

/** The writer of one test of a file. */
export function createTestWriter(
  place: Pick<TestPlace, 'isExternal' | 'languageMinor'>,
  tested: TestedPackage,
  fileImports: TestImports,
): TestWriter {
  const { proper } = tested;
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
      return fileImports.isDotImport(reference.path) ? undefined : qualify(reference.path);
    },
    typeParameter: ({ name }) => name,
    any: spellAnyIn(place.isExternal ? tested.externalScope : tested.internalScope, place.languageMinor),
  };

  return Object.freeze<TestWriter>({
    qualify,
    printType(type: Type) {
      for (const identifier of typeIdentifiers(type, naming)) identifiers.add(identifier);
      return printType(type, naming);
    },
    nameOwn(name: string) {
      const { importPath } = proper.location;
      if (place.isExternal && !fileImports.isDotImport(importPath)) return `${qualify(importPath)}.${name}`;
      identifiers.add(name);
      return name;
    },
    nameBeside(name: string) {
      identifiers.add(name);
      return name;
    },
    identifiers,
    imports: () => [...paths].map((path) => fileImports.importOf(path)),
    draft() {
      const drafted = createTestWriter(place, tested, fileImports);
      return {
        ...drafted,
        adopt(texts) {
          const used = new Set(texts.flatMap((text) => text.match(/[\p{L}_][\p{L}\p{Nd}_]*/gu) ?? []));
          for (const identifier of drafted.identifiers) if (used.has(identifier)) identifiers.add(identifier);
          for (const { path } of drafted.imports()) if (used.has(fileImports.nameOf(path))) paths.add(path);
        },
      };
    },
  });
}
