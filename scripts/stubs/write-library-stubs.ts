import { stubForms } from './stub-forms.ts';
import type { StubMaker } from './stub-maker.ts';

/** Packages of the standard library whose interfaces are many, and of many kinds. */
const paths = ['context', 'database/sql/driver', 'fmt', 'hash', 'io', 'io/fs', 'net', 'net/http', 'reflect', 'sort', 'testing'];

/** A package of stubs. */
export interface LibraryStubs {
  /** What the package calls itself, and its directory. */
  readonly name: string;
  /** The types of its stubs. */
  readonly types: readonly string[];
}

/** Writes the stubs of interfaces of the standard library, a package for each of its packages and each form. */
export async function writeLibraryStubs(maker: StubMaker): Promise<readonly LibraryStubs[]> {
  const calls = paths.flatMap((path) => [[path], [...stubForms.controls, path]]);
  const packages: LibraryStubs[] = [];
  for (const [index, words] of calls.entries()) {
    const name = `p${index}`;
    const { text = '' } = await maker.stub(['-out', `${name}/stubs.go`, '-package', name, ...words], '.');
    maker.write(`${name}/stubs.go`, text);
    packages.push({ name, types: [...text.matchAll(/^\/\/ (Stub\w+) is a stub of/gm)].map(([, type = '']) => type) });
  }
  return packages;
}
