import { isExported, underlying, type NamedType } from '@standin/model';
import type { FakeRequest } from '../request.ts';
import { schemaPaths } from '../schema/schema-paths.ts';
import type { FakedPackage } from './faked-package.ts';

function canBeNamed(type: NamedType): boolean {
  const loaded = type.package?.load();
  const under = underlying(type);
  return (
    isExported(type.name) &&
    type.local === undefined &&
    type.typeArguments.length === 0 &&
    loaded?.kind === 'loaded' &&
    loaded.package.name() !== 'main' &&
    under.kind === 'type' &&
    under.type.kind === 'struct'
  );
}

/**
 * The models of gorm that a package hands to its calls, each once, in the order of the calls: those whose tables gorm can make. None where the module has migrations, which make
 * the tables.
 */
export function findModels({ owner, recognition }: FakedPackage, request: Pick<FakeRequest, 'mysqlSchema'>): readonly NamedType[] {
  const models = recognition.calls.flatMap(({ model, library }) => (library.name === 'gorm' && model !== undefined ? [model] : []));
  const unique = new Map(models.filter(canBeNamed).map((type) => [`${type.package?.path ?? ''}.${type.name}`, type] as const));
  return unique.size === 0 || schemaPaths(owner, request).length > 0 ? [] : [...unique.values()];
}
