import type { Package } from '@standin/model';
import { createPrograms, describeFunction, listFunctions, type TestedFunction } from '@standin/targets';
import { programOf, workspaceOf } from '../../src/programs.ts';
import { readExistingTests } from '../../src/tests/selection/existing-tests.ts';
import type { TestedPackage } from '../../src/tests/place/test-place.ts';
import { createMachine } from '../gomock/generate.ts';

/** The package at /work/p of the module example.com/m, in memory; names of files are below /work. `loadGrammar` must have been awaited. */
export function openInMemory(files: Readonly<Record<string, string>>): Package {
  const options = { ...createMachine(files), programs: createPrograms() };
  const workspace = workspaceOf(options, '/work/p', []);
  const location = workspace.locate('/work/p');
  if (location === undefined) throw new Error('no package');
  return programOf(options, workspace, undefined).packageAt(location, 'proper');
}

/** A package with its tests. */
export function openTested(files: Readonly<Record<string, string>>): TestedPackage {
  const proper = openInMemory(files);
  const { program, location } = proper;
  return {
    proper,
    internalScope: program.packageAt(location, 'withTests').scope(),
    externalScope: program.packageAt(location, 'externalTest').scope(),
    testFiles: readExistingTests(proper).files,
  };
}

/** A function of a package, by its name: `Sum`, `Money.Add`. */
export function findFunction(owner: Package, name: string): TestedFunction {
  const subject = listFunctions(owner).find((each) => each.name === name);
  const tested = subject && describeFunction(subject);
  if (tested === undefined) throw new Error(`no function ${name}`);
  return tested;
}
