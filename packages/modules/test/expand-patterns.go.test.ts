import { expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree, expandPatterns, openWorkspace, readGoEnvironment } from '../src/index.ts';
import { faultyPackages, prunedModule, vendoredModule, workspaceModules } from './fixtures.ts';
import { prepareGoModule } from './go-module-fixture.ts';
import type { GoModuleFixture } from './go-module-fixture.ts';
import { describeMachine } from './machine.ts';
import { runGo } from './run-go.ts';

const cases: readonly { readonly fixture: GoModuleFixture; readonly directory?: string; readonly patterns: readonly string[] }[] = [
  { fixture: faultyPackages, patterns: ['./...'] },
  { fixture: faultyPackages, patterns: ['.'] },
  { fixture: faultyPackages, patterns: ['./deep/...'] },
  { fixture: faultyPackages, patterns: ['./deep/vendor/...'] },
  { fixture: faultyPackages, patterns: ['./...ed'] },
  { fixture: faultyPackages, patterns: ['./in...'] },
  { fixture: faultyPackages, patterns: ['example.com/faulty/...'] },
  { fixture: faultyPackages, patterns: ['example.com/faulty/i...r'] },
  { fixture: faultyPackages, patterns: ['example.com/faulty/crlf', './mark', 'fmt'] },
  { fixture: faultyPackages, directory: 'nested', patterns: ['./...'] },
  { fixture: faultyPackages, directory: 'internal', patterns: ['../...'] },
  { fixture: prunedModule, patterns: ['github.com/quic-go/quic-go/...'] },
  { fixture: prunedModule, patterns: ['net/...'] },
  { fixture: vendoredModule, patterns: ['./...'] },
  { fixture: vendoredModule, patterns: ['./vendor/github.com/spf13/...'] },
  { fixture: workspaceModules, directory: 'first', patterns: ['./...'] },
  { fixture: workspaceModules, directory: 'first', patterns: ['example.com/...'] },
];

describeWithGo('patterns, as go list expands them', () => {
  it.each(cases)('$directory $patterns', ({ fixture, directory, patterns }) => {
    const root = [prepareGoModule(fixture), directory ?? '.'].join('/').replace(/\/\.$/, '');
    const tree = createDiskTree();
    const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, describeMachine()), directory: root });
    const run = runGo(root, ['list', '-e', '-f', '{{.Dir}}', ...patterns]);
    const theirs = run.stdout.split('\n').filter((line) => line !== '');
    const unmatched = theirs.length === 0 ? patterns : [];
    expect(expandPatterns(workspace, patterns, root)).toEqual({ directories: theirs.sort(), unmatched });
  });
});
