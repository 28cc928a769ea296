import { applyEdits, type TextEdit } from '@standin/render';
import { readHeader } from '@standin/syntax';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { fakeHeader } from '../../target-definitions.ts';
import type { RuntimeRequest } from '../request.ts';
import { needsPrefix } from './runtime-needs.ts';
import { readRuntimeFile } from './runtime-parts.ts';

/** An import path as it is in the place of another, for itself and all below it. */
function replacePath(path: string, replaced: RuntimeRequest['replacedImports']): string {
  const found = replaced.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return found === undefined ? path : found.to + path.slice(found.from.length);
}

function editImports(text: string, replaced: RuntimeRequest['replacedImports']): readonly TextEdit[] {
  return readHeader(text).imports.flatMap(({ path, offset }) => {
    const start = text.indexOf(path, offset);
    const replacement = replacePath(path, replaced);
    return replacement === path ? [] : [{ start, end: start + path.length, text: replacement }];
  });
}

/** The text without the line that says what it needs. */
function withoutNeeds(text: string): string {
  return text.startsWith(needsPrefix) ? text.slice(text.indexOf('\n') + 1).trimStart() : text;
}

/**
 * The text of a file of the runtime as the user's module has it: its import paths those of that module, below the line by which generated files are known. It is in gofmt's form, which
 * a test holds: imports that are replaced stand in groups of their own, so that their order stays.
 */
export function printRuntimeFile(runtimeFile: string, replacedImports: RuntimeRequest['replacedImports']): string {
  const shipped = withoutNeeds(readRuntimeFile(runtimeFile));
  return `${fakeHeader}\n\n${applyEdits(shipped, editImports(shipped, replacedImports))}`;
}

/** Makes one file of the runtime for the user's module. */
export function generateRuntime({ request }: FileOptions<RuntimeRequest>): FileResult {
  const { runtimeFile, replacedImports, destination } = request;
  const text = printRuntimeFile(runtimeFile, replacedImports);
  return { file: { ...(destination !== undefined && { path: destination }), text }, diagnostics: [] };
}
