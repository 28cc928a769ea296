import { isExported, isSamePackage, type PackageReference, type Type } from '@standin/model';
import type { SourceInterface } from '../../interfaces/interface-source.ts';
import { chooseEntity } from './choose-entity.ts';
import { chooseKey } from './choose-key.ts';
import { entityFields } from './entity-fields.ts';
import { holdsLock } from './holds-lock.ts';
import { inferOperation } from './infer-operation.ts';
import { readShape, type MethodShape } from './method-shape.ts';
import type { Operation, Repository } from './repository.ts';
import { sequenceOf } from './sequence.ts';
import { isSameType } from './spell-type.ts';

/**
 * The repository that an interface describes by the names and types of its methods; `undefined` where they do not. `home` is the package whose unexported fields the
 * output may select, where it is that of the interface.
 */
export function recognizeRepository({ methods }: SourceInterface, home: PackageReference | undefined): Repository | undefined {
  const shapes = methods.map(readShape);
  const entity = chooseEntity(shapes.filter(({ method }) => !method.signature.isVariadic));
  if (entity === undefined) return undefined;
  const fields = entityFields(entity).filter(
    ({ name, package: owner }) => isExported(name) || (home !== undefined && isSamePackage(owner, home)),
  );
  const key = chooseKey(shapes, { entity, fields });
  if (key === undefined) return undefined;
  const isCopied = mayCopy(entity, shapes);
  const operations = new Map<string, Operation>();
  const left: Repository['left'][number][] = [];
  for (const shape of shapes) {
    const operation = inferOperation(shape, { entity, fields, key, isCopied });
    if (typeof operation === 'string') left.push({ method: shape.method, reason: operation });
    else operations.set(shape.method.name, operation);
  }
  return operations.size === 0 ? undefined : { entity, key, isCopied, operations, left };
}

/** Rows are copied where they hold no lock; where that cannot be told, as far as the methods pass them by value. */
function mayCopy(entity: Type, shapes: readonly MethodShape[]): boolean {
  const isLocked = entity.kind === 'typeParameter' ? false : holdsLock(entity);
  if (isLocked !== undefined) return !isLocked;
  const types = shapes.flatMap(({ parameters, results }) => [...parameters.map(({ type }) => type), ...results]);
  return types.some((type) => isSameType(sequenceOf(type)?.element ?? type, entity));
}
