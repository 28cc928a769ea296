import { displayPath } from '@standin/diagnostics';
import type { Listing, ListedInterface } from '@standin/engine';
import { formatJsonResult } from '../../output/format-json-result.ts';

/** What the JSON form of a listing needs beside it. */
export interface ListingJsonOptions {
  /** The exit status. */
  readonly status: number;
  /** Paths are shown from here. */
  readonly relativeTo: string;
}

/** A listing as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are as seen from `relativeTo`. */
export function formatListingJson({ packages, diagnostics }: Listing, { status, relativeTo }: ListingJsonOptions): string {
  const described = packages.map(({ importPath, directory, interfaces }) => ({
    importPath: displayPath(importPath, relativeTo),
    directory: displayPath(directory, relativeTo),
    interfaces: interfaces.map((type) => describeType(type, relativeTo)),
  }));
  return formatJsonResult({ command: 'list', status, fields: { packages: described }, diagnostics }, relativeTo);
}

function describeType(type: ListedInterface, relativeTo: string): object {
  const { name, line, column, kind, methods, embeds, typeParameters, isAlias, aliasOf, definedAs } = type;
  return {
    name,
    file: displayPath(type.file, relativeTo),
    ...{ line, column, kind, methods, embeds, typeParameters, isAlias },
    ...(aliasOf !== undefined && { aliasOf }),
    ...(definedAs !== undefined && { definedAs }),
    doubles: type.doubles.map(({ target, destination, originFile, originLine }) => ({
      target,
      ...(destination !== undefined && { destination: displayPath(destination, relativeTo) }),
      origin: `${displayPath(originFile, relativeTo)}:${originLine}`,
    })),
  };
}
