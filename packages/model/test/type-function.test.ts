import { beforeAll, describe, expect, test } from '@jest/globals';
import { functionsOf, typeFunction, typeVariable, type Flow, type Operand, type Package, type Place } from '@standin/model';
import { loadGrammar, type Expression } from '@standin/syntax';
import { createMemoryProgram, packageAt } from './memory-program.ts';
import { showType } from './show-type.ts';

beforeAll(async () => {
  await loadGrammar();
});

const header = `package m

import (
	"context"
	"io"

	"example.com/nowhere"
)

type Service struct{ reader io.Reader; limit int }

func (s *Service) Run(ctx context.Context, r io.Reader) (n int, err error) { return 0, nil }
func pair() (int, string) { return 1, "" }
func same[T any](v T) T { return v }
func convert[A, B any](list []A, f func(A) B) []B { return nil }
func keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
func pick[T int | float64](a, b T) T { return a }
func number[T celsius | kelvin](v T) T { return v }
type kelvin float64
type names map[string]bool
type celsius float64
var reader io.Reader
var missing = nowhere.New()
var circular = circular + 1
`;

function packageWith(body: string): Package {
  return packageAt(createMemoryProgram({ files: { 'a.go': `${header}\nfunc f(s *Service, list []any) (r io.Reader) {\n${body}\n}\n` } }));
}

function lastFunction(owner: Package): Parameters<typeof typeFunction>[0] {
  const site = functionsOf(owner).at(-1)?.site;
  if (site === undefined) throw new Error('no function');
  return site;
}

function showOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'value':
    case 'type':
      return showType(operand.type);
    case 'constant':
      return `${operand.isUntyped ? 'untyped' : 'constant'} ${showType(operand.type)}`;
    case 'unknown':
      return `unknown: ${operand.reason}`;
    case 'tuple':
      return `(${operand.values.map(({ type }) => showType(type)).join(', ')})`;
    default:
      return operand.kind;
  }
}

/** What the expression of the last statement is, which assigns it to the blank identifier. */
function typeOfLast(body: string): string {
  let last: Operand | undefined;
  typeFunction(lastFunction(packageWith(body)), { expression: (_: Expression, operand) => void (last = operand) });
  return last === undefined ? 'nothing' : showOperand(last);
}

describe('the type of an expression', () => {
  test.each([
    ['_ = 1 << 3', 'untyped int'],
    ["_ = 'a' + 1", 'untyped rune'],
    ['_ = 1 / 2.0', 'untyped float64'],
    ['_ = celsius(3) * 2', 'constant example.com/m.celsius'],
    ['_ = len("abc")', 'constant int'],
    ['_ = s.limit == 3', 'bool'],
    ['_, _ = pair()', '(int, string)'],
    ['same := same[string]\n_ = same', 'func(string)(string)'],
    ['_ = same(pick(1, 2.5))', 'float64'],
    ['_ = convert([]int{1}, func(i int) io.Reader { return nil })', '[]io.Reader'],
    ['_ = convert([]int{1}, same)', '[]int'],
    ['_ = keys(names{})', '[]string'],
    ['_ = number(celsius(1))', 'example.com/m.celsius'],
    ['var a [2]int\n_ = len(*(*[2]int)(&a))', 'constant int'],
    ['_ = len([]int{})', 'int'],
    ['_ = keys[map[int]bool]', 'func(map[int]bool)([]int)'],
    ['_ = (*Service).Run', 'func(*example.com/m.Service, context.Context, io.Reader)(int, error)'],
    ['_ = s.Run', 'func(context.Context, io.Reader)(int, error)'],
    ['string := 1\n_ = string', 'int'],
    ['for i := range 3 {\n_ = i\n}', 'int'],
    ['for _, c := range "abc" {\n_ = c\n}', 'rune'],
    ['for s := range func(yield func(s celsius) bool) {} {\n_ = s\n}', 'example.com/m.celsius'],
    ['if s, ok := list[0].(*Service); ok {\n_ = s.limit\n}', 'int'],
    ['switch v := list[0].(type) {\ncase nil, int:\n_ = v\n}', 'any'],
    ['switch v := list[0].(type) {\ncase *Service:\n_ = v.reader\n}', 'io.Reader'],
    ['type local struct{ at celsius }\n_ = []*local{{at: 1}}[0].at', 'example.com/m.celsius'],
    ['const n = 2\nvar a [n]celsius\n_ = a', '[2]example.com/m.celsius'],
    ['a, b := 1, "x"\na, c := 2.5, b\n_ = c\n_ = a', 'int'],
    ['{\ns := 1\n_ = s\n}\n_ = s', '*example.com/m.Service'],
    ['ch := make(chan io.Reader)\nv, ok := <-ch\n_ = ok\n_ = v', 'io.Reader'],
    ['_ = append([]io.Reader(nil), nil)', '[]io.Reader'],
    ['_ = new(names)', '*example.com/m.names'],
    ['_ = names{}["a"]', 'bool'],
    ['_ = nowhere.New()', expect.stringMatching(/^unknown: .*nowhere/)],
    ['_ = missing.Close()', expect.stringMatching(/^unknown: .*nowhere/)],
    ['_ = circular', 'unknown: the type of circular goes by itself'],
    ['_ = same(nowhere.New())', expect.stringMatching(/^unknown: .*nowhere/)],
    ['_ = s.nothing', 'unknown: there is no field or method nothing'],
    ['_ = undeclared', 'unknown: undefined: undeclared'],
  ])('%s', (body, expected) => {
    expect(typeOfLast(body)).toEqual(expected);
  });
});

function showPlace(place: Place | undefined): string {
  return place === undefined ? '-' : `${place.kind} ${place.name ?? ''}`;
}

function flowsOf(body: string): readonly string[] {
  const flows: string[] = [];
  const flow = ({ kind, operand, to, type }: Flow): void => {
    const from = operand.kind === 'value' ? showPlace(operand.place) : operand.kind;
    flows.push(`${kind}: ${from} to ${showPlace(to)}, ${type === undefined ? '?' : showType(type)}`);
  };
  typeFunction(lastFunction(packageWith(body)), { flow });
  return flows;
}

describe('where values go', () => {
  test.each([
    ['s.reader = reader', ['assignment: variable reader to field reader, io.Reader']],
    ['x := s.reader\nreturn x', ['assignment: field reader to variable x, io.Reader', 'return: variable x to result r, io.Reader']],
    [
      '_, err := s.Run(nil, s.reader)\n_ = err',
      [
        'argument: nil to parameter ctx, context.Context',
        'argument: field reader to parameter r, io.Reader',
        'assignment: result err to variable err, error',
      ],
    ],
    [
      '_ = Service{reader: reader, limit: 1}',
      ['element: variable reader to field reader, io.Reader', 'element: constant to field limit, int'],
    ],
    ['same(s)', ['argument: parameter s to parameter v, *example.com/m.Service']],
    [
      '(*Service).Run(s, nil, nil)',
      [
        'argument: parameter s to receiver s, *example.com/m.Service',
        'argument: nil to parameter ctx, context.Context',
        'argument: nil to parameter r, io.Reader',
      ],
    ],
    ['for _, v := range list {\n_ = v\n}', ['range: - to variable v, any']],
    ['var o any\n_ = o == s', ['comparison: variable o to -, *example.com/m.Service', 'comparison: parameter s to -, any']],
    ['c := make(chan any)\nc <- s', ['assignment: - to variable c, both(any)', 'send: parameter s to -, any']],
    ['_ = append(list, s)', ['element: parameter s to -, any']],
    ['switch list[0].(type) {\ncase nil, *Service:\n}', ['assertion: - to -, *example.com/m.Service']],
    ['_ = s.reader.(*Service)', ['assertion: field reader to -, *example.com/m.Service']],
    ['_ = io.Reader(s.reader)', ['conversion: field reader to -, io.Reader']],
  ])('%s', (body, expected) => {
    expect(flowsOf(body)).toEqual(expected);
  });

  test('package variables, and function literals in them', () => {
    const text = 'package m\n\nvar a, f = 1, func(n int) int { m := n; return m }\n';
    const [file] = packageAt(createMemoryProgram({ files: { 'a.go': text } })).files();
    const told: string[] = [];
    for (const entry of file?.declarations() ?? []) {
      if (file === undefined) continue;
      typeVariable(
        { file, entry },
        { declare: (place, type) => void told.push(`${showPlace(place)} ${type === undefined ? '?' : showType(type)}`) },
      );
    }
    expect(told).toEqual(['parameter n int', 'result  int', 'variable m int', 'variable a int', 'variable f func(int)(int)']);
  });
});
