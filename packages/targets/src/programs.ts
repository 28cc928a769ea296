import { createWorkspaceOpener, type GoEnvironment, type SourceTree, type Workspace, type WorkspaceOptions } from '@standin/modules';
import type { CompileResult } from '@standin/render';
import { compileUserTemplates } from './templates/user-templates.ts';
import type { TemplateSet } from './templates/template-sets.ts';
import { createProgram, type Program, type ProgramAdditions } from '@standin/model';

/** What one run remembers between requests: the workspaces of directories, and the packages read under each build context. */
export interface Programs {
  readonly openWorkspace: (options: WorkspaceOptions) => Workspace;
  readonly workspaces: Map<string, () => Workspace>;
  /** By the main modules, which directories share as long as their module files say the same, then by what else decides. */
  readonly programs: WeakMap<Workspace['mainModules'], Map<string, Program>>;
  /** Templates of users by target, main template and directory. */
  readonly templates: Map<string, () => CompileResult>;
}

/** What a program reads through. */
export interface ProgramSources {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
  readonly programs: Programs;
}

/** An empty memory, good for one tree and one environment. */
export function createPrograms(): Programs {
  return { openWorkspace: createWorkspaceOpener(), workspaces: new Map(), programs: new WeakMap(), templates: new Map() };
}

/** The workspace of a directory under build flags (`-tags=...`, `-mod=...`), opened once. */
export function workspaceOf({ tree, environment, programs }: ProgramSources, directory: string, buildFlags: readonly string[]): Workspace {
  const key = [directory, ...buildFlags].join('\0');
  let workspace = programs.workspaces.get(key);
  if (workspace === undefined) {
    workspace = tree.remember(() => programs.openWorkspace({ tree, environment, directory, buildFlags }));
    programs.workspaces.set(key, workspace);
  }
  return workspace();
}

/**
 * The program of a directory. Directories of the same main modules share one; a request with additions gets one of its own, since they change what
 * names mean.
 */
export function programOf(sources: ProgramSources, workspace: Workspace, additions: ProgramAdditions | undefined): Program {
  if (additions !== undefined) return createProgram(workspace, additions);
  const { context, mainModules } = workspace;
  let known = sources.programs.programs.get(mainModules);
  if (known === undefined) sources.programs.programs.set(mainModules, (known = new Map<string, Program>()));
  const key = [...context.tags, context.goos, context.goarch, ...(mainModules.length === 0 ? [workspace.directory] : [])].join('\0');
  let program = known.get(key);
  if (program === undefined) known.set(key, (program = createProgram(workspace)));
  return program;
}

/** The templates of a user's directory for a target, compiled once. */
export function templatesOf(
  { tree, programs }: Pick<ProgramSources, 'tree' | 'programs'>,
  directory: string,
  set: TemplateSet,
): CompileResult {
  const key = `${set.target}\0${set.main}\0${directory}`;
  let templates = programs.templates.get(key);
  if (templates === undefined) {
    templates = tree.remember(() => compileUserTemplates(tree, directory, set));
    programs.templates.set(key, templates);
  }
  return templates();
}
