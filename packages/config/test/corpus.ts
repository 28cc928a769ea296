/** A gen.yaml and the codes of what is wrong with it, in the order of the findings. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly codes: readonly string[];
  /** Set where the mistake is one that a JSON Schema cannot see. */
  readonly isInvisible?: true;
}

const good = (name: string, text: string): CorpusFile => ({ name, text, codes: [] });
const bad = (name: string, text: string, ...codes: readonly string[]): CorpusFile => ({ name, text, codes });
const invisible = (name: string, text: string, ...codes: readonly string[]): CorpusFile => ({ name, text, codes, isInvisible: true });

const below = (lines: string): string => `packages:\n  ./...:\n${lines.replaceAll(/^/gm, '    ')}\n`;

/** Files that the reader and the JSON Schema both judge. */
export const corpus: readonly CorpusFile[] = [
  good('an empty file', ''),
  good('a comment', '# nothing yet\n'),
  good('a version', 'version: 1\n'),
  good(
    'every option',
    [
      'version: 1',
      'inherit: false',
      'directory: "{{packageDirectory}}/mocks"',
      'filename: "{{snakeCase interface}}.go"',
      'package: mocks',
      'mock-name: "Fake{{interface}}"',
      'in-package: false',
      'typed: true',
      'unexported: false',
      'include-generated: true',
      'build-constraint: "!production"',
      'header-file: hack/header.txt',
      'tags: [integration, go1.22]',
      'goos: linux',
      'goarch: amd64',
      'local-prefix: [example.com/acme]',
      'replace-type: { example.com/a/internal.T: example.com/a.T, example.com/b.*: example.com/c.* }',
      'command-comment: false',
      'source-comment: false',
      'package-comment: false',
      'templates: tools/templates',
      'template-data: { team: payments, limits: [1, 2.5, null, true], deep: { er: {} } }',
      'targets: { gomock: { typed: false }, stub: }',
      'packages: [./..., io]',
    ].join('\n'),
  ),
  good('a package without options', 'packages:\n  ./...:\n  io:\n'),
  good('no packages', 'packages: {}\n'),
  good('exclusions', below('exclude: [./internal/legacy/..., "regex:/gen/"]')),
  good('interfaces as a list', below('interfaces: [Store, "*Cache", "regex:^X", "{A,B}?"]')),
  good('no interfaces', below('interfaces: []')),
  good(
    'several outputs',
    below('interfaces:\n  Both:\n    - { typed: true }\n    - { typed: false, filename: plain.go, targets: [stub] }\n  One:\n  Two: {}'),
  ),
  good('targets of an interface', below('interfaces:\n  Store: { targets: { gomock: { typed: true } } }')),
  good('kept files', 'keep: [mocks/legacy/**, store/mock_by_hand.go]\n'),
  bad('a text as kept files', 'keep: mocks\n', 'GEN403'),
  good('excluded interfaces', below('exclude-interfaces: ["*Internal", "regex:^x", Plain]')),
  good('anchors and merge keys', 'x-strict: &strict { typed: true }\npackages:\n  ./a: { <<: *strict, package: fakes }\n  ./b: *strict\n'),
  good('a merge of two', 'x-a: &a { typed: true }\nx-b: &b { typed: false, package: b }\n<<: [*a, *b]\n'),
  good('keys that look like other types', below('interfaces: { No: , True: , "1": }')),
  good('CRLF', 'version: 1\r\ntyped: true\r\npackages:\r\n  ./...:\r\n'),
  good('a byte order mark', '\ufeffversion: 1\n'),
  good('an external test package', 'directory: "{{packageDirectory}}"\npackage: "{{package}}_test"\nfilename: mocks_test.go\n'),

  bad('an unknown key', 'verson: 1\n', 'GEN402'),
  bad('a key of mockery', below('config: { all: true }'), 'GEN402'),
  bad('an unknown option of a target', 'targets: { stub: { typd: true } }\n', 'GEN402'),
  bad('an unknown key of an output', below('interfaces: { A: [{ packages: [] }] }'), 'GEN402'),
  bad('keys of objects', '__proto__: 1\nconstructor: 2\n', 'GEN402', 'GEN402'),
  bad('a text as a truth value', 'typed: yes\n', 'GEN403'),
  bad('a number as a name', 'mock-name: 3\n', 'GEN403'),
  bad('a keyword as a package name', 'package: func\n', 'GEN403'),
  bad('a blank identifier', 'mock-name: _\n', 'GEN403'),
  bad('a file name with a directory', 'filename: a/b.go\n', 'GEN403'),
  bad('a file name that go ignores', 'filename: _mock.go\n', 'GEN403'),
  bad('a file name that is no Go', 'filename: mock.txt\n', 'GEN403'),
  bad('an empty directory', 'directory: ""\n', 'GEN403'),
  bad('a text as a list', 'tags: integration\n', 'GEN403'),
  bad('a bad tag', 'tags: [a, b c]\n', 'GEN403'),
  bad('no value', 'tags:\n', 'GEN403'),
  bad('a type without a package', 'replace-type: { T: example.com/a.T }\n', 'GEN403'),
  bad('one type for every type of a package', 'replace-type: { example.com/a.*: example.com/b.T }\n', 'GEN403'),
  bad('a number as a type', 'replace-type: { example.com/a.T: 1 }\n', 'GEN403'),
  bad('a list as data', 'template-data: [1]\n', 'GEN403'),
  bad('a constraint of two lines', 'build-constraint: "a\\nb"\n', 'GEN403'),
  bad('GOOS in capitals', 'goos: Linux\n', 'GEN403'),
  bad('a list at the top', '- a\n', 'GEN403'),
  bad('a text at the top', 'packages\n', 'GEN403'),
  bad('packages without a value', 'packages:\n', 'GEN403'),
  bad('a text as packages', 'packages: ./...\n', 'GEN403'),
  bad('a list as a package', 'packages: { ./...: [Store] }\n', 'GEN403'),
  bad('interfaces without a value', below('interfaces:'), 'GEN403'),
  bad('interfaces that are no names', below('interfaces: [1, true, null, ""]'), 'GEN403', 'GEN403', 'GEN403', 'GEN403'),
  bad('interfaces without outputs', below('interfaces: { A: [], B: 1, C: [1] }'), 'GEN403', 'GEN403', 'GEN403'),
  bad('inherit as a text', 'inherit: no\n', 'GEN403'),
  bad('a text as version', 'version: "1"\n', 'GEN403'),
  bad('another version', 'version: 2\n', 'GEN407'),
  bad('a text as targets', 'targets: gomock\n', 'GEN403'),
  bad('an unknown target', 'targets: [gomok]\n', 'GEN406'),
  bad('an unknown target of a package', below('targets: { mock: }'), 'GEN406'),
  bad('a name with a blank', below('interfaces: [a b]'), 'GEN405'),
  bad('an empty expression', below('exclude-interfaces: ["regex:"]'), 'GEN405'),
  bad('a star in a package pattern', 'packages: ["./*"]\n', 'GEN405'),
  bad('an expression as a package', 'packages: { "regex:x": }\n', 'GEN405'),
  bad('tags of an interface', below('interfaces: { Store: { tags: [a] } }'), 'GEN415'),
  bad('goos of a target of an interface', below('interfaces: { Store: { targets: { gomock: { goos: linux } } } }'), 'GEN415'),

  invisible('a bad expression', below('interfaces: ["regex:("]'), 'GEN405'),
  invisible('a bad glob', below('interfaces: ["a[", "{b"]'), 'GEN405', 'GEN405'),
  invisible('a key given twice', 'typed: true\ntyped: false\n', 'GEN404'),
  invisible('a contradiction', below('interfaces: [A]\nexclude-interfaces: [A]'), 'GEN414'),
];
