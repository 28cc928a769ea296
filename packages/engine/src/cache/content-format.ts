import type { Query } from '@standin/modules';

const byteOrder = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 'little' : 'big';

/** What a cache file begins with: another form gets another number, and numbers are in the order of this machine. */
export const formatName = `standin cache 7, ${byteOrder}-endian`;

/** The kinds of questions, and whether each is about a name, too. */
const questions: { readonly [Kind in Query['kind']]: 'path' | 'name' } = {
  read: 'path',
  list: 'path',
  goFiles: 'path',
  kindOf: 'path',
  realPath: 'path',
  header: 'path',
  names: 'path',
  functions: 'path',
  types: 'path',
  methods: 'path',
  head: 'name',
  declaration: 'name',
  function: 'name',
};

/** The kinds of questions; an answer names its kind by the place in this list. */
export const queryKinds = Object.freeze(Object.keys(questions)) as readonly Query['kind'][];

/** What stands between the texts of a column. None of them holds it. */
export const separator = '\0';

/** How many numbers a signature has: size, modified, changed, identity; all are NaN where there is none. */
export const signatureLength = 4;

/** How long the checksum is that a cache file ends with, in bytes: `hashText` of all that stands before it. */
export const checksumLength = 22;

/**
 * The first line of a cache file, as JSON. The columns follow: paths (see `subjectOf`), fingerprints, names of records, values (texts); path, kind and fingerprint of each
 * answer, the inputs of all records, where those of each end, its last day of use, the answers that are kept for their own sake (32-bit integers, indices);
 * signatures (64-bit floating point); then the checksum.
 * Numbers in columns cost nothing to read, and texts are split in one go, where JSON of the same takes several times as long. What cannot be known before
 * the columns are written stands behind them, so that nobody has to hold them all.
 */
export interface ContentHeader {
  readonly format: string;
  /** What the records depend on as a whole. */
  readonly title: string;
  /** The length of each column in bytes. */
  readonly columns: readonly number[];
}

/** What stands for the path of a question in a cache file, and for the name that it is about: names hold no blank. */
export function subjectOf({ name, path }: Query): string {
  return name === undefined ? path : `${name} ${path}`;
}

/** The question of a kind that a subject stands for. */
export function queryAbout(kind: Query['kind'], subject: string): Query {
  if (questions[kind] === 'path') return { kind, path: subject };
  const end = subject.indexOf(' ');
  return { kind, name: subject.slice(0, end), path: subject.slice(end + 1) };
}
