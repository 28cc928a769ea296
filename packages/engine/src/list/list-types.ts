import { classifyType, isExported, type TypeSummary } from '@standin/model';
import type { ListedInterface } from './listing.ts';
import type { FoundPackage, FoundType } from './summary-packages.ts';

/** The types of a package that are interfaces, constraints or function types. */
export function listTypes({ types }: FoundPackage): readonly ListedInterface[] {
  return types
    .filter(({ type: { name } }) => name !== '_')
    .flatMap((site): readonly ListedInterface[] => {
      const { kind, methods, embeds } = classifyType(site);
      return kind === 'other' ? [] : [describeType(site, { kind, methods, embeds })];
    });
}

function describeType({ type, path }: FoundType, classified: Pick<ListedInterface, 'kind' | 'methods' | 'embeds'>): ListedInterface {
  const { name, line, column, typeParameters } = type;
  return {
    ...{ name, file: path, line, column },
    ...classified,
    typeParameters: typeParameters === '' ? '' : `[${typeParameters}]`,
    ...describeRightSide(type),
    isAlias: type.isAlias,
    isExported: isExported(name),
    doubles: [],
  };
}

function describeRightSide({ isAlias, side }: TypeSummary): Pick<ListedInterface, 'aliasOf' | 'definedAs'> {
  if (side.kind !== 'name') return {};
  return isAlias ? { aliasOf: side.text } : { definedAs: side.text };
}
