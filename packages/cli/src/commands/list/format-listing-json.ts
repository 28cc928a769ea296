import { displayPath } from '@standin/diagnostics';
import type { ListedInterface, ListedPackage } from '@standin/engine';

/** A listing as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are as seen from `relativeTo`. */
export function formatListingJson(packages: readonly ListedPackage[], relativeTo: string): string {
  const described = packages.map(({ importPath, directory, interfaces }) => ({
    importPath: displayPath(importPath, relativeTo),
    directory: displayPath(directory, relativeTo),
    interfaces: interfaces.map((type) => describeType(type, relativeTo)),
  }));
  return `${JSON.stringify({ version: 1, command: 'list', packages: described }, undefined, 2)}\n`;
}

function describeType(type: ListedInterface, relativeTo: string): object {
  const { name, line, column, kind, methods, embeds, typeParameters, isAlias, aliasOf, definedAs } = type;
  return {
    name,
    file: displayPath(type.file, relativeTo),
    ...{ line, column, kind, methods, embeds, typeParameters, isAlias },
    ...(aliasOf !== undefined && { aliasOf }),
    ...(definedAs !== undefined && { definedAs }),
    mockedBy: type.mockedBy.map(({ destination, originFile, originLine }) => ({
      ...(destination !== undefined && { destination: displayPath(destination, relativeTo) }),
      origin: `${displayPath(originFile, relativeTo)}:${originLine}`,
    })),
  };
}
