import { describe, expect, test } from '@jest/globals';
import { parseMockArguments, type MockArguments } from '@standin/targets';

function parse(commandArguments: readonly string[], program = 'mockgen'): MockArguments {
  return parseMockArguments(commandArguments, { program, workingDirectory: '/work' });
}

function request(commandArguments: readonly string[], program = 'mockgen') {
  const result = parse(commandArguments, program);
  if (result.kind !== 'request') {
    throw new Error(`expected a request, got ${JSON.stringify(result)}`);
  }
  return result;
}

function findings(result: MockArguments): readonly string[] {
  const diagnostics = 'diagnostics' in result ? result.diagnostics : [];
  return diagnostics.map(({ code, severity, message, hint }) => `${severity} ${code}: ${message} (${hint ?? ''})`);
}

describe('flags in the syntax of Go', () => {
  test.each([[['-source', 'a.go']], [['-source=a.go']], [['--source', 'a.go']], [['--source=a.go']], [['-source=b.go', '-source=a.go']]])(
    '%j',
    (words) => {
      expect(request(words).request.source).toBe('a.go');
    },
  );

  test('a value may begin with a hyphen or hold equals signs', () => {
    expect(request(['-source', '-x.go', '-imports=a=b/c', '-build_constraint=a==b']).request).toMatchObject({
      source: '-x.go',
      imports: [{ name: 'a', path: 'b/c' }],
      buildConstraint: 'a==b',
    });
  });

  test.each([
    [['-typed'], true],
    [['-typed=1'], true],
    [['-typed=False'], false],
    [['-typed', '-typed=f'], false],
  ])('%j', (words, isTyped) => {
    expect(request([...words, '-source=a.go']).request.isTyped).toBe(isTyped);
  });

  test('two hyphens or the first argument end the flags', () => {
    expect(request(['-typed', '--', '-p', 'A']).request).toMatchObject({ packagePattern: '-p', interfaceList: 'A' });
    expect(request(['-typed', '.', 'A,B']).request).toMatchObject({ packagePattern: '.', interfaceList: 'A,B' });
    expect(request(['-', 'A']).request.packagePattern).toBe('-');
  });

  test.each([[['-h']], [['-help']], [['--help']], [['-typed', '-h', '-nonsense']]])('%j asks for help', (words) => {
    expect(parse(words).kind).toBe('help');
  });

  test('-version wins over what stands behind it', () => {
    expect(parse(['-version', 'a', 'b', 'c']).kind).toBe('version');
    expect(parse(['-version=false', '-source=a.go']).kind).toBe('request');
  });
});

describe('requests', () => {
  test('defaults', () => {
    expect(request(['-source=a.go']).request).toEqual({
      target: 'gomock',
      workingDirectory: '/work',
      program: 'mockgen',
      programAsCalled: 'mockgen',
      commandArguments: ['-source=a.go'],
      source: 'a.go',
      doubleNames: [],
      imports: [],
      auxFiles: [],
      excludeInterfaces: [],
      buildFlags: [],
      isTyped: false,
      writesCommandComment: true,
      writesPackageComment: true,
      writesSourceComment: true,
      writesGenerateDirective: false,
      isDebugParser: false,
    });
  });

  test('lists', () => {
    const words = [
      '-source=a.go',
      '-mock_names=A=MyA,B=MyB,A=Last',
      '-imports=.=x/dot, y=x/y',
      '-aux_files= x=a.go,y=b.go ',
      '-exclude_interfaces=A,,B',
      '-build_flags=-tags=a  -mod=mod',
    ];
    expect(request(words).request).toMatchObject({
      doubleNames: [
        { name: 'A', doubleName: 'Last' },
        { name: 'B', doubleName: 'MyB' },
      ],
      imports: [
        { name: '.', path: 'x/dot' },
        { name: 'y', path: 'x/y' },
      ],
      auxFiles: [
        { package: 'x', file: 'a.go' },
        { package: 'y', file: 'b.go' },
      ],
      excludeInterfaces: ['A', 'B'],
      buildFlags: ['-tags=a', '-mod=mod'],
    });
  });

  test('an empty value is none, as for mockgen', () => {
    const { request: made } = request(['-source=', '-destination=', '-package=', '.', 'A']);
    expect(made).not.toHaveProperty('source');
    expect(made).not.toHaveProperty('destination');
    expect(made).toMatchObject({ packagePattern: '.', interfaceList: 'A' });
  });

  test('gen mock takes an interface list in source mode, mockgen ignores arguments with a word about it', () => {
    expect(request(['-source=a.go', 'A,*B'], 'gen mock').request.interfaceList).toBe('A,*B');
    const ignored = request(['-source=a.go', 'A,B']);
    expect(ignored.request).not.toHaveProperty('interfaceList');
    expect(findings(ignored)).toEqual([
      'note GEN312: ignored in source mode: A,B (remove them; `gen mock` takes an interface list in source mode)',
    ]);
    expect(findings(request(['-source=a.go', 'A', '-typed']))).toEqual([
      'warning GEN312: ignored in source mode: A -typed (flags stand before the arguments: move -typed forward)',
    ]);
  });

  test('package mode may leave the list out', () => {
    expect(request(['./store']).request).toMatchObject({ packagePattern: './store' });
  });

  test.each(['-prog_only', '-exec_only=x', '-exec_only='])('%s is warned of', (word) => {
    expect(findings(request([word, '-source=a.go']))).toEqual([
      expect.stringMatching(/^warning GEN311: the flag -(prog|exec)_only is deprecated/),
    ]);
  });
});

describe('in a module that requires github.com/golang/mock', () => {
  const parse = (...words: readonly string[]) =>
    parseMockArguments(words, { program: 'mockgen', workingDirectory: '/work', dialect: 'github.com/golang/mock' });

  test('no command comment, unless it is asked for', () => {
    expect(parse('-source=a.go')).toMatchObject({ request: { dialect: 'github.com/golang/mock', writesCommandComment: false } });
    expect(parse('-source=a.go', '-write_command_comment')).toMatchObject({ request: { writesCommandComment: true } });
  });

  test.each(['-prog_only', '-exec_only=x'])('%s asks for a program that reflects, which there is not', (word) => {
    expect(parse(word, '.', 'A')).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'GEN318', severity: 'error' }] });
  });

  test.each(['-prog_only=false', '-exec_only='])('%s does not', (word) => {
    expect(parse(word, '.', 'A')).toMatchObject({ kind: 'request', diagnostics: [] });
  });
});

describe('mistakes', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['-sorce=a.go'], ['error GEN301: unknown flag -sorce (did you mean -source?)']],
    [['--mock-names=a=b'], ['error GEN301: unknown flag -mock-names (did you mean -mock_names?)']],
    [['-xyzzy'], ['error GEN301: unknown flag -xyzzy (the flag -help lists all flags)']],
    [['-source'], ['error GEN302: flag needs a value: -source (write -source=value)']],
    [['-typed=yes'], ['error GEN303: invalid boolean value "yes" for -typed (write -typed, -typed=true or -typed=false)']],
    [['---source'], ['error GEN304: bad flag syntax: ---source (write -name=value)']],
    [['-=a'], ['error GEN304: bad flag syntax: -=a (write -name=value)']],
    [
      [],
      ['error GEN305: nothing to read: no -source and no package (give -source=file.go, or a package and its interfaces: . Reader,Writer)'],
    ],
    [
      ['-typed', 'true', '.', 'A'],
      [
        'error GEN305: expected a package and an interface list, got 3 arguments (a boolean takes its value behind an equals sign: -typed=true)',
      ],
    ],
    [
      ['.', 'A', '-destination=x.go'],
      [
        'error GEN305: expected a package and an interface list, got 3 arguments (flags stand before the arguments: move -destination=x.go forward)',
      ],
    ],
    [
      ['.', 'A', 'B'],
      [
        'error GEN305: expected a package and an interface list, got 3 arguments (separate interfaces by commas, without blanks: Reader,Writer)',
      ],
    ],
    [['.', 'A,'], ['error GEN314: empty name in the interface list "A," (leave the list out for all interfaces)']],
    [
      ['-model_gob=x'],
      ['error GEN310: the flag -model_gob is not supported (use -source=file.go, or a package and its interfaces: gen reads source)'],
    ],
    [
      ['-archive=x', 'p', 'A'],
      ['error GEN309: the flag -archive is not supported (leave -archive out: the package is found and read from source)'],
    ],
    [
      ['-package=my-mocks', '-source=a.go'],
      ['error GEN315: -package=my-mocks is not the name of a package (a package name is an identifier, such as mocks)'],
    ],
    [
      ['-source=a.go', '-mock_names=A', '-imports=x', '-aux_files=y'],
      [
        'error GEN306: bad -mock_names entry "A" (write -mock_names=Interface=MockName,Other=MockOther)',
        'error GEN307: bad -imports entry "x" (write -imports=name=example.com/path,.=example.com/dot)',
        'error GEN308: bad -aux_files entry "y" (write -aux_files=example.com/path=path/file.go)',
      ],
    ],
  ])('%j', (words, expected) => {
    const result = parse(words);
    expect(result.kind).toBe('invalid');
    expect(findings(result)).toEqual(expected);
  });

  test('-archive beside -source is mockgen reading the source', () => {
    expect(request(['-archive=x', '-source=a.go']).request.source).toBe('a.go');
  });
});
