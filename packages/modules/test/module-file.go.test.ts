import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree } from '../src/index.ts';
import { readModuleFile } from '../src/graph/main-modules.ts';
import type { ModuleFile } from '../src/modfile/module-file.ts';
import { unprunedModule } from './fixtures.ts';
import { prepareGoModule } from './go-module-fixture.ts';
import { runGo } from './run-go.ts';

interface EditedModule {
  readonly Module?: { readonly Path: string };
  readonly Go?: string;
  readonly Toolchain?: string;
  readonly Require: readonly { readonly Path: string; readonly Version: string; readonly Indirect?: boolean }[] | null;
  readonly Exclude: readonly { readonly Path: string; readonly Version: string }[] | null;
  readonly Replace: readonly { readonly Old: EditedVersion; readonly New: EditedVersion }[] | null;
}

interface EditedVersion {
  readonly Path: string;
  readonly Version?: string;
}

function convert(file: ModuleFile): EditedModule {
  const convertVersion = (name: string, version: string | undefined): EditedVersion => ({
    Path: name,
    ...(version !== undefined && { Version: version }),
  });
  return {
    Module: { Path: file.module ?? '' },
    ...(file.go !== undefined && { Go: file.go }),
    ...(file.toolchain !== undefined && { Toolchain: file.toolchain }),
    Require: file.require.map(({ path: name, version, isIndirect }) => ({
      Path: name,
      Version: version,
      ...(isIndirect && { Indirect: true }),
    })),
    Exclude: file.exclude.map(({ path: name, version }) => ({ Path: name, Version: version })),
    Replace: file.replace.map((each) => ({
      Old: convertVersion(each.path, each.version),
      New: convertVersion(each.newPath, each.newVersion),
    })),
  };
}

describeWithGo('go.mod files of published modules', () => {
  let compared = 0;
  afterAll(() => {
    process.stdout.write(`go.mod files against go mod edit -json: ${compared} compared, all equal\n`);
  });

  it('are read as go mod edit -json reads them', () => {
    const root = prepareGoModule(unprunedModule);
    const { stdout } = runGo(root, ['list', '-m', '-f', '{{.GoMod}}', 'all']);
    const files = stdout.split('\n').filter((line) => line !== '' && path.isAbsolute(line));
    const tree = createDiskTree();
    for (const file of files.slice(0, 60)) {
      const theirs = JSON.parse(runGo(root, ['mod', 'edit', '-json', file]).stdout) as EditedModule;
      const { Module, Go, Toolchain, Require, Exclude, Replace } = theirs;
      const wanted = { Module: { Path: Module?.Path }, ...(Go !== undefined && { Go }), ...(Toolchain !== undefined && { Toolchain }) };
      expect([file, convert(readModuleFile(tree, { file, kind: 'go.mod', isStrict: true }))]).toEqual([
        file,
        { ...wanted, Require: Require ?? [], Exclude: Exclude ?? [], Replace: Replace ?? [] },
      ]);
      compared++;
    }
    expect(compared).toBeGreaterThan(10);
  });
});
