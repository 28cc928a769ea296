import { isSamePackage, type NamedType } from '@standin/model';
import { dialectOf, type DialectName } from '../../gomock/dialect.ts';
import type { TestedPackage } from '../place/test-place.ts';
import type { RequestedDouble, WiredDouble } from './wiring.ts';

/** Tells which double an interface that nobody mocks has in the tests of a package: one that stands there already, or one that is to be made. */
export type OfferDouble = (type: NamedType) => WiredDouble | undefined;

const runtimes: readonly DialectName[] = ['go.uber.org/mock', 'github.com/golang/mock'];

/** Offers doubles for the tests of a package, or for those of its external test package: mocks where the module requires gomock, else stubs. */
export function createDoubleOffers(tested: TestedPackage, isExternal: boolean): OfferDouble {
  const { proper, testFiles } = tested;
  const scope = isExternal ? tested.externalScope : tested.internalScope;
  const required = new Set(proper.program.workspace.requirements().map(({ path }) => path));
  const runtime = runtimes.find((path) => required.has(path));
  const runtimePath = runtime === undefined ? '' : dialectOf(runtime).runtimePath;
  return (type) => {
    const kind = runtime === undefined ? 'stub' : 'mock';
    const typeName = `${kind === 'mock' ? 'Mock' : 'Stub'}${type.name}`;
    const declared = scope.get(typeName)?.file;
    const fileName = `${kind}_${snakeCase(type.name)}${isExternal ? '_external' : ''}_test.go`;
    const isOurs = declared !== undefined && proper.program.workspace.tree.path.basename(declared.path) === fileName;
    if (declared !== undefined && !isOurs) return makesMocks(declared.text, runtimePath) ? { kind, typeName, runtimePath } : undefined;
    if (testFiles.has(fileName) && !isOurs) return undefined;
    const packageName = `${proper.name()}${isExternal ? '_test' : ''}`;
    const pattern = isSamePackage(type.package, proper.reference) ? '.' : (type.package?.path ?? '');
    const requested: RequestedDouble = {
      kind,
      pattern,
      interfaceName: type.name,
      packageName,
      fileName,
      ...(runtime && { dialect: runtime }),
    };
    return { kind, typeName, runtimePath, requested };
  };
}

/** Whether what a file declares are mocks of gomock. */
function makesMocks(text: string, runtimePath: string): boolean {
  return runtimePath !== '' && text.includes(`"${runtimePath}"`) && text.includes(') EXPECT() ');
}

/** `OrderStore` to `order_store`. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1_$2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase();
}
