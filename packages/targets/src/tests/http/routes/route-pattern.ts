import type { FrameworkName } from '../framework.ts';

/** A part of a route that a request fills. */
export interface PathParameter {
  readonly name: string;
  /** What its values must look like, where the route says so. */
  readonly form?: RegExp;
  /** Whether it takes the rest of the path. */
  readonly isRest: boolean;
}

/** A path with the places that a request fills. */
export type PathPiece = string | PathParameter;

const patterns: Readonly<Record<FrameworkName, RegExp>> = {
  'net/http': /\{\$\}|\{(?<braced>[^{}.]+)(?<rest>\.\.\.)?\}/g,
  chi: /\{(?<braced>[^{}:]+)(?::(?<form>(?:[^{}]|\{[^{}]*\})+))?\}|(?<star>\*)/g,
  gin: /:(?<colon>[^/]+)|\*(?<starred>[^/]+)/g,
  echo: /:(?<colon>[^/]+)|(?<star>\*)/g,
  fiber: /:(?<colon>[A-Za-z0-9_]+)(?:<[^>]*>)?\??|(?<star>[*+])\d*/g,
};

/** The parts of a path as a router takes it. */
export function readPath(path: string, router: FrameworkName): readonly PathPiece[] {
  const pieces: PathPiece[] = [];
  let end = 0;
  for (const match of path.matchAll(patterns[router])) {
    pieces.push(path.slice(end, match.index));
    const { braced, rest, form, star, colon, starred } = match.groups ?? {};
    const name = braced ?? colon ?? starred ?? star;
    const isRest = rest !== undefined || starred !== undefined || star !== undefined;
    if (name !== undefined) pieces.push({ name, isRest, ...(form !== undefined && readForm(form)) });
    end = match.index + match[0].length;
  }
  return [...pieces, path.slice(end)].filter((piece) => piece !== '');
}

function readForm(form: string): { readonly form: RegExp } | undefined {
  try {
    return { form: new RegExp(`^(?:${form})$`) };
  } catch {
    return undefined;
  }
}

const examples = ['1', 'a', '2006-01-02', 'a.txt', 'en', '00000000-0000-0000-0000-000000000001', 'a'.repeat(8), '1'.repeat(8)];

/** A value that a route takes for a parameter. */
export function exampleFor({ form }: PathParameter): string {
  return examples.find((text) => form?.test(text) !== false) ?? '1';
}

/** A path with values in the places of its parameters. */
export function fillPath(pieces: readonly PathPiece[], values: ReadonlyMap<string, string>): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (values.get(piece.name) ?? exampleFor(piece)))).join('');
}

/** The parameters of a path. */
export function parametersOf(pieces: readonly PathPiece[]): readonly PathParameter[] {
  return pieces.filter((piece) => typeof piece !== 'string');
}
