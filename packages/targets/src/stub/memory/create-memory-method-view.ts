import type { Method, Type } from '@standin/model';
import { printType, type IdentifierAllocator } from '@standin/render';
import { printError, printKey, printZero, type MemoryNaming } from './memory-naming.ts';
import type { GetView, ListView, MemoryMethodView, PutView, RemoveView } from './memory-view.ts';
import { errorOf } from './plan-memory.ts';
import type { Operation, PutOperation } from './repository.ts';
import { structOf } from './type-forms.ts';

/** The names of a method's parameters, and those that are free beside them. */
export interface MemoryMethodNaming extends MemoryNaming {
  readonly parameterNames: readonly string[];
  readonly locals: IdentifierAllocator;
}

type Of<Kind extends Operation['kind']> = Extract<Operation, { readonly kind: Kind }>;

/** The view of what a method does in memory; null where it works by its function alone. */
export function createMemoryMethodView(method: Method, memory: MemoryMethodNaming): MemoryMethodView | null {
  const operation = memory.plan.repository.operations.get(method.name);
  if (operation === undefined) return null;
  const none = { get: null, list: null, put: null, remove: null, exists: null, count: null };
  return { tableField: memory.members.table, ...none, ...viewOperation(method, operation, memory) };
}

function viewOperation({ signature }: Method, operation: Operation, memory: MemoryMethodNaming): Partial<MemoryMethodView> {
  const types = signature.results.map(({ type }) => type);
  switch (operation.kind) {
    case 'get':
      return { get: viewGet(operation, memory, types) };
    case 'list':
      return { list: viewList(operation, memory, types) };
    case 'put':
      return { put: viewPut(operation, memory, types) };
    case 'delete':
      return { remove: viewRemove(operation, memory) };
    case 'exists':
      return {
        exists: { key: parameterAt(memory, operation.key), knownVariable: memory.locals.allocate('isKnown'), hasError: operation.hasError },
      };
    case 'count':
      return { count: { type: printCountType(types, memory), hasError: operation.hasError } };
  }
}

function join(...results: readonly (string | false)[]): string {
  return results.filter((result) => result !== false).join(', ');
}

function parameterAt({ parameterNames }: MemoryMethodNaming, index: number): string {
  return parameterNames[index] ?? '';
}

/** What is returned in the place of an error; `nil` of an operation that gives none for what happened. */
function failure(operation: Operation, memory: MemoryNaming): string | false {
  const meaning = errorOf(operation);
  if (meaning !== undefined) return printError(memory, meaning);
  return operation.hasError && 'nil';
}

function success({ hasError }: Operation): string | false {
  return hasError && 'nil';
}

function viewGet(operation: Of<'get'>, memory: MemoryMethodNaming, [type]: readonly Type[]): GetView {
  const { repository } = memory.plan;
  const row = memory.locals.allocate('row');
  const zero = operation.isPointer || type === undefined ? 'nil' : structOf(type) === undefined ? row : printZero(type, memory.naming);
  const found = operation.isPointer && repository.isCopied ? `&${row}` : row;
  return {
    key: parameterAt(memory, operation.key),
    rowVariable: row,
    knownVariable: memory.locals.allocate('isKnown'),
    absent: join(zero, operation.givesFound && 'false', failure(operation, memory)),
    present: join(found, operation.givesFound && 'true', success(operation)),
  };
}

function viewList(operation: Of<'list'>, memory: MemoryMethodNaming, [type]: readonly Type[]): ListView {
  const { locals, naming, plan } = memory;
  const { entity, isCopied, key } = plan.repository;
  const elementType = (operation.isPointer ? '*' : '') + printType(entity, naming);
  const isSlice = operation.form === 'slice' && type !== undefined;
  return {
    keyVariable: locals.allocate('key'),
    rowVariable: locals.allocate('row'),
    rowsVariable: locals.allocate('rows'),
    rowsType: isSlice ? printType(type, naming) : `[]${elementType}`,
    isPointerToCopy: operation.isPointer && isCopied,
    isSequence: !isSlice,
    isPairs: operation.form === 'pairs',
    keyType: printType(key.type, naming),
    elementType,
    keysVariable: locals.allocate('keys'),
    indexVariable: locals.allocate('index'),
    yieldVariable: locals.allocate('yield'),
    hasError: operation.hasError,
  };
}

function viewPut(operation: PutOperation & Operation, memory: MemoryMethodNaming, [type]: readonly Type[]): PutView {
  const { locals, plan, members } = memory;
  const { key, isCopied } = plan.repository;
  const parameter = parameterAt(memory, operation.row);
  const isCopy = operation.isPointer && isCopied;
  const row = isCopy ? locals.allocate('row') : parameter;
  const isFromRow = operation.key === undefined;
  const isNumbered = isFromRow && key.isNumbered && operation.rule !== 'known';
  const keyVariable = operation.key === undefined ? locals.allocate('key') : parameterAt(memory, operation.key);
  const isRowPointer = operation.isPointer && !isCopied;
  const zero = type !== undefined && operation.gives !== 'nothing' && printZero(type, memory.naming);
  const given = { nothing: false, row, pointer: isRowPointer ? row : `&${row}`, key: keyVariable } as const;
  return {
    row,
    copied: isCopy ? parameter : '',
    key: keyVariable,
    keyOfRow: isFromRow ? printKey(row, isRowPointer, memory) : '',
    keyFunction: isFromRow && key.source.kind === 'function' ? members.keyFunction : '',
    numbered: isNumbered ? [row, ...(isCopy ? [parameter] : [])].map((each) => printKey(each, true, memory)) : [],
    takesOnlyKnown: operation.rule === 'known',
    takesOnlyNew: operation.rule === 'new',
    knownVariable: locals.allocate('isKnown'),
    refused: join(zero, failure(operation, memory)),
    kept: join(given[operation.gives], success(operation)),
  };
}

function viewRemove(operation: Of<'delete'>, memory: MemoryMethodNaming): RemoveView {
  const { plan, parameterNames, locals, members } = memory;
  const { key } = plan.repository;
  const parameter = parameterNames[operation.parameter] ?? '';
  const isFunction = !operation.takesKey && key.source.kind === 'function';
  return {
    key: operation.takesKey ? parameter : locals.allocate('key'),
    keyOfRow: operation.takesKey ? '' : printKey(parameter, operation.isPointer, memory),
    keyFunction: isFunction ? members.keyFunction : '',
    absent: join(errorOf(operation) !== undefined && failure(operation, memory)),
    givesFound: operation.givesFound,
    hasError: operation.hasError,
  };
}

/** The type of a count; empty where `len` gives it already. */
function printCountType([type]: readonly Type[], { naming }: MemoryMethodNaming): string {
  const printed = type === undefined ? '' : printType(type, naming);
  return printed === 'int' ? '' : printed;
}
