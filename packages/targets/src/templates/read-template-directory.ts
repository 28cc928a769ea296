import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';

/** A template of a directory: `name` is the file's without `.hbs`. */
export interface DirectoryTemplate {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** The templates of a directory in the order of their names, or GEN430: why there are none. */
export interface TemplateDirectory {
  readonly templates: readonly DirectoryTemplate[];
  readonly diagnostics: readonly Diagnostic[];
}

const extension = '.hbs';

/** Reads the templates of a user's directory for a target: the files `*.hbs` in it, none of directories below. */
export function readTemplateDirectory(tree: SourceTree, directory: string, target: string): TemplateDirectory {
  const entries = tree.list(directory);
  if (entries === undefined) return refuse(describeAbsence(tree, directory, target));
  const names = entries.filter(({ name, kind }) => kind === 'file' && name.endsWith(extension)).map(({ name }) => name);
  if (names.length === 0) {
    const message = `no file in the directory of templates ends with ${extension}`;
    return refuse(createDiagnostic({ code: 'GEN430', message, position: { file: directory }, hint: adviseCopy(target) }));
  }
  const templates: DirectoryTemplate[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const fileName of names) {
    const file = tree.path.join(directory, fileName);
    const result = tree.read(file);
    if (result.kind === 'text') templates.push({ name: fileName.slice(0, -extension.length), file, text: result.text });
    else {
      const reason = result.kind === 'unreadable' ? result.reason : `it is ${result.kind === 'absent' ? 'not there' : 'a directory'}`;
      diagnostics.push(createDiagnostic({ code: 'GEN430', message: `cannot read the template: ${reason}`, position: { file } }));
    }
  }
  return { templates, diagnostics };
}

function adviseCopy(target: string): string {
  return `gen templates copy ${target} DIRECTORY writes templates to start from`;
}

function refuse(diagnostic: Diagnostic): TemplateDirectory {
  return { templates: [], diagnostics: [diagnostic] };
}

function describeAbsence(tree: SourceTree, directory: string, target: string): Diagnostic {
  const isFile = tree.kindOf(directory) === 'file';
  const message = isFile ? 'templates names a file, not a directory' : 'the directory of templates is not there';
  const beside = tree.list(tree.path.dirname(directory)) ?? [];
  const names = beside.filter(({ kind }) => kind === 'directory').map(({ name }) => name);
  const hint = describeNearNames(tree.path.basename(directory), names) ?? adviseCopy(target);
  return createDiagnostic({ code: 'GEN430', message, position: { file: directory }, hint });
}
