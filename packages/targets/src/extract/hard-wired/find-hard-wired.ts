import { functionsOf, typeFunction, type FunctionObject, type Operand, type Package, type PackageReference } from '@standin/model';
import type { Expression } from '@standin/syntax';
import type { DependencyRule } from '../used-by/dependency-type.ts';
import { describeDependency } from '../used-by/describe-type.ts';
import type { HardWired } from './hard-wired.ts';
import { adviceForCall, adviceForClient, adviceForVariable } from './static-calls.ts';

type Found = Omit<HardWired, 'origin'>;

/** Where clients are made on purpose, to be handed on. */
function isConstructor({ header: { name, receiver } }: FunctionObject): boolean {
  const verb = name.replace(/^./u, (first) => first.toLowerCase());
  return receiver === undefined && /^(?:main|init|(?:new|must|open|provide|setup|make|connect)(?:\P{Ll}.*)?)$/u.test(verb);
}

function nameOf(reference: PackageReference, name: string): string {
  const loaded = reference.load();
  return `${loaded.kind === 'loaded' ? loaded.package.name() : reference.path}.${name}`;
}

/** The function of a package that is called; `undefined` for methods and function values. */
function calledFunction(callee: Operand | undefined): FunctionObject | undefined {
  return callee?.kind === 'value' && callee.callee?.kind === 'function' ? callee.callee.declaration : undefined;
}

function findCall(called: FunctionObject): Found | undefined {
  const { reference } = called.file.package;
  const advice = adviceForCall(reference.path, called.header.name);
  return advice === undefined ? undefined : { kind: 'call', name: nameOf(reference, called.header.name), advice };
}

function findVariable(name: string, operand: Operand): Found | undefined {
  if (operand.kind !== 'value' || operand.place?.kind !== 'variable') return undefined;
  const { reference } = operand.place.origin.file.package;
  const advice = adviceForVariable(reference.path, name);
  return advice === undefined ? undefined : { kind: 'variable', name: nameOf(reference, name), advice };
}

/** A client that a literal, or a function of another package, makes. */
function findClient(operand: Operand, rule: DependencyRule): Found | undefined {
  const made = operand.kind === 'tuple' ? operand.values[0] : operand;
  const dependency = made?.kind === 'value' ? rule.find(made.type) : undefined;
  return dependency && { kind: 'client', name: describeDependency(dependency), advice: adviceForClient };
}

/** What of an expression is hard-wired, where it stands in a function. */
function judge(
  expression: Expression,
  operand: Operand,
  callee: Operand | undefined,
  { owner, rule, declaration }: Context,
): Found | undefined {
  if (expression.kind === 'selector') return findVariable(expression.name, operand);
  const isClientFine = isConstructor(declaration);
  if (expression.kind === 'compositeLiteral') return isClientFine ? undefined : findClient(operand, rule);
  const called = expression.kind === 'call' ? calledFunction(callee) : undefined;
  if (called === undefined || called.file.package.location.directory === owner.location.directory) return undefined;
  const found = findCall(called);
  if (found?.advice === adviceForClient || found === undefined) return isClientFine ? undefined : (findClient(operand, rule) ?? found);
  return found;
}

interface Context {
  readonly owner: Package;
  readonly rule: DependencyRule;
  readonly declaration: FunctionObject;
}

/**
 * Finds where the functions of a package reach for something that nothing hands in: calls such as time.Now, variables such as http.DefaultClient, clients that are made where they are used. What
 * constructors, `main` and `init` make is meant to be handed on.
 */
export function findHardWired(owner: Package, rule: DependencyRule): readonly HardWired[] {
  return functionsOf(owner).flatMap((declaration) => {
    const operands = new WeakMap<Expression, Operand>();
    const found: HardWired[] = [];
    typeFunction(declaration.site, {
      expression(expression, operand) {
        operands.set(expression, operand);
        const callee = expression.kind === 'call' ? operands.get(expression.callee) : undefined;
        const hardWired = judge(expression, operand, callee, { owner, rule, declaration });
        if (hardWired !== undefined) found.push({ ...hardWired, origin: { file: declaration.file, offset: expression.offset } });
      },
    });
    return found;
  });
}
