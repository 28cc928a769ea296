import type { Package } from '@standin/model';

/** Whether a package belongs to a module that is being worked on, and is no dependency. */
export function isOfMainModule({ program, location }: Package): boolean {
  return program.workspace.mainModules.some(({ path }) => path === location.module?.path);
}
