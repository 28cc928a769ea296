import type { Expression, IfStatement, Selector, Statement } from '@standin/syntax';
import { evaluateInOrder } from '../expression/evaluate-in-order.ts';
import { countStep } from '../expression/evaluate-expression.ts';
import { truthOf } from '../value/truth-of.ts';
import { enterBlock, evaluateOne, locate, typeHere, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import { assignValue } from '../value/assign-value.ts';
import { copyValue } from '../value/cell.ts';
import type { Value } from '../value/value.ts';
import { runAssignment, runIncrement, runShortDeclaration, runVariableSpec } from './assign.ts';
import { next, type Completion } from './completion.ts';
import { runFor, runRange } from './run-loop.ts';
import { runSelect } from './run-select.ts';
import { runSwitch, runTypeSwitch } from './run-switch.ts';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

function runIf({ initialStatement, condition, body, elseBranch, offset }: IfStatement, frame: Frame): Completion {
  if (initialStatement !== undefined) runStatement(initialStatement, frame, undefined);
  const isTrue = truthOf(evaluateOne(condition, frame));
  frame.machine.observer.branch?.({ file: frame.scope.file, offset, choice: isTrue ? 1 : 0 });
  if (isTrue) return runStatements(body.statements, enterBlock(frame));
  return elseBranch === undefined ? next : runStatement(elseBranch, frame, undefined);
}

/** The values of a return statement, copied: what they were read from may change before anybody looks (Go spec, Return statements). */
function runReturn({ results }: Of<'return'>, frame: Frame): Completion {
  const values = evaluateInOrder(results, frame).flat();
  return { kind: 'return', values: values.map((value) => copyValue(frame.machine, value)) };
}

function declareConstants({ constants }: Of<'constantDeclaration'>, frame: Frame): void {
  for (const { name, type, value, iota } of constants) {
    if (value === undefined) return haltUnknown(`what ${name} is`);
    const evaluated = evaluateOne(value, { ...frame, iota: BigInt(iota) });
    const typed: Value = type === undefined ? evaluated : assignValue(frame.machine, evaluated, typeHere(type, frame));
    if (name !== '_') frame.locals.set(name, { kind: 'constant', value: typed });
  }
}

function findFunction(callee: Expression, frame: Frame): (() => void) | undefined {
  const isValue = callee.kind === 'functionLiteral' || callee.kind === 'name';
  const value = isValue ? evaluateOne(callee, frame) : undefined;
  return value?.kind === 'function' && value.call !== undefined ? value.call.bind(undefined, []) : undefined;
}

/** A method of an input: the input is looked up at once, and the method called later (Go spec, Defer statements). */
function findKnownMethod({ operand, name }: Selector, frame: Frame): (() => void) | undefined {
  const value = evaluateOne(operand, frame);
  const answer = value.kind === 'opaque' ? value.answer : undefined;
  if (answer === undefined) return undefined;
  return () => {
    if (answer(name, [], frame.machine) === undefined) haltUnknown(`what ${name} gives`);
  };
}

function runDefer({ call }: Of<'defer'>, frame: Frame): void {
  const { callee } = call;
  if (call.arguments.length > 0) return haltUnknown('a deferred call');
  const run = callee.kind === 'selector' ? findKnownMethod(callee, frame) : findFunction(callee, frame);
  frame.call.deferred.push(run ?? haltUnknown('a deferred call'));
}

function runBranch({ keyword, label }: Of<'branch'>): Completion {
  if (keyword === 'goto') return haltUnknown('goto');
  return keyword === 'fallthrough' ? { kind: 'fallthrough' } : { kind: keyword, label: label?.name };
}

function runLabeled({ label, statement }: Of<'labeled'>, frame: Frame): Completion {
  const completion = runStatement(statement, frame, label.name);
  return completion.kind === 'break' && completion.label === label.name ? next : completion;
}

/** Statements after which the next one follows. */
function runSimple(statement: Statement, frame: Frame): void {
  switch (statement.kind) {
    case 'assignment': {
      runAssignment(statement, frame);
      return;
    }
    case 'shortVariableDeclaration': {
      runShortDeclaration(statement, frame);
      return;
    }
    case 'incrementDecrement': {
      runIncrement(statement, frame);
      return;
    }
    case 'variableDeclaration':
      for (const spec of statement.specs) runVariableSpec(spec, frame);
      return;
    case 'constantDeclaration': {
      declareConstants(statement, frame);
      return;
    }
    case 'typeDeclaration':
      for (const { name } of statement.types) frame.locals.set(name, { kind: 'type' });
      return;
    case 'expression':
      frame.machine.rules.evaluate(statement.expression, frame);
      return;
    case 'defer': {
      runDefer(statement, frame);
      return;
    }
    case 'empty':
      return;
    case 'go':
      return haltUnknown('what another goroutine does');
    case 'send':
      return haltUnknown('channels');
    default:
      return haltUnknown('a statement');
  }
}

function runKind(statement: Statement, frame: Frame, label: string | undefined): Completion {
  switch (statement.kind) {
    case 'block':
      return runStatements(statement.statements, enterBlock(frame));
    case 'if':
      return runIf(statement, enterBlock(frame));
    case 'for':
      return runFor(statement, enterBlock(frame), label);
    case 'range':
      return runRange(statement, enterBlock(frame), label);
    case 'switch':
      return runSwitch(statement, enterBlock(frame));
    case 'typeSwitch':
      return runTypeSwitch(statement, enterBlock(frame));
    case 'select':
      return runSelect(statement, frame);
    case 'return':
      return runReturn(statement, frame);
    case 'branch':
      return runBranch(statement);
    case 'labeled':
      return runLabeled(statement, frame);
    default:
      runSimple(statement, frame);
      return next;
  }
}

function runStatement(statement: Statement, frame: Frame, label: string | undefined): Completion {
  try {
    countStep(frame);
    return runKind(statement, frame, label);
  } catch (error) {
    locate(error, frame, statement.offset);
    throw error;
  }
}

/** Runs statements one after the other until one of them jumps (Go spec, Statements). */
export function runStatements(statements: readonly Statement[], frame: Frame): Completion {
  for (const statement of statements) {
    const completion = runStatement(statement, frame, undefined);
    if (completion.kind !== 'next') return completion;
  }
  return next;
}
