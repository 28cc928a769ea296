import { underlying, type Type } from '@standin/model';
import type { Block, Expression, Statement } from '@standin/syntax';
import { changedVariables, forkState, goesOn, meetStates, variableKey } from './fold-state.ts';
import { append, textValue, type FoldField, type FoldValue, type FoldValues } from './fold-value.ts';
import { placeOf, unknownValue, unknownVariable, type FoldRun } from './fold-run.ts';
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

function assign(run: FoldRun, { left, values, expression }: Target): void {
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

function assignAll(run: FoldRun, left: readonly Expression[], right: readonly Expression[]): void {
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

function runAssignment(run: FoldRun, { operator, left, right }: Extract<Statement, { kind: 'assignment' }>): void {
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

function runVariables(run: FoldRun, { specs }: Extract<Statement, { kind: 'variableDeclaration' }>): void {
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

/** Goes several ways from here, and meets behind them. */
function runWays(run: FoldRun, ways: readonly (() => void)[]): void {
  const { state } = run;
  const ends = ways.map((go) => {
    run.state = forkState(state);
    go();
    return run.state;
  });
  run.state = meetStates(ends);
}

const repeated: FoldValues = [{ kind: 'text', parts: [{ source: '...' }] }];

/** A loop: what it changes is not known in it and behind it, but for what it only appends to. `go` goes through it once. */
function runLoop(run: FoldRun, offset: number, go: (run: FoldRun) => void): void {
  const { variables } = run.state;
  const trial: FoldRun = { ...run, state: forkState(run.state), returned: [], observer: undefined };
  go(trial);
  const changed = changedVariables(run.state, trial.state).map((key) => {
    const [before = [], after = []] = [variables.get(key), trial.state.variables.get(key)];
    const values = goesOn(after, before)
      ? append(before, repeated, ['', ''])
      : unknownVariable(run, offset, 'a variable that a loop changes');
    return [key, values] as const;
  });
  for (const [key, values] of changed) variables.set(key, values);
  runWays(run, [() => go(run), () => undefined]);
  for (const [key, values] of changed) run.state.variables.set(key, values);
}

function runStatements(run: FoldRun, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (run.state.isDead || (statement.kind === 'branch' && statement.keyword === 'break')) return;
    runStatement(run, statement);
  }
}

/** Goes through a block. */
export function runBlock(run: FoldRun, { statements }: Block): void {
  runStatements(run, statements);
}

function runIf(run: FoldRun, { initialStatement, condition, body, elseBranch }: Extract<Statement, { kind: 'if' }>): void {
  if (initialStatement !== undefined) runStatement(run, initialStatement);
  run.rules.foldExpression(run, condition);
  runWays(run, [() => runBlock(run, body), () => (elseBranch === undefined ? undefined : runStatement(run, elseBranch))]);
}

function runSwitch(run: FoldRun, statement: Extract<Statement, { kind: 'switch' | 'typeSwitch' }>): void {
  const { initialStatement } = statement;
  if (initialStatement !== undefined) runStatement(run, initialStatement);
  const tag = statement.kind === 'switch' ? statement.tag : statement.operand;
  if (tag !== undefined) run.rules.foldExpression(run, tag);
  const ways = statement.clauses.map((clause) => () => {
    if ('expressions' in clause) for (const expression of clause.expressions ?? []) run.rules.foldExpression(run, expression);
    runStatements(run, clause.statements);
  });
  const hasDefault = statement.clauses.some((clause) => ('expressions' in clause ? clause.expressions : clause.types) === undefined);
  runWays(run, hasDefault ? ways : [...ways, () => undefined]);
}

function runSelect(run: FoldRun, { clauses }: Extract<Statement, { kind: 'select' }>): void {
  const ways = clauses.map(({ communication, statements }) => () => {
    if (communication !== undefined) runStatement(run, communication);
    runStatements(run, statements);
  });
  runWays(run, ways);
}

function runSend(run: FoldRun, { channel, value }: Extract<Statement, { kind: 'send' }>): void {
  const values = run.rules.foldExpression(run, value);
  run.rules.foldExpression(run, channel);
  if (channel.kind === 'call') run.observer?.call(channel, [values]);
}

function runReturn(run: FoldRun, { results }: Extract<Statement, { kind: 'return' }>): void {
  const [only] = results;
  const { resultCount } = run;
  const isCall = results.length === 1 && resultCount > 1 && only !== undefined;
  run.returned.push(isCall ? run.rules.foldTuple(run, only, resultCount) : results.map((result) => run.rules.foldExpression(run, result)));
  run.state.isDead = true;
}

function runFor(run: FoldRun, { initialStatement, condition, postStatement, body, offset }: Extract<Statement, { kind: 'for' }>): void {
  if (initialStatement !== undefined) runStatement(run, initialStatement);
  runLoop(run, offset, (inner) => {
    if (condition !== undefined) inner.rules.foldExpression(inner, condition);
    runBlock(inner, body);
    if (postStatement !== undefined && !inner.state.isDead) runStatement(inner, postStatement);
  });
}

function runRange(run: FoldRun, { left, operand, body }: Extract<Statement, { kind: 'range' }>): void {
  run.rules.foldExpression(run, operand);
  runLoop(run, operand.offset, (inner) => {
    const values = unknownValue(inner, operand, 'what a loop goes through');
    for (const each of left) assign(inner, { left: each, values, expression: operand });
    runBlock(inner, body);
  });
}

/** Statements that hold others, or go on elsewhere. */
function runControl(run: FoldRun, statement: Statement): void {
  switch (statement.kind) {
    case 'return':
      runReturn(run, statement);
      break;
    case 'branch':
      run.state.isDead = statement.keyword !== 'fallthrough';
      break;
    case 'labeled':
      runStatement(run, statement.statement);
      break;
    case 'block':
      runBlock(run, statement);
      break;
    case 'if':
      runIf(run, statement);
      break;
    case 'switch':
    case 'typeSwitch':
      runSwitch(run, statement);
      break;
    case 'select':
      runSelect(run, statement);
      break;
    case 'for':
      runFor(run, statement);
      break;
    case 'range':
      runRange(run, statement);
      break;
    default:
  }
}

function runStatement(run: FoldRun, statement: Statement): void {
  switch (statement.kind) {
    case 'expression':
      run.rules.foldExpression(run, statement.expression);
      break;
    case 'assignment':
      runAssignment(run, statement);
      break;
    case 'shortVariableDeclaration':
      assignAll(run, statement.left, statement.right);
      break;
    case 'variableDeclaration':
      runVariables(run, statement);
      break;
    case 'incrementDecrement': {
      const { operand } = statement;
      assign(run, { left: operand, values: unknownValue(run, operand, 'what is counted'), expression: operand });
      break;
    }
    case 'go':
    case 'defer':
      run.rules.foldExpression(run, statement.call);
      break;
    case 'send':
      runSend(run, statement);
      break;
    default:
      runControl(run, statement);
  }
}
