import { constantAt, underlying, type Type } from '@standin/model';
import type { CompositeLiteral, Expression } from '@standin/syntax';
import { foldCall } from './fold-call.ts';
import { forkState, changedVariables, variableKey } from './fold-state.ts';
import { append, textValue, type FoldValue, type FoldValues } from './fold-value.ts';
import { placeOf, unknownValue, unknownVariable, type FoldRun } from './fold-run.ts';
import { isString } from './is-string.ts';
import { sourceOf } from './source-of.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that a string constant is, whose value has a character for each byte of UTF-8. */
function decodeText(bytes: string): FoldValues | undefined {
  try {
    return textValue(decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

function foldConstant(run: FoldRun, expression: Expression): FoldValues | undefined {
  const typed = run.body.expressions.get(expression);
  if (typed?.operand.kind !== 'constant') return undefined;
  const value = constantAt(expression, typed.scope);
  if (value?.kind === 'string') return decodeText(value.value) ?? unknownValue(run, expression, 'bytes that are no text');
  return value?.kind === 'integer' ? [{ kind: 'number', text: value.value.toString() }] : undefined;
}

function foldPlace(run: FoldRun, expression: Expression): FoldValues | undefined {
  const place = placeOf(run, expression);
  return place && (run.state.variables.get(variableKey(place)) ?? run.package.initialValue(place));
}

function nameUnknown({ body }: FoldRun, value: FoldValue, expression: Expression): FoldValue {
  return value.kind === 'unknown' && value.source === '' ? { ...value, source: sourceOf(body.site.file, expression) } : value;
}

function foldName(run: FoldRun, expression: Expression): FoldValues {
  const known = foldPlace(run, expression);
  if (known !== undefined) return known.map((value) => nameUnknown(run, value, expression));
  const place = placeOf(run, expression);
  return unknownValue(run, expression, place?.kind === 'parameter' ? `parameter ${place.name ?? ''}` : 'a variable that may hold anything');
}

function foldSelector(run: FoldRun, selector: Extract<Expression, { kind: 'selector' }>): FoldValues {
  const isQualified = run.body.expressions.get(selector.operand)?.operand.kind === 'package';
  if (isQualified) return foldPlace(run, selector) ?? unknownValue(run, selector, 'what another package declares');
  const holders = run.rules.foldExpression(run, selector.operand);
  const fields = holders.flatMap((holder) => (holder.kind === 'struct' ? (holder.fields.get(selector.name)?.values ?? []) : []));
  const isWhole = fields.length > 0 && holders.every((holder) => holder.kind === 'struct' && holder.fields.has(selector.name));
  return isWhole ? fields : unknownValue(run, selector, `field ${selector.name}`);
}

function foldBinary(run: FoldRun, expression: Extract<Expression, { kind: 'binary' }>): FoldValues {
  const { operator, left, right } = expression;
  const [first, second] = [run.rules.foldExpression(run, left), run.rules.foldExpression(run, right)];
  const operand = run.body.expressions.get(expression)?.operand;
  if (operator !== '+' || operand?.kind !== 'value' || !isString(operand.type)) return unknownValue(run, expression, 'what is worked out');
  const { file } = run.body.site;
  return append(first, second, [sourceOf(file, left), sourceOf(file, right)]);
}

/** The field that an element of a struct literal sets: by its name, or by its place. */
function fieldName(type: Type, key: Expression | undefined, index: number): string | undefined {
  if (key !== undefined) return key.kind === 'name' ? key.name : undefined;
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'struct' ? result.type.fields[index]?.name : undefined;
}

function foldLiteral(run: FoldRun, literal: CompositeLiteral): FoldValues {
  const operand = run.body.expressions.get(literal)?.operand;
  const type = operand?.kind === 'value' ? operand.type : undefined;
  const base = type?.kind === 'pointer' ? type.element : type;
  const shape = base && underlying(base);
  const elements = literal.elements.map(({ value }) => run.rules.foldExpression(run, value));
  if (base === undefined || shape?.kind !== 'type') return unknownValue(run, literal, 'a literal of a type that cannot be told');
  if (shape.type.kind === 'struct') {
    const fields = literal.elements.flatMap(({ key, value }, index) => {
      const name = fieldName(base, key, index);
      const values = elements[index];
      return name === undefined || values === undefined ? [] : [[name, { values, expression: value, body: run.body }] as const];
    });
    return [{ kind: 'struct', fields: new Map(fields) }];
  }
  const isList = (shape.type.kind === 'slice' || shape.type.kind === 'array') && literal.elements.every(({ key }) => key === undefined);
  return isList ? [{ kind: 'list', elements, isWhole: true }] : unknownValue(run, literal, 'a literal that is no list');
}

/** Goes through the body of a function literal, which may run later and more than once: variables that change in it, or behind it, are not known there. */
function runLiteral(run: FoldRun, literal: Extract<Expression, { kind: 'functionLiteral' }>): void {
  const { state, returned, writes } = run;
  const inner = forkState(state);
  inner.isDead = false;
  for (const [key] of inner.variables) {
    const isWrittenLater = [...(writes.get(key) ?? [])].some((offset) => offset >= literal.offset);
    if (isWrittenLater) inner.variables.set(key, unknownVariable(run, literal.offset, 'a variable that a function literal shares'));
  }
  run.state = inner;
  run.returned = [];
  run.rules.runBlock(run, literal.body);
  for (const key of changedVariables(state, inner))
    state.variables.set(key, unknownVariable(run, literal.offset, 'a variable that a function literal changes'));
  run.state = state;
  run.returned = returned;
}

/** What an expression comes to as far as the code tells; all that it consists of is gone through, for what happens there. */
export function foldExpression(run: FoldRun, expression: Expression): FoldValues {
  const constant = foldConstant(run, expression);
  if (constant !== undefined) return constant;
  const fold = (inner: Expression | undefined): FoldValues | undefined => inner && run.rules.foldExpression(run, inner);
  switch (expression.kind) {
    case 'name':
      return foldName(run, expression);
    case 'selector':
      return foldSelector(run, expression);
    case 'unary':
      return ['&', '*'].includes(expression.operator)
        ? run.rules.foldExpression(run, expression.operand)
        : (fold(expression.operand), unknownValue(run, expression, 'what is worked out'));
    case 'binary':
      return foldBinary(run, expression);
    case 'call':
      return run.rules.foldTuple(run, expression, 1)[0] ?? unknownValue(run, expression, 'a call that gives nothing');
    case 'compositeLiteral': {
      const values = foldLiteral(run, expression);
      run.observer?.literal(expression, values);
      return values;
    }
    case 'functionLiteral':
      runLiteral(run, expression);
      return unknownValue(run, expression, 'a function');
    case 'index':
      fold(expression.operand);
      fold(expression.index);
      return unknownValue(run, expression, 'an element');
    case 'slice':
      fold(expression.operand);
      return unknownValue(run, expression, 'a part of something');
    case 'typeAssertion':
      fold(expression.operand);
      return unknownValue(run, expression, 'what an interface holds');
    case 'literal':
    case 'instantiation':
    case 'type':
    case 'other':
      return unknownValue(run, expression, 'no text');
  }
}

/** What an expression gives to several places: a call can have several results. */
export function foldTuple(run: FoldRun, expression: Expression, count: number): readonly FoldValues[] {
  if (expression.kind === 'call') return foldCall(run, expression, count);
  const value = run.rules.foldExpression(run, expression);
  return [value, ...Array.from({ length: count - 1 }, () => unknownValue(run, expression, 'whether it is there'))];
}
