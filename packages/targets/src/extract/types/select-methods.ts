import { isExported, isSamePackage, type MethodMember, type PackageReference } from '@standin/model';
import { matchesName } from '../../interfaces/interface-list.ts';
import type { ExtractRequest } from '../request.ts';

/** Whether the request wants a method, and Go lets an interface of the type's package have it: unexported names belong to the package that declares them. */
function isWanted({ name, path, owner }: MethodMember, reference: PackageReference, request: ExtractRequest): boolean {
  const { includedMethods, excludedMethods } = request;
  if (!request.takesPromoted && path.length > 0) return false;
  if (!isExported(name) && !(request.takesUnexported && isSamePackage(owner?.package, reference))) return false;
  if (includedMethods.length > 0 && !includedMethods.some((pattern) => matchesName(pattern, name))) return false;
  return !excludedMethods.some((pattern) => matchesName(pattern, name));
}

/** The methods that a request wants of those that a type of a package has: its own in source order, then promoted ones. */
export function selectMethods(
  members: readonly MethodMember[],
  reference: PackageReference,
  request: ExtractRequest,
): readonly MethodMember[] {
  const wanted = members.filter((member) => isWanted(member, reference, request));
  return [...wanted.filter(({ path }) => path.length === 0), ...wanted.filter(({ path }) => path.length > 0)];
}
