type Random = (limit: number) => number;

/** The types that random functions compute with. */
const types = ['int', 'int8', 'uint8', 'int32', 'uint', 'string', 'bool', '[]int', 'Point'] as const;
type TypeName = (typeof types)[number];
const integers: readonly TypeName[] = ['int', 'int8', 'uint8', 'int32', 'uint'];

interface Writer {
  readonly random: Random;
  readonly variables: { name: string; type: TypeName }[];
  readonly earlier: readonly FunctionHead[];
  count: number;
}

interface FunctionHead {
  readonly name: string;
  readonly parameters: readonly TypeName[];
  readonly result: TypeName;
}

function choose<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

const smallest: Readonly<Record<string, string>> = {
  int: '-9223372036854775808',
  int8: '-128',
  int32: '-2147483648',
  uint8: '0',
  uint: '0',
};
const largest: Readonly<Record<string, string>> = {
  int: '9223372036854775807',
  int8: '127',
  int32: '2147483647',
  uint8: '255',
  uint: '18446744073709551615',
};

function literal(random: Random, type: TypeName): string {
  switch (type) {
    case 'string':
      return `id(${choose(random, ['""', '"a"', '"ab"', '"é!"', '"key=value"', '" x "', '"\\xff"'])})`;
    case 'bool':
      return choose(random, ['true', 'false']);
    case '[]int':
      return choose(random, ['[]int(nil)', '[]int{}', '[]int{1, 2, 3}', '[]int{5: 7}', 'make([]int, 1, 3)']);
    case 'Point':
      return choose(random, ['Point{}', 'Point{1, -2}', 'Point{Y: 5}']);
    default: {
      const isEdge = random(4) === 0;
      return `id(${type}(${isEdge ? (choose(random, [smallest, largest])[type] ?? '0') : String(random(7))}))`;
    }
  }
}

function integerExpression(writer: Writer, type: TypeName, depth: number): string {
  const { random } = writer;
  const inner = (): string => expression(writer, type, depth - 1);
  switch (random(9)) {
    case 0:
      return random(12) === 0 ? `(${inner()} / ${inner()})` : `(${inner()} / (${inner()} | 1))`;
    case 1:
      return random(12) === 0 ? `(${inner()} % ${inner()})` : `(${inner()} % (${inner()} | 1))`;
    case 2:
      return `(${inner()} ${choose(random, ['<<', '>>'])} uint8(${expression(writer, 'uint8', 0)} % 80))`;
    case 3:
      return `${type}(${expression(writer, choose(random, integers), depth - 1)})`;
    case 4:
      return type === 'int' ? `len(${expression(writer, choose(random, ['string', '[]int']), depth - 1)})` : `(-${inner()})`;
    case 5:
      return type === 'int' ? `at(${expression(writer, '[]int', depth - 1)}, ${inner()})` : `(^${inner()})`;
    case 6:
      return type === 'int'
        ? `${expression(writer, 'Point', depth - 1)}.${choose(random, ['X', 'Y', 'Sum()'])}`
        : `min(${inner()}, ${inner()})`;
    default:
      return `(${inner()} ${choose(random, ['+', '-', '*', '&', '|', '^', '&^'])} ${inner()})`;
  }
}

function stringExpression(writer: Writer, depth: number): string {
  const { random } = writer;
  const inner = (): string => expression(writer, 'string', depth - 1);
  switch (random(7)) {
    case 0:
      return `strings.${choose(random, ['ToUpper', 'TrimSpace', 'ToLower'])}(ascii(${inner()}))`;
    case 1:
      return `strings.${choose(random, ['TrimPrefix', 'TrimSuffix'])}(${inner()}, ${inner()})`;
    case 2:
      return `strconv.Itoa(${expression(writer, 'int', depth - 1)})`;
    case 3:
      return `part(${inner()}, ${expression(writer, 'int', depth - 1)}, ${expression(writer, 'int', depth - 1)})`;
    case 4:
      return `string(rune(${expression(writer, 'int32', depth - 1)}))`;
    default:
      return `(${inner()} + ${inner()})`;
  }
}

function boolExpression(writer: Writer, depth: number): string {
  const { random } = writer;
  switch (random(5)) {
    case 0:
      return `(!${expression(writer, 'bool', depth - 1)})`;
    case 1:
      return `(${expression(writer, 'bool', depth - 1)} ${choose(random, ['&&', '||'])} ${expression(writer, 'bool', depth - 1)})`;
    case 2:
      return `strings.${choose(random, ['Contains', 'HasPrefix', 'HasSuffix'])}(${expression(writer, 'string', depth - 1)}, ${expression(writer, 'string', depth - 1)})`;
    case 3:
      return `(${expression(writer, 'Point', depth - 1)} == ${expression(writer, 'Point', depth - 1)})`;
    default: {
      const type = choose(random, [...integers, 'string'] as const);
      return `(${expression(writer, type, depth - 1)} ${choose(random, ['<', '<=', '>', '>=', '==', '!='])} ${expression(writer, type, depth - 1)})`;
    }
  }
}

function compound(writer: Writer, type: TypeName, depth: number): string {
  if (type === 'string') return stringExpression(writer, depth);
  if (type === 'bool') return boolExpression(writer, depth);
  if (type === 'Point') return `Point{${expression(writer, 'int', depth - 1)}, ${expression(writer, 'int', depth - 1)}}`;
  if (type === '[]int') return `append(${expression(writer, '[]int', 0)}, ${expression(writer, 'int', depth - 1)})`;
  return integerExpression(writer, type, depth);
}

function callEarlier(writer: Writer, type: TypeName): string | undefined {
  const fitting = writer.earlier.filter(({ result }) => result === type);
  if (fitting.length === 0 || writer.random(4) !== 0) return undefined;
  const { name, parameters } = choose(writer.random, fitting);
  return `${name}(${parameters.map((parameter) => expression(writer, parameter, 0)).join(', ')})`;
}

function expression(writer: Writer, type: TypeName, depth: number): string {
  const { random, variables } = writer;
  const known = variables.filter((variable) => variable.type === type);
  if (depth <= 0 || random(5) === 0) return known.length > 0 && random(4) > 0 ? choose(random, known).name : literal(random, type);
  return callEarlier(writer, type) ?? compound(writer, type, depth);
}

function block(writer: Writer, lines: number, depth: number): string {
  const before = writer.variables.length;
  const text = Array.from({ length: lines }, () => statement(writer, depth)).join('\n');
  writer.variables.length = before;
  return text;
}

function declaration(writer: Writer): string {
  const type = choose(writer.random, types);
  const name = `v${writer.count++}`;
  const text = `${name} := ${expression(writer, type, 2)}; _ = ${name}`;
  writer.variables.push({ name, type });
  return text;
}

function assignment(writer: Writer): string {
  const { name, type } = choose(writer.random, writer.variables);
  if (type === 'Point' && writer.random(2) === 0) return `${name}.Move(${expression(writer, 'int', 1)})`;
  if (type === '[]int' && writer.random(2) === 0) return `if len(${name}) > 0 { ${name}[0] = ${expression(writer, 'int', 1)} }`;
  if (integers.includes(type) && writer.random(2) === 0)
    return `${name} ${choose(writer.random, ['+=', '-=', '*=', '|='])} ${expression(writer, type, 1)}`;
  return `${name} = ${expression(writer, type, 2)}`;
}

function statement(writer: Writer, depth: number): string {
  const { random } = writer;
  const kind = random(depth > 0 ? 9 : 4);
  if (kind < 2) return declaration(writer);
  if (kind < 4) return assignment(writer);
  const body = (): string => block(writer, 1 + random(3), depth - 1);
  if (kind < 6) return `if (${boolExpression(writer, 2)}) {\n${body()}\n} else {\n${body()}\n}`;
  const name = `i${writer.count++}`;
  if (kind === 6) {
    writer.variables.push({ name, type: 'int' });
    const text = `for ${name} := range ${random(4)} {\n${body()}\n_ = ${name}\n}`;
    writer.variables.pop();
    return text;
  }
  if (kind === 7)
    return `switch (${expression(writer, 'int', 1)}) {\ncase 0, -1:\n${body()}\ncase ${String(1 + random(3))}:\n${body()}\ndefault:\n${body()}\n}`;
  return `for _, ${name} := range (${expression(writer, '[]int', 1)}) {\nif ${name} > 3 { break }\n${body()}\n}`;
}

function writeFunction(
  random: Random,
  name: string,
  earlier: readonly FunctionHead[],
): { readonly head: FunctionHead; readonly text: string } {
  const parameters = Array.from({ length: 1 + random(3) }, () => choose(random, types));
  const head = { name, parameters, result: choose(random, types) };
  const variables = parameters.map((type, index) => ({ name: `p${index}`, type }));
  const writer: Writer = { random, variables, earlier, count: 0 };
  const list = variables.map((variable) => `${variable.name} ${variable.type}`).join(', ');
  const body = block(writer, 2 + random(5), 2);
  return { head, text: `func ${name}(${list}) ${head.result} {\n${body}\nreturn ${expression(writer, head.result, 2)}\n}\n` };
}

const shared = `type Point struct{ X, Y int }

func (p Point) Sum() int   { return p.X + p.Y }
func (p *Point) Move(n int) { p.X += n; p.Y, p.X = p.X, p.Y }
func id[T any](value T) T { return value }
func at(list []int, i int) int {
	if i%97 == 3 {
		return list[i]
	}
	if len(list) == 0 {
		return i
	}
	return list[uint(i)%uint(len(list))]
}
func part(text string, i, j int) string {
	if i%89 == 5 {
		return text[i:j]
	}
	low := int(uint(i) % uint(len(text)+1))
	return text[low : low+int(uint(j)%uint(len(text)-low+1))]
}
func ascii(text string) string {
	for i := range len(text) {
		if text[i] >= 128 {
			return ""
		}
	}
	return text
}
`;

/** A Go file of random functions, and cases that call each with several arguments; what does not compile for its constants alone is left to the judge. */
export function randomFunctions(random: Random, count: number): string {
  const heads: FunctionHead[] = [];
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const { head, text } = writeFunction(random, `f${index}`, heads.slice(-6));
    heads.push(head);
    texts.push(text);
    for (let call = 0; call < 4; call++) {
      const args = head.parameters.map((type) => literal(random, type)).join(', ');
      texts.push(`func Case${index}x${call}() ${head.result} { return f${index}(${args}) }\n`);
    }
  }
  return `package main\n\nimport (\n\t"strconv"\n\t"strings"\n)\n\nvar _ = strconv.Itoa\nvar _ = strings.ToUpper\n\n${shared}\n${texts.join('\n')}`;
}
