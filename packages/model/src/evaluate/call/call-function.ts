import { parseFunction, type Block, type Expression } from '@standin/syntax';
import type { FunctionObject } from '../../methods/function-object.ts';
import { substitute, type Substitution } from '../../types/substitute.ts';
import type { Parameter, SignatureType } from '../../types/type.ts';
import { typeHere, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import type { DeclaredCall, Machine } from '../machine.ts';
import type { Value } from '../value/value.ts';
import { runBody } from './run-body.ts';

function bodyOf({ file, site, header: { name } }: FunctionObject): Block {
  const { body, problems } = parseFunction(file.text, site.entry);
  file.dependOnText();
  return body === undefined || problems.length > 0 ? haltUnknown(`what ${name} does`) : body;
}

/**
 * Whether a function is gone into. Those of the standard library are not, but for the package that is asked about: what comes out must not depend on the
 * Go that is installed.
 */
function isOwn({ subject }: Machine, { file }: FunctionObject): boolean {
  const { origin } = file.package.location;
  return origin !== 'standard' || file.package.reference.path === subject.reference.path;
}

/** `time.Now`, `sync.Mutex.Lock`. */
function describeFunction({ file, header: { name, receiver } }: FunctionObject): string {
  return [file.package.name(), ...(receiver === undefined ? [] : [receiver.typeName]), name].join('.');
}

function substituteAll(parameters: readonly Parameter[], typeArguments: Substitution): readonly Parameter[] {
  return parameters.map((parameter) => ({ ...parameter, type: substitute(parameter.type, typeArguments) }));
}

/** A call of a declared function or method (Go spec, Calls); arguments are packed already. */
export function callFunction(machine: Machine, { declaration, typeArguments, receiver, args }: DeclaredCall): readonly Value[] {
  const { signature, file } = declaration;
  if (!isOwn(machine, declaration)) return haltUnknown(`what ${describeFunction(declaration)} gives`);
  const results = substituteAll(signature.results, typeArguments);
  const own = substituteAll(signature.parameters, typeArguments);
  const receivers = receiver === undefined ? [] : [receiverParameter(declaration, receiver)];
  const frame: Frame = {
    machine,
    scope: declaration.scope,
    typeArguments,
    locals: new Map(),
    outer: undefined,
    results,
    call: { file, deferred: [] },
  };
  const parameters = [...receivers, ...own];
  const all = receiver === undefined ? args : [receiver, ...args];
  return runBody(frame, { parameters, results, isVariadic: signature.isVariadic, body: bodyOf(declaration) }, all);
}

function receiverParameter({ receiver }: FunctionObject, value: Value): Parameter {
  const type = 'type' in value ? value.type : haltUnknown('a receiver');
  return receiver?.name === undefined ? { type } : { name: receiver.name, type };
}

/** A function literal as a value: it shares the variables around it (Go spec, Function literals). */
export function createClosure({ signature, body }: Extract<Expression, { kind: 'functionLiteral' }>, frame: Frame): Value {
  const resolve = (parameters: typeof signature.parameters): readonly Parameter[] =>
    parameters.map(({ name, type }) => ({ ...(name !== undefined && { name }), type: typeHere(type, frame) }));
  const parameters = resolve(signature.parameters);
  const results = resolve(signature.results);
  const type: SignatureType = { kind: 'signature', parameters, results, isVariadic: signature.isVariadic };
  const call = (args: readonly Value[]): readonly Value[] => {
    const inner: Frame = { ...frame, locals: new Map(), outer: frame, results, call: { file: frame.scope.file, deferred: [] } };
    return runBody(inner, { parameters, results, isVariadic: signature.isVariadic, body }, args);
  };
  return { kind: 'function', type, call };
}
