import type { Diagnostic } from '@standin/diagnostics';
import { noteLoss } from './findings.ts';
import type { InitContext } from './init-context.ts';
import { relativePath } from './relative-paths.ts';
import type { WishPlace } from './wished-output.ts';

/** A file that another tool puts at the top of what it writes. */
export interface ForeignHeader {
  readonly place: WishPlace;
  readonly file: string | undefined;
  /** Absolute: where a relative path starts. */
  readonly directory: string;
}

/** `header-file`, where the text can be taken as it is: gen makes a comment of it, and other tools expect one. */
export function chooseHeader(
  { session, root }: InitContext,
  { place, file, directory }: ForeignHeader,
): { readonly options: { readonly 'header-file'?: string }; readonly findings: readonly Diagnostic[] } {
  if (file === undefined || file === '') return { options: {}, findings: [] };
  const { tree } = session;
  const path = tree.path.resolve(directory, file);
  const result = tree.read(path);
  if (result.kind === 'text' && !/^\s*\/[/*]/.test(result.text))
    return { options: { 'header-file': relativePath(tree, root, path) }, findings: [] };
  const message = result.kind === 'text' ? `${file} is not taken as header-file: it is a comment already` : `no such file: ${file}`;
  const hint = result.kind === 'text' ? 'header-file wants the text alone: make a file without the comment marks and name it' : undefined;
  return { options: {}, findings: [noteLoss({ place, word: file, message, ...(hint !== undefined && { hint }) })] };
}
