import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { documentationOf, outlineFile, parseFunction, parseFunctionHeader, tokenize, type FunctionDeclaration } from '@standin/syntax';
import { dump } from './dump.ts';

function parseFirst(text: string): FunctionDeclaration {
  const [entry] = outlineFile(text).entries;
  if (entry === undefined) throw new Error('no function');
  return parseFunction(text, entry);
}

/** The statements of a function's body, without offsets. */
function statementsOf(body: string): string {
  const { body: block, problems } = parseFirst(`package p\nfunc f() {\n${body}\n}\n`);
  expect(problems).toEqual([]);
  return dump(block?.statements).replaceAll(/(?:@|nameOffset:|end:)\d+ ?/g, '');
}

describe('a function', () => {
  test('header of a method', () => {
    const text = 'package p\n\nfunc (s *Store[K, _]) Get(ctx context.Context, keys ...K) (value V, err error) { return }\n';
    const [entry] = outlineFile(text).entries;
    if (entry === undefined) throw new Error('no function');
    const { receiver, name, signature, typeParameters, problems } = parseFunctionHeader(text, entry);
    expect(receiver).toEqual({
      name: 's',
      isPointer: true,
      typeName: 'Store',
      typeParameters: [
        { name: 'K', offset: 26 },
        { name: '_', offset: 29 },
      ],
      offset: 17,
    });
    expect([name, typeParameters, problems]).toEqual(['Get', [], []]);
    expect(signature.isVariadic).toBe(true);
    expect(signature.results.map((result) => result.name)).toEqual(['value', 'err']);
  });

  test('without a body', () => expect(parseFirst('package p\nfunc f(x int) int\n')).toMatchObject({ body: undefined, problems: [] }));
});

describe('what can be read in two ways', () => {
  test('a brace behind a name in a header opens the block; behind a bracket or a type, a literal', () => {
    expect(statementsOf('if x == T {\n}')).toContain('right:name{name:T }');
    expect(statementsOf('for _, x := range []T{{1}, {2}} {\n}')).toContain('operand:compositeLiteral');
    expect(statementsOf('switch f(T{1}) {\n}')).toContain('compositeLiteral');
    expect(statementsOf('if (T{1}) == x {\n}')).toContain('left:compositeLiteral');
    expect(statementsOf('if f := func() T { return T{} }; f() == x {\n}')).toContain('results:[compositeLiteral');
  });

  test('one thing between brackets is an index, several are type arguments', () => {
    expect(statementsOf('f[int](x)')).toContain('callee:index{index:name{name:int } operand:name{name:f } }');
    expect(statementsOf('f[int, []string](x)')).toContain('callee:instantiation');
    expect(statementsOf('_ = Pair[K, V]{a, b}')).toContain('type:name{name:Pair typeArguments:[name{name:K typeArguments:[] }');
  });

  test('arrows belong to the leftmost chan', () => {
    expect(statementsOf('x = <-chan int(y)')).toContain('operator:<-');
    expect(statementsOf('x = (<-chan int)(y)')).toContain('channel{direction:receive');
    expect(statementsOf('var x chan<- chan int')).toContain('channel{direction:send element:channel{direction:both');
  });

  test('a line feed ends a statement behind what can end one', () => {
    expect(parseFirst('package p\nfunc f() {\n\tx := a\n\t-b()\n\treturn\n\tc()\n}\n').body?.statements).toHaveLength(4);
    expect(parseFirst('package p\nfunc f() {\n\tx := a -\n\tb() /*\n*/ c()\n}\n').body?.statements).toHaveLength(2);
  });

  test('a type switch, and an assertion', () => {
    expect(statementsOf('switch x := y.(type) {\ncase nil, *T:\ndefault:\n}')).toContain('types:[name{name:nil typeArguments:[] } pointer');
    expect(statementsOf('x, ok := y.(map[string]T)')).toContain('typeAssertion');
  });
});

describe('what is no Go', () => {
  const directory = new URL('../../../examples/bank/', import.meta.url);
  const texts = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go') && !name.includes('doubles'))
    .map((name) => readFileSync(new URL(name, directory), 'utf8'));

  test('files that end at every 97th place: every function comes back, with problems where it is cut', () => {
    let cuts = 0;
    for (const text of texts) {
      for (let cut = 0; cut < text.length; cut += 97, cuts++) {
        const whole = text.slice(0, cut);
        const { entries, isBalanced } = outlineFile(whole);
        for (const entry of entries.filter(({ declaration }) => declaration.keyword === 'func')) {
          const { problems } = parseFunction(whole, entry);
          for (const { offset } of problems) expect(offset >= entry.declaration.start && offset <= cut).toBe(true);
          if (entry.declaration.end < whole.trimEnd().length && isBalanced) expect(problems).toEqual([]);
        }
      }
    }
    expect(cuts).toBeGreaterThan(500);
  });

  test.each([
    '(',
    '[',
    '{',
    '!',
    '*',
    '[]',
    'map[',
    'func(',
    'func() {',
    'x.',
    'x(',
    'x + ',
    'if x {',
    'if x {} else ',
    'T{',
    'struct{x ',
    'L: ',
    'switch {case ',
  ])('%s a hundred thousand times', (piece) => {
    const started = performance.now();
    const { problems, body } = parseFirst(`package p\nfunc f() {\nx = ${piece.repeat(100_000)}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(25);
    expect(dump(body).length).toBeGreaterThan(0);
    const statements = parseFirst(`package p\nfunc f() {\n${piece.repeat(100_000)}`);
    expect(statements.problems.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('problems say where and what', () => {
    const messages = (body: string): readonly string[] =>
      parseFirst(`package p\nfunc f() {\n${body}\n}\n`).problems.map(({ offset, message }) => `${offset - 21}: ${message}`);
    expect(messages('x := := 1')).toEqual(['5: syntax error: an expression expected, not ":="']);
    expect(messages('defer x')).toEqual(['6: syntax error: what defer starts has to be a call']);
    expect(messages('if x := 1 {\n}')).toEqual(['3: syntax error: this statement stands where an expression has to']);
    expect(messages('x = "abc')).toEqual(['4: syntax error: an expression expected, not "\\"abc"']);
  });
});

describe('documentation', () => {
  const documentation = (text: string, index = 0): string | undefined => {
    const entry = outlineFile(text).entries[index];
    return entry === undefined ? undefined : documentationOf(text, entry);
  };

  test('the comments directly above, as they are written', () => {
    expect(documentation('package p\n\n// apart\n\n// F does.\n//\n//go:noinline\nfunc F() {}\n')).toBe('// F does.\n//\n//go:noinline');
    expect(documentation('package p\r\n/* F\r\n   does. */\r\nfunc F() {}\r\n')).toBe('/* F\n   does. */');
    expect(documentation('package p\nvar x = 1 // x\nfunc F() {}\n', 1)).toBeUndefined();
    expect(documentation('package p\n// F\n\nfunc F() {}\n')).toBeUndefined();
  });

  test('in a group, those above the spec', () => {
    const text = 'package p\n// All.\ntype (\n\t// A is.\n\tA int\n\tB int\n)\n// C is.\ntype C int\n';
    expect([documentation(text, 0), documentation(text, 1), documentation(text, 2)]).toEqual(['// A is.', undefined, '// C is.']);
  });
});

test('tokens: implied semicolons count, white space and comments do not', () => {
  const text = 'x := 0x1p-2 /* a\nb */ y &^= `a\n` // c';
  expect(tokenize(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['identifier', 'x'],
    [':=', ':='],
    ['float', '0x1p-2'],
    [';', '/* a\nb */'],
    ['identifier', 'y'],
    ['&^=', '&^='],
    ['string', '`a\n`'],
    [';', ''],
  ]);
});
