import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateGomock, loadTemplateCompiler, parseMockArguments } from '@standin/targets';
import { goEnvironment, gomockModule } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { shippedTemplates } from './make.ts';

const source = `package store

import (
	"context"
	"io"
)

type User struct{ Name string }

type Store[K comparable] interface {
	Get(ctx context.Context, key K, tags ...string) (User, error)
	Read(r io.Reader) error
	Close()
}
`;

/** A method on each mock, with an import of its own, and a stub from the parts of each signature, which needs no gomock. */
const added = `{{> mock-interface-of-gen}}

// Owner says who is asked about this mock, and how many methods it has.
func ({{receiver}} *{{mockType}}{{typeArguments}}) Owner() string {
return owner_strconv.Itoa({{methods.length}}) + {{quote @root.data.team}}
}

type {{concat "Stub" name}}{{typeParameters}} struct {
{{#each methods}}
{{name}}Func func({{parameters}}){{results}}
{{/each}}
}
{{#each methods}}

func (stub *{{concat "Stub" ../name}}{{typeArguments}}) {{name}}({{#each parameterList}}{{#unless @first}}, {{/unless}}{{name}} {{type}}{{/each}}) ({{#each resultList}}{{#unless @first}}, {{/unless}}{{name}} {{type}}{{/each}}) {
{{#if resultList}}return {{/if}}stub.{{name}}Func({{#each parameterList}}{{#unless @first}}, {{/unless}}{{name}}{{/each}}{{#if variadic}}...{{/if}})
}
{{/each}}
`;

const judge = `package store

import "testing"

var _ Store[string] = (*StubStore[string])(nil)

func TestOwner(t *testing.T) {
	if got := NewMockStore[string](nil).Owner(); got != "3payments" {
		t.Fatal(got)
	}
	stub := &StubStore[string]{CloseFunc: func() {}}
	stub.Close()
}
`;

describeWithGo('a template that adds to each mock, judged by the Go compiler', () => {
  let root = '';
  beforeAll(async () => {
    await loadGrammar();
    await loadTemplateCompiler();
    root = mkdtempSync(join(tmpdir(), 'standin-templates-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('its methods compile, are vetted and run', async () => {
    const { mod, sum } = await gomockModule('example.com/t');
    const imports = 'import owner_strconv "strconv"\n\nimport (';
    const files = {
      'go.mod': mod,
      'go.sum': sum,
      'store/store.go': source,
      'store/store_test.go': judge,
      't/mock-file.hbs': (shippedTemplates['mock-file.hbs'] ?? '').replace('import (', imports),
      't/mock-interface-of-gen.hbs': shippedTemplates['mock-interface.hbs'] ?? '',
      't/mock-interface.hbs': added,
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const tree = createDiskTree();
    const machine = { variables: { ...process.env, ...goEnvironment }, platform: process.platform, architecture: process.arch };
    const parsed = parseMockArguments(['-source=store/store.go', '-destination=store/mock.go', '-package=store', '-typed'], {
      program: 'gen mock',
      workingDirectory: root,
    });
    if (parsed.kind !== 'request') throw new Error('no request');
    const request = { ...parsed.request, templates: { directory: join(root, 't'), data: { team: 'payments' } } };
    const environment = readGoEnvironment(tree, { ...machine, homeDirectory: homedir() });
    const { file, diagnostics } = generateGomock({ tree, environment, programs: createPrograms(), request });
    expect(diagnostics).toEqual([]);
    writeFileSync(join(root, 'store/mock.go'), file?.text ?? '');
    const env = { ...process.env, ...goEnvironment, GOPROXY: 'off', PWD: root };
    expect(execFileSync('gofmt', ['-l', '.'], { cwd: root, encoding: 'utf8', env })).toBe('');
    expect(execFileSync('go', ['test', './store'], { cwd: root, encoding: 'utf8', env })).toMatch(/^ok\s/);
    execFileSync('go', ['vet', './store'], { cwd: root, env });
  });
});
