import type { FileRequest } from '../file-request.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import type { FileImport } from './file-import.ts';
import { groupImports } from './import-groups.ts';
import type { OutputPackage } from './output-package.ts';

/** What the views of all files have: comments above the package clause, the clause, and imports. */
export interface FileHead {
  /** What gen.yaml has as `template-data`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Comment lines above everything, without `// `. */
  readonly copyright: readonly string[];
  readonly buildConstraint: string;
  /** Behind `Source: `; empty for none. */
  readonly source: string;
  readonly package: string;
  /** Import specs as printed, in groups. */
  readonly importGroups: readonly (readonly string[])[];
  /** All imports, in the order of `importGroups`; `name` is empty where the package's own serves. */
  readonly imports: readonly { readonly name: string; readonly path: string; readonly isForTypes: boolean }[];
}

/** What the head of a file is put together from. */
export interface FileHeadParts {
  readonly request: FileRequest;
  readonly source: Pick<InterfaceSource, 'description'>;
  readonly output: OutputPackage;
  readonly copyright: string;
  readonly imports: readonly FileImport[];
}

/** The head of a file. gofmt takes white space off the end of a comment, so there is none. */
export function createFileHead({ request, source, output, copyright, imports }: FileHeadParts): FileHead {
  const groups = groupImports(imports, request.localPrefixes);
  return {
    data: request.templates?.data ?? {},
    copyright: copyright === '' ? [] : copyright.split('\n'),
    buildConstraint: request.buildConstraint ?? '',
    source: request.writesSourceComment ? source.description.trimEnd() : '',
    package: output.name,
    importGroups: groups.map((group) => group.map(({ name, path }) => (name === undefined ? '' : `${name} `) + JSON.stringify(path))),
    imports: groups.flat().map(({ name = '', path, isForTypes }) => ({ name, path, isForTypes })),
  };
}
