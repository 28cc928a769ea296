import { isExported, isSamePackage, type DeclaredName, type PackageReference, type Type } from '@standin/model';
import { walkType } from '@standin/render';
import { mayImport } from '../../output/may-import.ts';
import type { TestWriter } from '../view/test-writer.ts';
import { exampleError } from '../wiring/example-results.ts';
import { exampleErrorName } from './create-double.ts';
import { fieldSetter } from './create-inputs.ts';
import type { ValueNaming } from './print-value.ts';

/** How values are printed in a test of a package; `home` is the package whose unexported names the file can use. */
export function valueNaming(writer: TestWriter, own: PackageReference, home: PackageReference | undefined): ValueNaming {
  function canName({ package: owner, name }: Pick<DeclaredName, 'package' | 'name'>): boolean {
    return isSamePackage(owner, own) ? home !== undefined || isExported(name) : isExported(name) && mayImport(owner, own.path);
  }

  function canSpell(type: Type): boolean {
    let can = true;
    walkType(
      type,
      (part) => (can &&= part.kind !== 'named' || part.package === undefined || canName({ package: part.package, name: part.name })),
    );
    return can;
  }

  return {
    printType: (type) => (canSpell(type) ? writer.printType(type) : undefined),
    nameOf(declared) {
      const { package: owner, name } = declared;
      if (name === exampleErrorName) return exampleError.variable;
      if (!canName(declared)) return undefined;
      return isSamePackage(owner, own) ? writer.nameOwn(name) : `${writer.qualify(owner.path)}.${name}`;
    },
    canSet: fieldSetter(home),
  };
}
