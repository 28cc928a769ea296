import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { generateInMemory, placeOf } from './generate.ts';

beforeAll(async () => {
  await loadGrammar();
});

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly message?: RegExp;
}

function check({ files, words, places, message }: Case): void {
  const { file, diagnostics } = generateInMemory(files, words);
  expect(diagnostics.map(placeOf)).toEqual(places);
  expect(file === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  if (message !== undefined) expect(`${diagnostics[0]?.message ?? ''} (${diagnostics[0]?.hint ?? ''})`).toMatch(message);
}

const source = (body: string): Readonly<Record<string, string>> => ({ 'a.go': `package m\n\n${body}\n` });
const inPlace = ['-source=a.go', '-destination=mock.go', '-package=m'];

describe('what is asked for is not there', () => {
  test.each<[string, Case]>([
    ['no file', { files: {}, words: ['-source=b.go'], places: ['GEN501 b.go'] }],
    ['a directory', { files: { 'd/a.go': 'package d\n' }, words: ['-source=d'], places: ['GEN502 d'] }],
    ['no Go', { files: { 'a.go': 'hello\n' }, words: ['-source=a.go'], places: ['GEN102 a.go'] }],
    ['no interface', { files: source('type A int'), words: ['-source=a.go'], places: ['GEN107 a.go'] }],
    [
      'all excluded',
      { files: source('type A interface{ M() }'), words: ['-source=a.go', '-exclude_interfaces=A'], places: ['GEN107 a.go'] },
    ],
    [
      'an unknown interface',
      { files: source('type Reader interface{ M() }'), words: ['-source=a.go', 'Raeder'], places: ['GEN103 a.go'], message: /Reader/ },
    ],
    [
      'an unknown interface of a package',
      { files: source('type Reader interface{ M() }'), words: ['.', 'Raeder'], places: ['GEN103'], message: /Reader/ },
    ],
    [
      'a pattern without a match',
      { files: source('type Reader interface{ M() }'), words: ['-source=a.go', 'W*'], places: ['GEN115 a.go'] },
    ],
    ['a struct', { files: source('type A struct{}'), words: ['.', 'A'], places: ['GEN104 a.go:3:6'] }],
    ['a constraint', { files: source('type A interface{ ~int }'), words: ['.', 'A'], places: ['GEN105 a.go:3:6'] }],
    [
      'comparable in source mode',
      { files: source('type A interface{ comparable }'), words: ['-source=a.go', 'A'], places: ['GEN105 a.go:3:6'] },
    ],
    ['no package', { files: source(''), words: ['example.com/m/nowhere', 'A'], places: ['GEN201'] }],
    ['no directory', { files: source(''), words: ['./nowhere', 'A'], places: ['GEN201 nowhere'] }],
    ['several packages', { files: source(''), words: ['./...', 'A'], places: ['GEN206'] }],
    ['no file that counts', { files: { 'd/a_windows.go': 'package d\n' }, words: ['./d', 'A'], places: ['GEN204 d'] }],
    [
      'no copyright file',
      { files: source('type A interface{ M() }'), words: ['-source=a.go', '-copyright_file=c.txt'], places: ['GEN501 c.txt'] },
    ],
  ])('%s', (_, example) => {
    check(example);
  });
});

describe('faults in the source, where they stand', () => {
  test.each<[string, Case]>([
    [
      'a syntax error',
      {
        files: source('type A interface {\n\tM( error\n}\n\ntype B interface{ N() }'),
        words: ['-source=a.go'],
        places: expect.arrayContaining([expect.stringMatching(/^GEN101 a\.go:[34]:/)]) as unknown as string[],
      },
    ],
    [
      'an undefined package',
      {
        files: source('type A interface {\n\tM(io.Reader)\n}'),
        words: ['-source=a.go'],
        places: ['GEN106 a.go:4:4'],
        message: /-imports=io=/,
      },
    ],
    [
      'an undefined embedded interface',
      { files: source('type A interface {\n\tB\n}'), words: ['-source=a.go'], places: ['GEN106 a.go:4:2'] },
    ],
    ['a cycle', { files: source('type A interface{ B }\ntype B interface{ A }'), words: ['.', 'A'], places: ['GEN111 a.go:4:19'] }],
    [
      'a length that is no constant',
      { files: source('type A interface {\n\tM([n]int)\n}\n\nvar n = 3'), words: ['-source=a.go'], places: ['GEN110 a.go:4:5'] },
    ],
    [
      'an embedded function',
      { files: source('type A interface {\n\tf\n}\nfunc f() {}'), words: ['-source=a.go'], places: ['GEN119 a.go:4:2'] },
    ],
    [
      'a module that is not there',
      { files: source('import "github.com/x/y"\n\ntype A interface {\n\ty.Z\n}'), words: ['-source=a.go'], places: ['GEN202 a.go:6:2'] },
    ],
  ])('%s', (_, example) => {
    check(example);
  });

  test('faults elsewhere in the file and in its neighbours do no harm', () => {
    const files = {
      'a.go': 'package m\n\nfunc broken( {\n\ntype A interface{ M() }\n',
      'b.go': 'package m\n\ntype = 1\n',
      'c.go': 'nothing',
    };
    check({ files, words: ['-source=a.go'], places: [] });
  });
});

describe('mocks that cannot be written where they are to stand', () => {
  test.each<[string, Case]>([
    [
      'an unexported type in another package',
      {
        files: source('type A interface {\n\tM(x hidden)\n}\n\ntype hidden int'),
        words: ['-source=a.go', '-destination=mocks/a.go'],
        places: ['GEN108 a.go:4:6'],
      },
    ],
    [
      'an unexported field in another package',
      {
        files: source('type A interface {\n\tM(struct{ x int })\n}'),
        words: ['-source=a.go', '-destination=mocks/a.go'],
        places: ['GEN108 a.go:4:4'],
      },
    ],
    [
      'a cgo type',
      {
        files: source('import "C"\n\ntype A interface {\n\tM(C.int)\n}'),
        words: ['-source=a.go', '-destination=mocks/a.go'],
        places: ['GEN108 a.go:6:4'],
      },
    ],
    [
      'a type of a program',
      {
        files: { 'a.go': 'package main\n\ntype A interface {\n\tM(T)\n}\n\ntype T int\n' },
        words: ['-source=a.go', '-destination=mocks/a.go'],
        places: ['GEN108 a.go:4:4'],
      },
    ],
    [
      'a type of an external test package',
      {
        files: { 'a.go': 'package m\n', 'a_test.go': 'package m_test\n\ntype A interface {\n\tM(T)\n}\n\ntype T int\n' },
        words: ['-source=a_test.go', '-destination=mocks/a.go'],
        places: ['GEN108 a_test.go:4:4'],
      },
    ],
    [
      'an internal type outside of its tree',
      {
        files: {
          'x/internal/i/i.go': 'package i\n\ntype T int\n',
          'x/a.go': 'package x\n\nimport "example.com/m/x/internal/i"\n\ntype A interface {\n\tM(i.T)\n}\n',
        },
        words: ['-source=x/a.go', '-destination=mocks/a.go'],
        places: ['GEN208 x/a.go:6:4'],
      },
    ],
    [
      'a name that the package declares',
      {
        files: source('type A interface{ M() }\n\ntype MockA int'),
        words: inPlace,
        places: ['GEN113 a.go:3:6'],
        message: /declared in a\.go:5/,
      },
    ],
    [
      'two mocks of one name',
      {
        files: source('type A interface{ M() }\n\ntype B interface{ M() }'),
        words: [...inPlace, '-mock_names=B=MockA'],
        places: ['GEN113 a.go:5:6', 'GEN113 a.go:5:6', 'GEN113 a.go:5:6'],
      },
    ],
    ['nil declared otherwise', { files: source('type A interface{ M() }\n\nvar nil int'), words: inPlace, places: ['GEN113 a.go:3:6'] }],
    [
      'append declared otherwise',
      { files: source('type A interface{ M(...int) }\n\nfunc append() {}'), words: inPlace, places: ['GEN113 a.go:3:6'] },
    ],
    [
      'flags that make no Go',
      { files: source('type A interface{ M() }'), words: ['-source=a.go', '-build_constraint=a &&'], places: ['GEN315'] },
    ],
  ])('%s', (_, example) => {
    check(example);
  });
});

describe('mocks that are written with a warning', () => {
  test('a method EXPECT: the accessor gives way', () => {
    const files = source('type A interface {\n\tEXPECT() int\n\tM()\n}');
    check({ files, words: ['-source=a.go'], places: ['GEN120 warning a.go:4:2'], message: /EXPECT_2\(\)/ });
    expect(generateInMemory(files, ['-source=a.go']).file?.text).toMatch(/func \(m \*MockA\) EXPECT_2\(\) \*MockAMockRecorder/);
  });

  test('unexported methods: no warning in their own package, one outside of it', () => {
    const files = source('type A interface {\n\tM()\n\thidden()\n}');
    check({ files, words: inPlace, places: [] });
    check({ files, words: ['-source=a.go', '-destination=mocks/a.go'], places: ['GEN114 warning a.go:3:6'], message: /package m\b/ });
  });

  test('unexported methods embedded from another package: a warning everywhere', () => {
    const files = {
      'a.go': 'package m\n\nimport "example.com/m/b"\n\ntype A interface{ b.B }\n',
      'b/b.go': 'package b\n\ntype B interface{ hidden() }\n',
    };
    check({ files, words: inPlace, places: ['GEN114 warning a.go:5:6'], message: /only that package/ });
  });
});

describe('interface lists', () => {
  const files = source(
    'type Reader interface{ R() }\n\ntype Writer interface{ W() }\n\ntype ReadWriter interface {\n\tReader\n\tWriter\n}\n\ntype up interface{ H() }\n\ntype Plain struct{}',
  );
  const mocks = (words: readonly string[]): readonly string[] =>
    [...(generateInMemory(files, words).file?.text ?? '').matchAll(/^type (Mock\w+) struct/gm)].flatMap(([, name]) =>
      name === undefined || name.endsWith('MockRecorder') ? [] : [name],
    );

  test.each([
    [['-source=a.go'], ['MockReader', 'MockWriter', 'MockReadWriter', 'Mockup']],
    [
      ['-source=a.go', '-exclude_interfaces=Writer,up'],
      ['MockReader', 'MockReadWriter'],
    ],
    [
      ['-source=a.go', 'Writer,Reader'],
      ['MockWriter', 'MockReader'],
    ],
    [
      ['-source=a.go', 'Read*'],
      ['MockReader', 'MockReadWriter'],
    ],
    [
      ['-source=a.go', '*Writer,Reader'],
      ['MockWriter', 'MockReadWriter', 'MockReader'],
    ],
    [
      ['-source=a.go', '[RW]*'],
      ['MockReader', 'MockWriter', 'MockReadWriter'],
    ],
    [
      ['-source=a.go', 'Write?,up'],
      ['MockWriter', 'Mockup'],
    ],
    [
      ['.', 'Writer,Reader'],
      ['MockWriter', 'MockReader'],
    ],
    [
      ['.', '*er'],
      ['MockReadWriter', 'MockReader', 'MockWriter'],
    ],
    [['.'], ['MockReadWriter', 'MockReader', 'MockWriter']],
    [['-mock_names=Reader=Fake', '.', 'Reader'], []],
  ])('%j', (words, expected) => {
    expect(mocks(words.includes('.') ? ['-destination=mocks/a.go', ...words] : words)).toEqual(expected);
  });
});
