import { createIdentifierAllocator } from '@standin/render';
import type { TypedName } from '../view/test-view.ts';
import type { ColumnNames } from '../view/name-locals.ts';

/** Which columns of a request a table has beside its method and target. */
export interface RequestNeeds {
  readonly hasHeader: boolean;
  readonly hasBody: boolean;
}

/** The names of the columns that say what is sent, and what comes back. */
export interface RequestColumns {
  readonly method: string;
  readonly target: string;
  readonly header: string;
  readonly body: string;
  readonly wantStatus: string;
  readonly wantBody: string;
}

/** Names the columns of a request so that no other column has their names. */
export function nameRequestColumns({ name, args, setup, skip, receiver }: ColumnNames): RequestColumns {
  const { allocate } = createIdentifierAllocator([name, args, setup, skip, receiver]);
  return {
    method: allocate('method'),
    target: allocate('target'),
    header: allocate('header'),
    body: allocate('body'),
    wantStatus: allocate('wantStatus'),
    wantBody: allocate('wantBody'),
  };
}

/** The columns of a table. */
export function listRequestColumns(columns: RequestColumns, { hasHeader, hasBody }: RequestNeeds): readonly TypedName[] {
  return [
    { name: columns.method, type: 'string' },
    { name: columns.target, type: 'string' },
    ...(hasHeader ? [{ name: columns.header, type: 'map[string]string' }] : []),
    ...(hasBody ? [{ name: columns.body, type: 'string' }] : []),
    { name: columns.wantStatus, type: 'int' },
    { name: columns.wantBody, type: 'string' },
  ];
}
