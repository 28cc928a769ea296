import { createIdentifierAllocator, printType } from '@standin/render';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import { asksFunction } from './asks-function.ts';
import { printKey, printRowType, type MemoryNaming } from './memory-naming.ts';
import type { MemoryView } from './memory-view.ts';

const texts = { notFound: 'not found', exists: 'exists already' } as const;

/** The view of what a stub called `stubType` keeps rows in. */
export function createMemoryView(memory: MemoryNaming, stubType: string): MemoryView {
  const { plan, naming, imports, members } = memory;
  const { repository, errors, tableType } = plan;
  const { key } = repository;
  const operations = [...repository.operations.values()];
  const hasFunction = asksFunction(repository);
  const own = [...errors].flatMap(([meaning, error]) => (error.kind === 'own' ? [{ name: error.name, text: texts[meaning] }] : []));
  const locals = createIdentifierAllocator([
    memory.receiver,
    ...memory.avoided,
    ...typeIdentifiers(key.type, naming),
    ...typeIdentifiers(repository.entity, naming),
  ]);
  const row = locals.allocate('row');
  return {
    tableField: members.table,
    tableType,
    receiver: memory.receiver,
    keyVariable: locals.allocate('key'),
    rowVariable: row,
    knownVariable: locals.allocate('isKnown'),
    indexVariable: locals.allocate('index'),
    eachVariable: locals.allocate('each'),
    keyType: printType(key.type, naming),
    rowType: printRowType(memory),
    isNumbered: key.isNumbered,
    hasRemove: operations.some(({ kind }) => kind === 'delete'),
    putMethod: members.put,
    putKey: key.source.kind === 'function' && !hasFunction ? '' : printKey(row, !repository.isCopied, memory),
    keyFunction: hasFunction ? members.keyFunction : '',
    errors: own.map(({ name, text }) => ({ name, text: `${stubType}: ${text}` })),
    errorsPackage: imports.nameOf('errors'),
  };
}
