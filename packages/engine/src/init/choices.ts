import type { Choices } from './wished-output.ts';

/** What is known of an interface that a name may be made of. */
export interface NameFacts {
  readonly interface: string;
  /** What its package calls itself, where that was found. */
  readonly package?: string;
  /** Its file, without the directory, where that was found. */
  readonly sourceFile?: string;
}

/** Text that a template prints in the place of `printed`. */
interface Piece {
  readonly printed: string;
  readonly template: string;
}

/**
 * What can stand for the name of a file: templates that print it for this interface, and the name itself, last. A template is only worth having where it
 * prints the names of several files, which folding finds out.
 */
export function chooseFilename(filename: string, facts: NameFacts): Choices {
  const pieces: Piece[] = [
    { printed: facts.sourceFile ?? '', template: '{{sourceFile}}' },
    { printed: facts.sourceFile?.replace(/\.go$/, '') ?? '', template: '{{trimSuffix sourceFile ".go"}}' },
    { printed: snakeCase(facts.interface), template: '{{snakeCase interface}}' },
    { printed: facts.interface, template: '{{interface}}' },
    { printed: facts.interface.toLowerCase(), template: '{{lowerCase interface}}' },
    { printed: facts.package ?? '', template: '{{package}}' },
  ];
  return [...new Set([...replacePieces(filename, pieces), filename])];
}

/** What can stand for the name of a mock. */
export function chooseMockName(mockName: string, { interface: name }: NameFacts): Choices {
  const pieces: Piece[] = [
    { printed: name, template: '{{interface}}' },
    { printed: name.charAt(0).toUpperCase() + name.slice(1), template: '{{firstUpper interface}}' },
  ];
  const usual = mockName === `Mock${name}` ? ['Mock{{interface}}'] : [];
  return [...new Set([...usual, ...replacePieces(mockName, pieces), mockName])];
}

/** What can stand for the name of a package. */
export function choosePackage(name: string, facts: NameFacts): Choices {
  return [...new Set([...replacePieces(name, [{ printed: facts.package ?? '', template: '{{package}}' }]), name])];
}

/** A directory to be written as a template; paths as gen.yaml has them. */
export interface DirectoryFacts {
  /** Absent for packages of others. */
  readonly packageDirectory?: string;
  /** What the package calls itself, where that was found. */
  readonly package?: string;
}

/** What can stand for a directory. */
export function chooseDirectory(directory: string, { packageDirectory, package: name = '' }: DirectoryFacts): Choices {
  if (packageDirectory === undefined) return [directory];
  const template = '{{packageDirectory}}';
  if (directory === packageDirectory) return [template];
  if (packageDirectory === '.' || directory.startsWith(`${packageDirectory}/`)) {
    const rest = packageDirectory === '.' ? directory : directory.slice(packageDirectory.length + 1);
    return [...replacePieces(rest, [{ printed: name, template: '{{package}}' }]), rest]
      .map((below) => `${template}/${below}`)
      .concat(directory);
  }
  if (directory.endsWith(`/${packageDirectory}`)) return [directory.slice(0, -packageDirectory.length) + template, directory];
  return [directory];
}

function replacePieces(text: string, pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ printed, template }) => {
    const index = printed.length < 2 ? -1 : text.indexOf(printed);
    return index < 0 ? [] : [text.slice(0, index) + template + text.slice(index + printed.length)];
  });
}

/** The helper of the same name in gen.yaml. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, '$1_$2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase();
}
