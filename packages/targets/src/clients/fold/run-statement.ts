import type { Block, Statement } from '@standin/syntax';
import { changedVariables, forkState, goesOn, meetStates } from './fold-state.ts';
import { append, type FoldValues } from './fold-value.ts';
import { unknownValue, unknownVariable, type FoldRun } from './fold-run.ts';
import { assign, assignAll, runAssignment, runVariables } from './run-assignment.ts';

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
