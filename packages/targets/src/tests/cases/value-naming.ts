import { isExported, isSamePackage, type PackageReference } from '@standin/model';
import type { TestWriter } from '../view/test-writer.ts';
import { exampleError } from '../wiring/example-results.ts';
import { exampleErrorName } from './create-double.ts';
import { fieldSetter } from './create-inputs.ts';
import type { ValueNaming } from './print-value.ts';

/** How values are printed in a test of a package; `home` is the package whose unexported names the file can use. */
export function valueNaming(writer: TestWriter, own: PackageReference, home: PackageReference | undefined): ValueNaming {
  return {
    printType: (type) => writer.printType(type),
    nameOf({ package: owner, name }) {
      if (name === exampleErrorName) return exampleError.variable;
      if (isSamePackage(owner, own)) return home !== undefined || isExported(name) ? writer.nameOwn(name) : undefined;
      return isExported(name) ? `${writer.qualify(owner.path)}.${name}` : undefined;
    },
    canSet: fieldSetter(home),
  };
}
