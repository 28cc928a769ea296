/** Numbers from a seed: the same ones for the same seed. */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

type Random = (limit: number) => number;

function pick(random: Random, choices: readonly string[]): string {
  return choices[random(choices.length)] ?? '';
}

const integers = [
  '0',
  '1',
  '2',
  '3',
  '7',
  '0x1F',
  '0b101',
  '0o17',
  '017',
  '1_000',
  '64',
  "'a'",
  "'\\n'",
  "'\\x41'",
  "'\\u00e9'",
  "'世'",
  "'\\''",
  "'\\101'",
];
const names = [
  'One',
  'Two',
  'Three',
  'KB',
  'MB',
  'Typed',
  'Small',
  'Flag',
  'other.Size',
  'other.Level',
  'D',
  'I0',
  'I1',
  'I3',
  'Under',
  'Rune',
];
const floats = ['1.5', '.5', '2.', '1e2', '0x1p3', '0x1.8p1', '2.5e-1', '1_0.5', 'Ratio', 'other.Half'];
const lengths = [
  ...[
    'len("öö")',
    'len(`a\\n`)',
    'len("\\u00e9\\xff\\n\\101")',
    'len(Text)',
    'len(Text+"x")',
    'len([4]int{})',
    'len([...]string{"a", "b"})',
  ],
  ...[
    '4 << (^uintptr(0) >> 63)',
    '(32 << (^uint(0) >> 63)) / 8',
    'cap([3]string{})',
    'len(Table)',
    'len(Point.grid)',
    'len(&Table)',
    'len(Matrix[0])',
    'len([Three]int{})',
    'len(other.Names)',
  ],
];
const layouts = [
  ...[
    'int',
    'uintptr',
    'string',
    '[]byte',
    'map[string]int',
    'chan int',
    'func()',
    'any',
    'error',
    'complex128',
    '[3]int16',
    '*Struct',
    'Struct',
  ],
  ...[
    'struct{}',
    'struct{ a byte; b int64; c byte }',
    'struct{ a int32; b struct{} }',
    'struct{ x float64; y bool }',
    '[0]int64',
    'Nested',
    'Kind',
  ],
  ...[
    'struct{ a bool; b uint16; c uint8; d complex64 }',
    'other.Pair',
    'interface{ M() }',
    'unsafe.Pointer',
    'Generic[byte]',
    'Generic[[3]int64]',
  ],
];
const conversions = ['int', 'uint8', 'int64', 'Kind', 'uint', 'float64', 'rune', 'byte', 'uint16', 'other.Word', 'uintptr'];

function layout(random: Random): string {
  const type = pick(random, layouts);
  const operand = /^(?:struct|\[|Struct|Nested|other\.Pair|Generic)/.test(type) && !type.startsWith('[]') ? `${type}{}` : `*new(${type})`;
  const value = operand.startsWith('*') ? `(*(*${type})(nil))` : operand;
  return pick(random, [`unsafe.Sizeof(${value})`, `unsafe.Alignof(${value})`]);
}

function integerLeaf(random: Random): string {
  const choice = random(12);
  if (choice < 5) return pick(random, integers);
  if (choice < 9) return pick(random, names);
  return choice < 11 ? pick(random, lengths) : layout(random);
}

/** A random constant expression, most often one of an integer value. */
export function randomConstant(random: Random, depth: number): string {
  if (depth === 0) return random(6) === 0 ? pick(random, floats) : integerLeaf(random);
  const inner = (): string => randomConstant(random, depth - 1);
  switch (random(12)) {
    case 0:
      return `(${inner()})`;
    case 1:
      return `${pick(random, ['- ', '+ ', '^', '-(-1) * '])}${inner()}`;
    case 2:
      return `${inner()} ${pick(random, ['<<', '>>'])} ${pick(random, ['1', '3', 'Two', 'uint(2)', '2.0', '70'])}`;
    case 3:
      return `${pick(random, conversions)}(${inner()})`;
    case 4:
      return `${pick(random, ['min', 'max'])}(${inner()}, ${inner()})`;
    case 5:
      return `int(${pick(random, floats)} * ${inner()})`;
    default:
      return `(${inner()}) ${pick(random, ['+', '-', '*', '/', '%', '&', '|', '^', '&^', '+', '*'])} (${inner()})`;
  }
}

/** What the expressions are about: constants with iota, of every kind, of another file and of another package. */
export const constantFiles: Readonly<Record<string, string>> = {
  'a.go': `package m

import "example.com/m/other"

const (
	One, Two = iota + 1, iota + 2
	_, _
	Three, Flag = iota + 1, 1 << iota
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
)

type Kind uint8

const (
	I0 Kind = iota * 2
	I1

	_
	I3
)

const Typed int64 = 40
const Small uint8 = 200
const Ratio = 1.5
const Text = "text" + other.Text
const D = 'd' - 'a'
const Under Kind = 7
const Rune rune = 'x'
`,
  'b.go': `package m

var Table [One + 4]string
var Matrix = [2][3]int{}

type Struct struct {
	a byte
	b string
	c *int
	d [2]int16
	e float32
}

type Nested struct {
	s Struct
	f func()
	t struct{ x, y int8 }
	_ [0]uint64
}

type Generic[T any] struct {
	head byte
	value T
	tail bool
}

type grids struct{ grid [6]int }

var Point grids
`,
};

/** The package `other` of the expressions. */
export const otherFiles: Readonly<Record<string, string>> = {
  'other.go': `package other

type Word uint16

const Size Word = 12
const Half = 0.5
const Text = "two"

const (
	_ = -iota
	Level
	_
)

var Names = [...]string{"a", "b", "c"}

type Pair struct {
	First  bool
	Second interface{}
}
`,
};
