import { displayPath } from '@standin/diagnostics';
import type { Requirement, Workspace } from '@standin/modules';
import type { Finding } from './finding.ts';

/** The modules in force, what is wrong with their files, and which of the modules that they require are on this machine. */
export function checkModules(workspace: Workspace, relativeTo: string): readonly Finding[] {
  if (workspace.mainModules.length === 0) {
    const message = workspace.environment.go111module === 'off' ? 'none: GO111MODULE is off, packages come from GOPATH' : 'none here';
    const hint = 'inside of no module, only the standard library and the package itself can be found: run go mod init';
    return [{ check: 'module', state: 'notice', message, hint }];
  }
  return [describeMain(workspace, relativeTo), ...checkFiles(workspace, relativeTo), checkSources(workspace, relativeTo)];
}

function describeMain({ mainModules, workFile }: Workspace, relativeTo: string): Finding {
  const named = mainModules.map(({ path, directory }) => `${path} in ${displayPath(directory, relativeTo)}`);
  if (workFile !== undefined) {
    const message = `${named.length} of ${displayPath(workFile, relativeTo)}`;
    return { check: 'modules', state: 'good', message, details: named };
  }
  return { check: 'module', state: 'good', message: named.join(', ') };
}

function checkFiles({ problems }: Workspace, relativeTo: string): readonly Finding[] {
  return problems.map(({ file, line, message }) => ({
    check: 'module files',
    state: 'missing',
    message: `${displayPath(file, relativeTo)}${line === undefined ? '' : `:${line}`}: ${message}`,
    hint: 'correct the file; what it says is ignored until then',
  }));
}

function checkSources(workspace: Workspace, relativeTo: string): Finding {
  const { vendorDirectory, environment } = workspace;
  if (vendorDirectory !== undefined) {
    return { check: 'dependencies', state: 'good', message: `from ${displayPath(vendorDirectory, relativeTo)}, not from the module cache` };
  }
  const required = workspace.requirements();
  const absent = required.filter(({ directory }) => directory === undefined);
  const message = `${required.length - absent.length} of ${required.length} required modules, in ${environment.moduleCache}`;
  if (absent.length === 0) return { check: 'dependencies', state: 'good', message };
  const isNeeded = absent.some(({ isIndirect }) => !isIndirect);
  return {
    check: 'dependencies',
    state: isNeeded ? 'missing' : 'notice',
    message,
    details: absent.map(describeAbsent),
    hint: 'run: go mod download',
  };
}

function describeAbsent({ path, version, isIndirect }: Requirement): string {
  return `not here: ${path}@${version}${isIndirect ? ', which only other modules need' : ''}`;
}
