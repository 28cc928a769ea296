import type { ModuleFileProblem } from '../types.ts';
import type { ModuleFile, ModuleVersion, Replacement } from './module-file.ts';
import { parseStatements } from './parse-statements.ts';
import type { ModuleFileStatement } from './parse-statements.ts';
import { isSemanticVersion } from './semantic-version.ts';
import { unquote } from './unquote.ts';

/** What `parseModuleFile` reads. */
export interface ModuleFileSource {
  readonly file: string;
  readonly text: string;
  readonly kind: 'go.mod' | 'go.work';
  /** False for the go.mod of a dependency: unknown directives and those of the main module are let pass. */
  readonly isStrict: boolean;
}

/** Reads a go.mod or go.work. Lines that cannot be understood become problems with their place; the others still count. Never throws. */
export function parseModuleFile(source: ModuleFileSource): ModuleFile {
  const { statements, blocks, faults } = parseStatements(source.text);
  const unknown = blocks.filter(({ verb }) => !blockTypes[source.kind].includes(verb));
  const draft: Draft = { require: [], replace: [], exclude: [], ignore: [], tool: [], use: [] };
  const locate = (line: number, offset: number, message: string): ModuleFileProblem => {
    const column = Buffer.byteLength((source.text.split('\n')[line - 1] ?? '').slice(0, offset)) + 1;
    return { file: source.file, line, column, message };
  };
  const problems = faults.map((fault) => locate(fault.line, fault.offset, fault.message));
  if (source.isStrict) problems.push(...unknown.map(({ line, offset, verb }) => locate(line, offset, `unknown block type: ${verb}`)));
  for (const statement of statements) {
    if (statement.block !== undefined && unknown.includes(statement.block)) continue;
    const message = applyStatement(draft, statement, source);
    if (message !== undefined) problems.push(locate(statement.line, statement.offset, message));
  }
  return Object.freeze({ file: source.file, ...draft, problems });
}

interface Draft {
  module?: string;
  go?: string;
  toolchain?: string;
  readonly require: (ModuleVersion & { readonly isIndirect: boolean })[];
  readonly replace: Replacement[];
  readonly exclude: ModuleVersion[];
  readonly ignore: string[];
  readonly tool: string[];
  readonly use: string[];
}

/** Takes a statement into the draft and answers what is wrong with it, if anything is. */
type Directive = (draft: Draft, args: readonly string[], statement: ModuleFileStatement, source: ModuleFileSource) => string | undefined;

const shared: Readonly<Record<string, Directive>> = {
  go: applyGo,
  toolchain: applyToolchain,
  replace: applyReplace,
  godebug: () => undefined,
};

const directives: Readonly<Record<'go.mod' | 'go.work', Readonly<Record<string, Directive>>>> = {
  'go.mod': {
    ...shared,
    module: applyModule,
    require: applyRequire,
    exclude: (draft, args) => applyVersion('exclude', draft.exclude, args),
    retract: () => undefined,
    tool: (draft, args) => applyWord('tool', draft.tool, args),
    ignore: (draft, args) => applyWord('ignore', draft.ignore, args),
  },
  'go.work': { ...shared, use: (draft, args) => applyWord('use', draft.use, args) },
};

/** The directives that may stand in a block (golang.org/x/mod/modfile). */
const blockTypes: Readonly<Record<'go.mod' | 'go.work', readonly string[]>> = {
  'go.mod': ['module', 'godebug', 'require', 'exclude', 'replace', 'retract', 'tool', 'ignore'],
  'go.work': ['godebug', 'use', 'replace'],
};

const dependencyDirectives = ['go', 'module', 'require', 'ignore'];

function applyStatement(draft: Draft, statement: ModuleFileStatement, source: ModuleFileSource): string | undefined {
  if (!source.isStrict && !dependencyDirectives.includes(statement.verb)) return undefined;
  const directive = directives[source.kind][statement.verb];
  if (directive === undefined) return `unknown directive: ${statement.verb}`;
  if (statement.verb === 'retract') return undefined;
  const args: string[] = [];
  for (const token of statement.args) {
    const value = unquote(token.text);
    if (value === undefined) return `invalid quoted string: ${token.text}`;
    args.push(value);
  }
  return directive(draft, args, statement, source);
}

function applyModule(draft: Draft, args: readonly string[]): string | undefined {
  const [path] = args;
  if (draft.module !== undefined) return 'repeated module statement';
  if (path === undefined || args.length > 1) return 'usage: module module/path';
  draft.module = path;
  return undefined;
}

const goVersion = /^[1-9]\d*\.(0|[1-9]\d*)(\.(0|[1-9]\d*))?([a-z]+\d+)?$/;
const laxGoVersion = /^v?([1-9]\d*\.(?:0|[1-9]\d*))[^0-9].*$/;

function applyGo(draft: Draft, args: readonly string[], _: ModuleFileStatement, source: ModuleFileSource): string | undefined {
  const [version] = args;
  if (draft.go !== undefined) return 'repeated go statement';
  if (version === undefined || args.length > 1) return 'go directive expects exactly one argument';
  const valid = goVersion.test(version) ? version : source.isStrict ? undefined : laxGoVersion.exec(version)?.[1];
  if (valid === undefined) return `invalid go version '${version}': must match format 1.23.0`;
  draft.go = valid;
  return undefined;
}

function applyToolchain(draft: Draft, args: readonly string[]): string | undefined {
  const [name] = args;
  if (draft.toolchain !== undefined) return 'repeated toolchain statement';
  if (name === undefined || args.length > 1) return 'toolchain directive expects exactly one argument';
  if (!/^default$|^go1($|\.)/.test(name)) return `invalid toolchain version '${name}': must match format go1.23.0 or default`;
  draft.toolchain = name;
  return undefined;
}

function applyRequire(draft: Draft, args: readonly string[], { comment }: ModuleFileStatement): string | undefined {
  const required: ModuleVersion[] = [];
  const message = applyVersion('require', required, args);
  const isIndirect = /^indirect($|;|\s)/.test(comment);
  draft.require.push(...required.map((module) => ({ ...module, isIndirect })));
  return message;
}

function applyVersion(verb: string, into: ModuleVersion[], args: readonly string[]): string | undefined {
  const [path, version] = args;
  if (path === undefined || version === undefined || args.length > 2) return `usage: ${verb} module/path v1.2.3`;
  into.push({ path, version });
  return isSemanticVersion(version) ? undefined : `${path}: invalid version "${version}": must be of the form v1.2.3`;
}

function applyWord(verb: string, into: string[], args: readonly string[]): string | undefined {
  const [value] = args;
  if (value === undefined || args.length > 1) return `${verb} directive expects exactly one argument`;
  into.push(value);
  return undefined;
}

function applyReplace(draft: Draft, args: readonly string[]): string | undefined {
  const arrow = args.indexOf('=>');
  const [path, version] = args;
  const [newPath, newVersion] = args.slice(arrow + 1);
  if (path === undefined || newPath === undefined || arrow < 1 || arrow > 2 || args.length > arrow + 3) {
    return 'usage: replace module/path [v1.2.3] => other/module v1.4, or replace module/path [v1.2.3] => ../local/directory';
  }
  const isDirectory = isDirectoryPath(newPath);
  if (newVersion === undefined && !isDirectory)
    return 'replacement module without version must be directory path (rooted or starting with . or ..)';
  if (newVersion !== undefined && isDirectory) return `replacement module directory path "${newPath}" cannot have version`;
  draft.replace.push({ path, newPath, ...(arrow === 2 && { version: version ?? '' }), ...(newVersion !== undefined && { newVersion }) });
  return undefined;
}

/** Whether the target of a replacement is a directory (golang.org/x/mod/modfile `IsDirectoryPath`). */
function isDirectoryPath(target: string): boolean {
  return /^(\.\.?$|\.\.?[/\\]|[/\\]|[A-Za-z]:)/.test(target);
}
