import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyTree, downloadModule, treeDirectory } from '../../conformance/tree.ts';
import type { ModuleSource } from '../judged-module.ts';

/** The release of gotests whose test inputs are taken. */
export const gotestsRelease = { path: 'github.com/cweill/gotests', version: 'v1.9.0' };

/** What is no package that compiles: templates, expected outputs, Go that is broken on purpose, and tests that stand in another file, too. */
const leftOut = [
  'bad_customtemplates',
  'blankfile',
  'customtemplates',
  'goldens',
  'invalidtest',
  'mixedpkg',
  'named',
  'syntaxtest',
  'templatedata',
  'test103_test.go',
  'undefinedtypes',
];

/** The inputs that gotests is tested with: one package of many files, but for those that declare a function again, which get packages of their own. */
export const gotestsInputs: ModuleSource = {
  name: 'gotests-inputs',
  isHeavy: false,
  prepare: async () => {
    const directory = treeDirectory('judge-tests', 'gotests-inputs');
    const inputs = join(directory, 'inputs');
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    await copyTree(join(await downloadModule(gotestsRelease.path, gotestsRelease.version), 'testdata'), inputs);
    for (const name of leftOut) rmSync(join(inputs, name), { recursive: true, force: true });
    for (const file of readdirSync(inputs).filter((name) => /^(naked|test_existing)_/.test(name))) {
      mkdirSync(join(directory, basename(file, '.go')));
      renameSync(join(inputs, file), join(directory, basename(file, '.go'), file));
    }
    writeFileSync(join(directory, 'go.mod'), 'module example.com/gotests\n\ngo 1.24\n');
    return { name: 'gotests-inputs', directory, patterns: ['./...'], environment: {} };
  },
};
