import { readFileSync } from 'node:fs';
import { assetPath } from '@standin/syntax';
import { viewVersion as extractViewVersion } from '../extract/view/extract-file-view.ts';
import { viewVersion as fakesViewVersion } from '../fakes/view/fakes-file-view.ts';
import { viewVersion } from '../gomock/view/mock-file-view.ts';
import { viewVersion as stubViewVersion } from '../stub/view/stub-file-view.ts';
import { viewVersion as testsViewVersion } from '../tests/view/test-view.ts';

/** A file of a target's templates. */
export interface TemplateFile {
  readonly name: string;
  /** What it prints, or is for. */
  readonly description: string;
}

/** The templates of a target. */
export interface TemplateSet {
  readonly target: string;
  /** Their directory in this repository's `templates`. */
  readonly directory: string;
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
  directory: 'gomock',
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
  directory: 'stub',
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

/** The templates of `gen extract`. */
export const extractTemplates: TemplateSet = Object.freeze({
  target: 'extract',
  directory: 'extract',
  viewVersion: extractViewVersion,
  main: 'extract-file.hbs',
  schema: 'extract-file.schema.json',
  files: [
    { name: 'extract-file.hbs', description: 'the file: comments, package clause, imports, all interfaces' },
    { name: 'interface-type.hbs', description: 'an interface, and above it what the compiler proves' },
    { name: 'extract-file.schema.json', description: 'describes the view data, property by property' },
    { name: 'README.md', description: 'how the templates hang together' },
  ],
});

/** The templates of `gen tests`. */
export const testsTemplates: TemplateSet = Object.freeze({
  target: 'tests',
  directory: 'tests',
  viewVersion: testsViewVersion,
  main: 'test.hbs',
  schema: 'test.schema.json',
  files: [
    { name: 'test.hbs', description: 'one part of a test: its opening, a case, or its closing' },
    { name: 'test-opening.hbs', description: 'from func to the first case: local types, columns' },
    { name: 'test-row.hbs', description: 'a case' },
    { name: 'test-closing.hbs', description: 'the loop over the cases' },
    { name: 'test-body.hbs', description: 'what is done for a case: doubles, the call, checks' },
    { name: 'test-check.hbs', description: 'a result compared with what is wanted' },
    { name: 'fuzz.hbs', description: 'one part of a fuzz test: its opening, a seed, or its closing' },
    { name: 'test.schema.json', description: 'describes the view data of table tests, property by property' },
    { name: 'fuzz.schema.json', description: 'describes that of fuzz tests' },
    { name: 'README.md', description: 'how the templates hang together' },
  ],
});

/** The same templates where they print fuzz tests. */
export const fuzzTemplates: TemplateSet = Object.freeze({ ...testsTemplates, main: 'fuzz.hbs', schema: 'fuzz.schema.json' });

/** The templates of `gen fake`. */
export const fakeTemplates: TemplateSet = Object.freeze({
  target: 'fake',
  directory: 'fakes',
  viewVersion: fakesViewVersion,
  main: 'fakes-file.hbs',
  schema: 'fakes-file.schema.json',
  files: [
    { name: 'fakes-file.hbs', description: 'the file: Fakes, Settings, New, Swap' },
    { name: 'client-settings.hbs', description: 'the settings that a client has before options change them' },
    { name: 'client.hbs', description: 'the call that makes a client' },
    { name: 'builder.hbs', description: 'a method that calls a constructor of the package' },
    { name: 'fakes-file.schema.json', description: 'describes the view data, property by property' },
    { name: 'README.md', description: 'how the templates hang together, and what the runtime is' },
  ],
});

/** The templates of every target, with their schemas and pages. */
export const templateSets: readonly TemplateSet[] = Object.freeze([
  gomockTemplates,
  stubTemplates,
  extractTemplates,
  testsTemplates,
  fakeTemplates,
]);

/** The absolute path of a file of a target's templates, as it ships. */
export function shippedPath({ directory }: TemplateSet, { name }: Pick<TemplateFile, 'name'>): string {
  const path = `templates/${directory}/${name}`;
  // Templates lie beside the packages; from source, the specifier starts where `assetPath` does.
  return assetPath({ name: path, specifier: `../../../../${path}` });
}

/** The text of a file of a target's templates, as it ships. */
export function readTemplateFile(set: TemplateSet, file: Pick<TemplateFile, 'name'>): string {
  return readFileSync(shippedPath(set, file), 'utf8');
}
