import { findDialect } from '@standin/engine';
import type { Workspace } from '@standin/modules';
import { dialectOf } from '@standin/targets';
import type { Finding } from './finding.ts';

/** Whether the package that mocks import can be found from here: without it they do not compile. */
export function checkRuntime(workspace: Workspace, directory: string): Finding {
  const dialect = dialectOf(findDialect(workspace.tree, directory));
  const check = 'mock runtime';
  const { mainModules } = workspace;
  if (mainModules.length === 0)
    return { check, state: 'notice', message: `mocks import ${dialect.runtimePath}; there is no module to ask for it` };
  const resolution = workspace.resolve(dialect.runtimePath);
  if (resolution.kind === 'found') {
    const { module, origin } = resolution.location;
    const version = module?.version === undefined ? '' : ` ${module.version}`;
    return { check, state: 'good', message: `${dialect.runtimePath}${version}${origin === 'vendor' ? ', vendored' : ''}` };
  }
  const isRequired = workspace.requirements().some(({ path }) => path === dialect.name);
  const get = `run: go get ${dialect.name}@${dialect.version}`;
  return isRequired
    ? { check, state: 'missing', message: resolution.message, hint: resolution.hint }
    : { check, state: 'missing', message: `mocks import ${dialect.runtimePath}, which no module here requires`, hint: get };
}
