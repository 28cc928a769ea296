import type { SourceTree } from '@standin/modules';
import { compileTemplates, type CompileResult, type TemplateText, type ViewSchema } from '@standin/render';
import { readTemplateDirectory } from './read-template-directory.ts';
import { readTemplateFile, shippedPath, type TemplateSet } from './template-sets.ts';

const extension = '.hbs';

/**
 * The templates of a directory together with those of a target that have no counterpart there, compiled; or all that is wrong with them. Reads the directory through the tree;
 * `loadTemplateCompiler` must have been awaited.
 */
export function compileUserTemplates(tree: SourceTree, directory: string, set: TemplateSet): CompileResult {
  const { templates: own, diagnostics } = readTemplateDirectory(tree, directory, set.target);
  if (diagnostics.length > 0) return { kind: 'faulty', diagnostics };
  const replaced = new Set(own.map(({ name }) => name));
  const shipped = shippedTemplates(set).filter(({ name }) => !replaced.has(name));
  return compileTemplates({
    templates: [...own.map((template) => ({ ...template, isOwn: true })), ...shipped],
    main: nameOf(set.main),
    schema: readViewSchema(set),
    viewVersion: set.viewVersion,
  });
}

function shippedTemplates(set: TemplateSet): readonly TemplateText[] {
  const files = set.files.filter(({ name }) => name.endsWith(extension));
  return files.map((file) => ({
    name: nameOf(file.name),
    file: shippedPath(set, file),
    text: readTemplateFile(set, file),
    isOwn: false,
  }));
}

function nameOf(file: string): string {
  return file.slice(0, -extension.length);
}

/** The JSON Schema of a target's view data, as it ships. */
function readViewSchema(set: TemplateSet): ViewSchema {
  return JSON.parse(readTemplateFile(set, { name: set.schema })) as ViewSchema;
}
