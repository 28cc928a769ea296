import type { ModuleFileProblem, Workspace } from '../types.ts';

/** What is wrong with lines of the go.mod or go.work of a workspace: the go command refuses such a file as a whole. */
export function refusedLines({ problems }: Pick<Workspace, 'problems'>): readonly ModuleFileProblem[] {
  return problems.filter(({ file, line }) => line !== undefined && /\.(?:mod|work)$/.test(file));
}
