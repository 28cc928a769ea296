import type { Operand } from '@standin/model';
import type { CallExpression, Expression } from '@standin/syntax';
import { variableKey } from './fold-state.ts';
import { append, limitWays, textValue, type FoldValues } from './fold-value.ts';
import { formatText } from './format-text.ts';
import { placeOf, unknownValue, type FoldRun } from './fold-run.ts';
import { sourceOf } from './source-of.ts';

/** A function or method by its package, type and name: `strings.Join`, `strings.Builder.WriteString`. */
function nameCallee(operand: Operand | undefined): string | undefined {
  const callee = operand?.kind === 'value' ? operand.callee : undefined;
  if (callee?.kind === 'method') {
    const { owner, name } = callee.member;
    return owner && `${owner.package?.path ?? ''}.${owner.name}.${name}`;
  }
  return callee && `${callee.declaration.file.package.reference.path}.${callee.declaration.header.name}`;
}

/** `strings.Join` of a list that is wholly known. */
function joinTexts(run: FoldRun, call: CallExpression, [list = [], separator = []]: readonly FoldValues[]): FoldValues {
  const [only] = list;
  if (list.length !== 1 || only?.kind !== 'list' || !only.isWhole) return unknownValue(run, call, 'a list that is put together');
  const source = sourceOf(run.body.site.file, call.arguments[0] ?? call);
  return only.elements.reduce<FoldValues>(
    (joined, element, index) => append(index === 0 ? joined : append(joined, separator, [source, source]), element, [source, source]),
    textValue(''),
  );
}

/** Applies a function to texts of which all is known. */
function mapText(run: FoldRun, call: CallExpression, [value = []]: readonly FoldValues[], map: (text: string) => string): FoldValues {
  const texts = value.map((each) =>
    each.kind === 'text' && each.parts.every((part) => typeof part === 'string') ? each.parts.join('') : undefined,
  );
  const isWhole = texts.length > 0 && texts.every((text) => text !== undefined);
  return isWhole ? limitWays(texts.flatMap((text) => textValue(map(text)))) : unknownValue(run, call, 'what is made of a text');
}

/** What a call of a function of a library gives. */
type Fold = (run: FoldRun, call: CallExpression, values: readonly FoldValues[]) => readonly FoldValues[];

/** Writes behind what a builder holds. */
const write: Fold = (run, call, [text = []]) => {
  const receiver = call.callee.kind === 'selector' ? call.callee.operand : undefined;
  writeTo(run, call, receiver, text);
  return [];
};

function writeTo(run: FoldRun, call: CallExpression, receiver: Expression | undefined, text: FoldValues): void {
  const base = receiver?.kind === 'unary' && receiver.operator === '&' ? receiver.operand : receiver;
  const place = base && placeOf(run, base);
  const held = place && run.state.variables.get(variableKey(place));
  if (place === undefined || held === undefined) return;
  const { file } = run.body.site;
  run.state.variables.set(variableKey(place), append(held, text, ['', sourceOf(file, call.arguments.at(-1) ?? call)]));
  const offsets = run.writes.get(variableKey(place)) ?? new Set();
  run.writes.set(variableKey(place), offsets.add(call.offset));
}

/** Writes a character, which is a number. */
const writeCharacter: Fold = (run, call, [given = []]) => {
  const [argument] = call.arguments;
  const texts = given.flatMap((value) =>
    value.kind === 'number' ? textValue(String.fromCodePoint(Number(value.text))) : unknownValue(run, argument ?? call, 'a character'),
  );
  return write(run, call, [texts]);
};

/** Empties a builder. */
const clear: Fold = (run, call) => {
  const place = call.callee.kind === 'selector' ? placeOf(run, call.callee.operand) : undefined;
  if (place !== undefined) run.state.variables.set(variableKey(place), textValue(''));
  return [];
};

/** What a method is called on, which stands for what it gives: what a builder holds. */
const held: Fold = (run, call) => {
  const receiver = call.callee.kind === 'selector' ? call.callee.operand : undefined;
  return [receiver === undefined ? unknownValue(run, call, 'what a method is called on') : run.rules.foldExpression(run, receiver)];
};

const format = (run: FoldRun, call: CallExpression, values: readonly FoldValues[], first: number): FoldValues =>
  formatText(run, call, { format: values[first] ?? [], values: values.slice(first + 1), arguments: call.arguments.slice(first + 1) });

/** The text that is given as it is. */
const same =
  (index: number): Fold =>
  (run, call, values) => [values[index] ?? unknownValue(run, call, 'nothing')];

const trim = /^[\t\n\v\f\r \u0085\u00A0]+|[\t\n\v\f\r \u0085\u00A0]+$/g;

/** What is known of functions of libraries, as their documentation has it. */
const known: Readonly<Record<string, Fold>> = Object.freeze({
  'fmt.Sprintf': (run, call, values) => [format(run, call, values, 0)],
  'fmt.Fprintf': (run, call, values) => {
    writeTo(run, call, call.arguments[0], format(run, call, values, 1));
    return [];
  },
  'strings.Join': (run, call, values) => [joinTexts(run, call, values)],
  'strings.TrimSpace': (run, call, values) => [mapText(run, call, values, (text) => text.replaceAll(trim, ''))],
  'strings.Builder.WriteString': write,
  'strings.Builder.String': held,
  'strings.Builder.Grow': () => [],
  'strings.Builder.Reset': clear,
  'bytes.Buffer.Reset': clear,
  'strings.Builder.WriteByte': writeCharacter,
  'strings.Builder.WriteRune': writeCharacter,
  'bytes.Buffer.WriteByte': writeCharacter,
  'bytes.Buffer.WriteRune': writeCharacter,
  'bytes.Buffer.WriteString': write,
  'bytes.Buffer.String': held,
  'github.com/IBM/sarama.NewConfig': () => [[{ kind: 'struct', fields: new Map() }]],
  'github.com/Shopify/sarama.NewConfig': () => [[{ kind: 'struct', fields: new Map() }]],
  'github.com/go-sql-driver/mysql.NewConfig': () => [[{ kind: 'struct', fields: new Map() }]],
  'github.com/go-sql-driver/mysql.NewConnector': same(0),
  'github.com/go-sql-driver/mysql.Config.FormatDSN': held,
  'gorm.io/driver/mysql.Open': same(0),
  'gorm.io/driver/mysql.New': same(0),
  'github.com/jmoiron/sqlx.DB.Rebind': same(0),
  'github.com/jmoiron/sqlx.Tx.Rebind': same(0),
  'github.com/jmoiron/sqlx.Conn.Rebind': same(0),
  'github.com/jmoiron/sqlx.Rebind': same(1),
} satisfies Record<string, Fold>);

/** An option of franz-go's constructors: a struct of one field, called as the option is. */
const option: Fold = (run, call, values) => {
  const name = call.callee.kind === 'selector' ? call.callee.name : '';
  const list: FoldValues = [{ kind: 'list', elements: values, isWhole: true }];
  return [[{ kind: 'struct', fields: new Map([[name, { values: list, expression: call, body: run.body }]]) }]];
};

const optionsPath = 'github.com/twmb/franz-go/pkg/kgo.';

/** What is known of the function that is called; `undefined` for most. */
export function findKnown(operand: Operand | undefined): Fold | undefined {
  const name = nameCallee(operand);
  if (name === undefined) return undefined;
  if (name.startsWith(optionsPath) && !name.slice(optionsPath.length).includes('.')) return option;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
