import { isExported } from '@standin/model';
import type { Subject } from '../selection/subject.ts';

/** A name behind `Test`, where no lower-case letter may follow (go help testfunc). */
function joinTest(name: string): string {
  return isExported(name) ? `Test${name}` : `Test_${name}`;
}

/** What the test of a subject is called, as gotests has it: `TestTransfer`, `Test_transfer`, `TestService_Transfer`, `Test_service_Transfer`. */
export function nameTest({ declaration: { header } }: Subject): string {
  return header.receiver === undefined ? joinTest(header.name) : joinTest(`${header.receiver.typeName}_${header.name}`);
}
