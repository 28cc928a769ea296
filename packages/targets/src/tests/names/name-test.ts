import { isExported } from '@standin/model';
import type { Subject } from '../selection/subject.ts';
import type { TestKind } from './test-kind.ts';

const prefixes: Readonly<Record<TestKind, string>> = { table: 'Test', fuzz: 'Fuzz' };

/**
 * What the test of a subject is called, as gotests has it: `TestTransfer`, `Test_transfer`, `TestService_Transfer`, `Test_service_Transfer`; `Fuzz` takes the place of `Test` in the names of
 * fuzz tests. No lower-case letter may follow either (go help testfunc).
 */
export function nameTest({ declaration: { header } }: Subject, kind: TestKind): string {
  const name = header.receiver === undefined ? header.name : `${header.receiver.typeName}_${header.name}`;
  return `${prefixes[kind]}${isExported(name) ? '' : '_'}${name}`;
}
