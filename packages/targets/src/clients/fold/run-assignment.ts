import { underlying, type Type } from '@standin/model';
import type { Expression, Statement } from '@standin/syntax';
import { variableKey } from './fold-state.ts';
import { append, textValue, type FoldField, type FoldValue, type FoldValues } from './fold-value.ts';
import { placeOf, unknownValue, type FoldRun } from './fold-run.ts';
import { forgetShared } from './forget-address.ts';
import { isString } from './is-string.ts';
import { sourceOf } from './source-of.ts';

function setVariable(run: FoldRun, key: string, values: FoldValues, offset: number): void {
  run.state.variables.set(key, values);
  run.writes.set(key, (run.writes.get(key) ?? new Set<number>()).add(offset));
}

/** Puts a value into a field of a struct: `Producer.Return.Successes` is the path of one. */
function withField(holder: FoldValue, [name, ...inner]: readonly string[], field: FoldField): FoldValue {
  if (holder.kind !== 'struct' || name === undefined) return holder;
  const before = holder.fields.get(name);
  const nested: FoldValues =
    before?.values.every(({ kind }) => kind === 'struct') === true ? before.values : [{ kind: 'struct', fields: new Map() }];
  const set = inner.length === 0 ? field : { ...field, values: nested.map((each) => withField(each, inner, field)) };
  return { ...holder, fields: new Map([...holder.fields, [name, set]]) };
}

/** The variable that a selector is a field of, and the way to it. */
function pathOf(expression: Expression): { readonly root: Expression; readonly path: readonly string[] } {
  if (expression.kind !== 'selector') return { root: expression, path: [] };
  const { root, path } = pathOf(expression.operand);
  return { root, path: [...path, expression.name] };
}

/** A place that a value goes to, and the expression that says what. */
interface Target {
  readonly left: Expression;
  readonly values: FoldValues;
  readonly expression: Expression;
}

/** A value goes to a variable, to a field of one, or to an element: of that nothing is known then. */
export function assign(run: FoldRun, { left, values, expression }: Target): void {
  if (left.kind === 'name') {
    const place = left.name === '_' ? undefined : placeOf(run, left);
    if (place !== undefined) setVariable(run, variableKey(place), values, left.offset);
    return;
  }
  const { root, path } = pathOf(left.kind === 'index' ? left.operand : left);
  const holder = placeOf(run, root);
  const key = holder && variableKey(holder);
  const held = key === undefined ? undefined : run.state.variables.get(key);
  if (key === undefined || held === undefined) return;
  const field = { values, expression, body: run.body };
  setVariable(
    run,
    key,
    left.kind === 'selector' ? held.map((each) => withField(each, path, field)) : unknownValue(run, left, 'an element'),
    left.offset,
  );
}

/** Values go to several places at once: one each, or all that one call gives. */
export function assignAll(run: FoldRun, left: readonly Expression[], right: readonly Expression[]): void {
  const [only] = right;
  const values =
    right.length === 1 && only !== undefined
      ? run.rules.foldTuple(run, only, left.length)
      : right.map((each) => run.rules.foldExpression(run, each));
  for (const [index, target] of left.entries()) {
    const expression = right[index] ?? only ?? target;
    const isShared = forgetShared(run, expression);
    const value = isShared ? unknownValue(run, expression, 'what another variable points to') : values[index];
    assign(run, { left: target, values: value ?? unknownValue(run, target, 'a value that is not there'), expression });
  }
}

/** An assignment, `+=` and the like among them (Go spec, Assignment statements). */
export function runAssignment(run: FoldRun, { operator, left, right }: Extract<Statement, { kind: 'assignment' }>): void {
  const [target] = left;
  const [value] = right;
  if (operator === '=' || target === undefined || value === undefined) {
    assignAll(run, left, right);
    return;
  }
  const operand = run.body.expressions.get(target)?.operand;
  const [before, added] = [run.rules.foldExpression(run, target), run.rules.foldExpression(run, value)];
  const isText = operator === '+=' && operand?.kind === 'value' && isString(operand.type);
  const { file } = run.body.site;
  const values = isText
    ? append(before, added, [sourceOf(file, target), sourceOf(file, value)])
    : unknownValue(run, target, 'what is worked out');
  assign(run, { left: target, values, expression: value });
}

/** The zero value of a type that texts are put together in (Go spec, The zero value). */
function zeroValue(type: Type | undefined): FoldValues | undefined {
  if (type === undefined) return undefined;
  if (isString(type)) return textValue('');
  if (type.kind === 'named' && ['strings.Builder', 'bytes.Buffer'].includes(`${type.package?.path ?? ''}.${type.name}`))
    return textValue('');
  const shape = underlying(type);
  if (shape.kind !== 'type') return undefined;
  if (shape.type.kind === 'slice') return [{ kind: 'list', elements: [], isWhole: true }];
  return shape.type.kind === 'struct' ? [{ kind: 'struct', fields: new Map() }] : undefined;
}

/** A declaration of variables, with values or without. */
export function runVariables(run: FoldRun, { specs }: Extract<Statement, { kind: 'variableDeclaration' }>): void {
  for (const { names, values } of specs) {
    if (values.length > 0) {
      assignAll(
        run,
        names.map((name) => ({ kind: 'name', ...name })),
        values,
      );
      continue;
    }
    for (const { name, offset } of names) {
      const type = run.body.declared.get(offset);
      const zero = zeroValue(type);
      if (name !== '_' && zero !== undefined) setVariable(run, `${run.body.site.file.path}:${offset}`, zero, offset);
    }
  }
}
