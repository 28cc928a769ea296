import { describe as group, expect, test } from '@jest/globals';
import { describe, describeFinding, survey } from './repository.ts';

function read(lines: readonly string[], files: Readonly<Record<string, string>> = {}): readonly string[] {
  const { outputs, findings } = survey({ ...files, '.mockery.yaml': `${lines.join('\n')}\n` });
  return [...outputs.map(describe), ...findings.map(describeFinding)];
}

// The files have the forms of the documentation of mockery.
group('.mockery.yaml of v2', () => {
  test('packages with all, interfaces, config, configs', () => {
    const lines = [
      'with-expecter: false',
      'dir: "mocks/{{.PackageName}}"',
      'outpkg: mock{{.PackageName}}',
      'filename: "{{.InterfaceName}}.go"',
      'mockname: "{{.InterfaceName}}"',
      'packages:',
      '  example.com/m/mail:',
      '    config:',
      '      all: True',
      '  example.com/m/store:',
      '    interfaces:',
      '      Store:',
      '        config:',
      '          with-expecter: true',
      '          inpackage: true',
      '      Cache:',
      '        configs:',
      '          - dir: a',
      '          - dir: b',
    ];
    expect(read(lines)).toEqual([
      './mail * -> mocks/{{package}} package=mock{{package}} include-generated=true',
      './store Store -> MockStore typed=true in-package=true',
      './store Cache -> a MockCache package=mock{{package}}',
      './store Cache -> b MockCache package=mock{{package}}',
    ]);
  });

  test('recursive, exclude, regular expressions, tags, replaced types', () => {
    const lines = [
      'tags: "a,b"',
      'mock-build-tags: "!production"',
      'packages:',
      '  example.com/m:',
      '    config:',
      '      recursive: true',
      '      exclude: [mail]',
      '      include-regex: ".*e$"',
      '      exclude-regex: "^h"',
      '      replace-type:',
      '        - a/b.T=c:d/e.U',
      '        - a/b.T[X]=d/e.V',
    ];
    const [output, ...findings] = read(lines);
    expect(output).toMatch(/^\.\/\.\.\. regex:\.\*e\$ -> mocks\/{{importPath}} /);
    for (const part of ['build-constraint=!production', 'tags=["a","b"]', 'replace-type={"a/b.T":"d/e.U"}']) expect(output).toContain(part);
    expect(findings).toEqual([
      '.mockery.yaml:4:3 GEN452 replace-type a/b.T[X]=d/e.V is lost: type parameters and pointers cannot be replaced',
    ]);
    const { outputs } = survey({ '.mockery.yaml': `${lines.join('\n')}\n` });
    expect(outputs[0]).toMatchObject({ exclude: ['./mail...'], excludeInterfaces: ['regex:^h'] });
  });

  test('keys that are lost or unknown are said where they stand', () => {
    const lines = [
      'unroll-variadic: true',
      'unknown-key: 1',
      'with-expecter: true',
      'packages:',
      '  example.com/m/mail: { config: { all: true, note: text } }',
    ];
    expect(read(lines).slice(1)).toEqual([
      '.mockery.yaml:1:1 GEN452 unroll-variadic is lost: how testify matches arguments has no like: gomock has matchers of its own',
      '.mockery.yaml:2:1 GEN452 unknown-key is lost: mockery v2 has no such key',
      '.mockery.yaml:5:46 GEN452 note is lost: outputs have no free comment; a header-file may serve',
    ]);
  });

  test('without packages, as a call with its settings', () => {
    expect(read(['name: Sender', 'recursive: true', 'inpackage: true', 'with-expecter: true', 'testonly: true'])).toEqual([
      './mail Sender -> mail/mock_Sender_gomock_test.go GomockSender typed=true in-package=true',
    ]);
  });

  test('an entry that asks for nothing', () => {
    expect(read(['with-expecter: true', 'packages: { example.com/m/mail: }'])).toEqual([
      '.mockery.yaml:2:1 GEN451 mockery makes nothing of example.com/m/mail: neither all nor interfaces are asked for',
    ]);
  });
});

group('.mockery.yml of v3', () => {
  test('templates, template-data, another template, comments above interfaces', () => {
    const lines = [
      'dir: "{{.InterfaceDir}}/fakes"',
      'pkgname: fakes',
      'filename: "{{.InterfaceFile | base | trimSuffix \\".go\\"}}_mock.go"',
      'formatter-options: { goimports: { local-prefix: example.com } }',
      'template-data: { with-expecter: false, mock-build-tags: x, boilerplate-file: l.txt }',
      'packages:',
      '  example.com/m/mail: { config: { template: matryer }, interfaces: { Sender: } }',
      '  example.com/m/store: { config: { template: file://mine.template } }',
      '  io: { interfaces: { Reader: } }',
    ];
    expect(read(lines, { 'l.txt': 'Copyright\n' })).toEqual([
      './mail Sender -> {{packageDirectory}}/fakes stub MockSender strict=true package=fakes build-constraint=x header-file=l.txt local-prefix=["example.com"]',
      'io Reader -> {{packageDirectory}}/fakes GomockReader package=fakes build-constraint=x header-file=l.txt local-prefix=["example.com"]',
      '.mockery.yaml:8:3 GEN451 example.com/m/store has a template of its own, file://mine.template, whose output is no double that gen has a like of',
    ]);
  });

  test('//mockery: comments', () => {
    const marked =
      'package store\n\n// Marked is.\n//\n//mockery:generate: true\n//mockery:structname: Fake\ntype Marked interface{ M() }\n';
    expect(read(['pkgname: store', 'packages: { example.com/m/store: }'], { 'store/marked.go': marked })).toEqual([
      './store Marked -> {{packageDirectory}} MockMarked typed=true package=store',
    ]);
  });

  test('a file that is no YAML is an error at its place', () => {
    expect(read(['packages:', '  a: [', '  b: 1'])).toEqual([expect.stringMatching(/^\.mockery\.yaml:\d+:\d+ GEN456 not valid YAML: /)]);
  });
});
