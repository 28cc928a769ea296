import { isExported, type FunctionObject } from '@standin/model';

/** A function or method that is to be tested. */
export interface Subject {
  readonly declaration: FunctionObject;
  /** `Transfer`, or `Service.Transfer` of a method. */
  readonly name: string;
}

/** What a function is called in selections, messages and directives: `Transfer`, or `Service.Transfer` of a method. */
export function subjectName({ header }: FunctionObject): string {
  return header.receiver === undefined ? header.name : `${header.receiver.typeName}.${header.name}`;
}

/** Whether other packages can name a function: a method of an unexported type they cannot. */
export function isExportedSubject({ declaration: { header } }: Subject): boolean {
  return isExported(header.name) && (header.receiver === undefined || isExported(header.receiver.typeName));
}
