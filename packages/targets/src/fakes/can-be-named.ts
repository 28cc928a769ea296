import { isExported, type Type } from '@standin/model';
import { walkType } from '@standin/render';

/** Whether every one of these types, and all that they are written with, can be named outside of the packages that declare them. */
export function canBeNamed(types: readonly Type[]): boolean {
  let isNameable = true;
  for (const type of types) {
    walkType(type, (part) => {
      if (part.kind !== 'named') return;
      const isHidden = part.package !== undefined && !isExported(part.name);
      if (isHidden || part.local !== undefined) isNameable = false;
    });
  }
  return isNameable;
}
