import { readFileSync } from 'node:fs';
import { assetPath } from '@standin/syntax';
import { viewVersion } from '../gomock/view/mock-file-view.ts';
import { viewVersion as stubViewVersion } from '../stub/view/stub-file-view.ts';

/** A file of a target's templates. */
export interface TemplateFile {
  readonly name: string;
  /** What it prints, or is for. */
  readonly description: string;
}

/** The templates of a target. */
export interface TemplateSet {
  readonly target: string;
  /** Grows when view data change so that a template written for the version before prints something else, or fails. */
  readonly viewVersion: number;
  /** The template that the others are partials of. */
  readonly main: string;
  /** The file that describes the view data. */
  readonly schema: string;
  readonly files: readonly TemplateFile[];
}

/** The templates of gomock. */
export const gomockTemplates: TemplateSet = Object.freeze({
  target: 'gomock',
  viewVersion,
  main: 'mock-file.hbs',
  schema: 'mock-file.schema.json',
  files: [
    { name: 'mock-file.hbs', description: 'the file: comments, package clause, imports, all mocks' },
    { name: 'mock-interface.hbs', description: 'the types of a mock and its recorder, constructor, EXPECT' },
    { name: 'mock-method.hbs', description: "the mock's method" },
    { name: 'recorder-method.hbs', description: "the recorder's method" },
    { name: 'typed-call.hbs', description: "with typed: the call's type with Return, Do, DoAndReturn" },
    { name: 'mock-file.schema.json', description: 'describes the view data, property by property' },
    { name: 'README.md', description: 'how the templates hang together' },
  ],
});

/** The templates of stub. */
export const stubTemplates: TemplateSet = Object.freeze({
  target: 'stub',
  viewVersion: stubViewVersion,
  main: 'stub-file.hbs',
  schema: 'stub-file.schema.json',
  files: [
    { name: 'stub-file.hbs', description: 'the file: comments, package clause, imports, all stubs' },
    { name: 'stub-type.hbs', description: 'the types of a stub and of the records of its calls, ResetCalls' },
    { name: 'stub-method.hbs', description: "the stub's method" },
    { name: 'call-methods.hbs', description: 'Calls, Returns and ResetCalls of a method' },
    { name: 'control-methods.hbs', description: 'with controls: CallCount, Set and ReturnsOnCall of a method' },
    { name: 'memory-table.hbs', description: 'with memory: the table of rows, PutRow, errors' },
    { name: 'memory-method.hbs', description: 'with memory: what a method does with the table' },
    { name: 'stub-file.schema.json', description: 'describes the view data, property by property' },
    { name: 'README.md', description: 'how the templates hang together' },
  ],
});

/** The templates of every target, with their schemas and pages. */
export const templateSets: readonly TemplateSet[] = Object.freeze([gomockTemplates, stubTemplates]);

/** The absolute path of a file of a target's templates, as it ships. */
export function shippedPath({ target }: TemplateSet, { name }: Pick<TemplateFile, 'name'>): string {
  const path = `templates/${target}/${name}`;
  // Templates lie beside the packages; from source, the specifier starts where `assetPath` does.
  return assetPath({ name: path, specifier: `../../../../${path}` });
}

/** The text of a file of a target's templates, as it ships. */
export function readTemplateFile(set: TemplateSet, file: Pick<TemplateFile, 'name'>): string {
  return readFileSync(shippedPath(set, file), 'utf8');
}
