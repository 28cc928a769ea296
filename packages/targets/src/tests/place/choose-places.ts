import { isExported, isSamePackage, languageMinor, type SourceFile, type Type } from '@standin/model';
import { walkType } from '@standin/render';
import { isExportedSubject, type Subject } from '../selection/subject.ts';
import { reaches } from './import-reach.ts';
import { testFileName } from './test-file-name.ts';
import type { TestedPackage, TestPlace } from './test-place.ts';

/** What a test needs of the package that it stands in. */
export interface PlaceNeeds {
  readonly subject: Subject;
  /** The types that it spells. */
  readonly types: readonly Type[];
  /** The packages that it imports whatever its types are. */
  readonly paths: readonly string[];
  /** Whether it would rather be external, since its doubles are. */
  readonly prefersExternal: boolean;
}

/** A place, or why no package can hold the test. */
export type ChosenPlace = { readonly kind: 'place'; readonly place: TestPlace } | { readonly kind: 'none'; readonly reason: string };

/**
 * Chooses the files of the tests of one source file: beside it, in the package that its test file is of already, else in the package itself where none of them would rather be external. What
 * cannot go there has a second file, `store_internal_test.go` or `store_external_test.go`.
 */
export function choosePlaces(needs: readonly PlaceNeeds[], source: SourceFile, tested: TestedPackage): readonly ChosenPlace[] {
  const limits = needs.map((each) => findLimits(each, tested));
  const { basename } = tested.proper.program.workspace.tree.path;
  const existing = tested.testFiles.get(testFileName(basename(source.path), 'usual'));
  const wishesExternal = needs.some(({ prefersExternal }, index) => {
    const { hidden, cycle } = limits[index] ?? {};
    return hidden === undefined && (prefersExternal || cycle !== undefined);
  });
  const usualIsExternal = existing === undefined ? wishesExternal : isExternalFile(existing);
  return needs.map(({ prefersExternal }, index) => {
    const { hidden, cycle } = limits[index] ?? {};
    if (hidden !== undefined && cycle !== undefined) {
      const reason = `only a test in the package itself can name ${hidden}, and ${cycle}, which the test needs, imports the package`;
      return { kind: 'none', reason };
    }
    const isExternal = hidden === undefined && (usualIsExternal || prefersExternal || cycle !== undefined);
    return { kind: 'place', place: createPlace(source, { isExternal, usualIsExternal }, tested) };
  });
}

interface Limits {
  /** What only the package itself can name. */
  readonly hidden?: string | undefined;
  /** What imports the package, so that the package itself cannot. */
  readonly cycle?: string | undefined;
}

function findLimits(needs: PlaceNeeds, tested: TestedPackage): Limits {
  const { proper } = tested;
  return { hidden: findHidden(needs, tested), cycle: needs.paths.find((path) => reaches(proper, path, proper.location.importPath)) };
}

function isExternalFile(file: SourceFile): boolean {
  return file.package.variant === 'externalTest';
}

/** What only the package itself can name: the subject, or a type. */
function findHidden({ subject, types }: PlaceNeeds, { proper }: TestedPackage): string | undefined {
  if (!isExportedSubject(subject)) return subject.name;
  if (proper.name() === 'main') return `${subject.name} of a program`;
  let hidden: string | undefined;
  for (const type of types) {
    walkType(type, (part) => {
      if (part.kind === 'named' && isSamePackage(part.package, proper.reference) && !isExported(part.name)) hidden ??= part.name;
      if (part.kind === 'struct' && part.fields.some(({ name }) => name !== undefined && !isExported(name)))
        hidden ??= 'an unexported field';
      if (part.kind === 'interface' && part.elements.some((element) => element.kind === 'method' && !isExported(element.method.name)))
        hidden ??= 'an unexported method';
    });
  }
  return hidden;
}

interface Sides {
  readonly isExternal: boolean;
  /** Of the usual test file. */
  readonly usualIsExternal: boolean;
}

interface FoundFile {
  /** Base name. */
  readonly name: string;
  readonly existing: SourceFile | undefined;
}

/** The file for tests of one of the packages; where one of that name is of the other package, its name gets a number. */
function findFile(sourceName: string, { isExternal, usualIsExternal }: Sides, testFiles: TestedPackage['testFiles']): FoundFile {
  const kind = isExternal === usualIsExternal ? 'usual' : isExternal ? 'external' : 'internal';
  for (let number = 1; ; number++) {
    const name = testFileName(sourceName, kind, number);
    const existing = testFiles.get(name);
    if (existing === undefined || isExternalFile(existing) === isExternal) return { name, existing };
  }
}

function createPlace(source: SourceFile, sides: Sides, { proper, testFiles }: TestedPackage): TestPlace {
  const { path } = proper.program.workspace.tree;
  const { isExternal } = sides;
  const { name, existing } = findFile(path.basename(source.path), sides, testFiles);
  const { goBuild } = source.header();
  return {
    file: path.join(path.dirname(source.path), name),
    packageName: isExternal ? `${proper.name()}_test` : proper.name(),
    isExternal,
    ...(existing !== undefined && { existing }),
    ...(goBuild !== undefined && { buildConstraint: goBuild }),
    languageMinor: languageMinor(existing ?? source),
  };
}
