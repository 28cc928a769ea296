import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import {
  arrayLength,
  describeFailure,
  describeOrigin,
  fieldName,
  isExported,
  isSamePackage,
  lookupType,
  type NamedType,
  type Origin,
  type Type,
  type TypeParameter,
} from '@standin/model';
import { walkType } from '@standin/render';
import type { SourceInterface, InterfaceSource } from '../interfaces/interface-source.ts';
import type { Advice } from './advice.ts';
import { mayImport } from './may-import.ts';
import type { OutputPackage } from './output-package.ts';
import type { TypeQualifiers } from './type-qualifiers.ts';

/** What types are checked against. */
export interface TypeChecks {
  readonly source: InterfaceSource;
  readonly output: OutputPackage;
  readonly packages: TypeQualifiers;
  readonly advice: Advice;
}

/** An identifier at an origin, qualified or not, for messages. */
function textAt({ file, offset }: Origin): string {
  return /^[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*)?/u.exec(file.text.slice(offset, offset + 200))?.[0] ?? 'type';
}

function reportInvalid(origin: Origin, advice: Advice): Diagnostic {
  const text = textAt(origin);
  const [qualifier] = text.split('.');
  const isQualified = text.includes('.');
  const hint = isQualified ? advice.nameImport(qualifier ?? '') : undefined;
  return createDiagnostic({ code: 'GEN106', message: `undefined: ${text}`, hint, ...describeOrigin(origin) });
}

function placeOf(type: NamedType, fallback: Origin): ReturnType<typeof describeOrigin> {
  return describeOrigin(type.origin ?? fallback);
}

/** Why a type of another package cannot be named in the output package; `undefined` where it can. */
function checkForeign(type: NamedType, fallback: Origin, { source, output, packages, advice }: TypeChecks): Diagnostic | undefined {
  const reference = type.package;
  if (reference === undefined) return undefined;
  const name = `${reference.path}.${type.name}`;
  if (reference.path === 'C') {
    const hint = 'a C type belongs to the package whose cgo preamble declares it; hide it behind a Go type in the interface';
    return createDiagnostic({
      code: 'GEN108',
      message: `the ${advice.noun} cannot name the cgo type ${type.name}`,
      hint,
      ...placeOf(type, fallback),
    });
  }
  if (!isExported(type.name)) {
    const hint = advice.intoPackage(source.packageName);
    return createDiagnostic({
      code: 'GEN108',
      message: `the ${advice.noun} cannot name the unexported type ${name} from package ${output.name}`,
      hint,
      ...placeOf(type, fallback),
    });
  }
  if (reference.isExternalTest) {
    const hint = `${advice.intoPackage(source.packageName)}, in a _test.go file`;
    return createDiagnostic({
      code: 'GEN108',
      message: `no package can import ${type.name} from a _test package`,
      hint,
      ...placeOf(type, fallback),
    });
  }
  if (packages.programs.has(reference.path)) {
    const hint = advice.intoPackage(source.packageName);
    const message = `the ${advice.noun} cannot name ${type.name}: ${reference.path} is a program, and no package can import it`;
    return createDiagnostic({ code: 'GEN108', message, hint, ...placeOf(type, fallback) });
  }
  if (reference.path === '') {
    const hint = 'run `go mod init` above the source, or write into its package';
    return createDiagnostic({
      code: 'GEN201',
      message: `${type.name} has no import path: its file is in no module`,
      hint,
      ...placeOf(type, fallback),
    });
  }
  if (!mayImport(reference, output.actualPath)) {
    const message = `use of internal package ${reference.path} is not allowed in ${output.actualPath ?? `package ${output.name}`}`;
    return createDiagnostic({
      code: 'GEN208',
      message,
      hint: 'move the destination inside the tree that holds the internal package',
      ...placeOf(type, fallback),
    });
  }
  return undefined;
}

/** Fields and methods that are not exported differ from package to package even under one name (Go spec, Type identity). */
function checkMembers(type: Type, fallback: Origin, { source, output, advice }: TypeChecks): Diagnostic | undefined {
  if (output.isSourcePackage) return undefined;
  const members =
    type.kind === 'struct'
      ? type.fields.map(fieldName)
      : type.kind === 'interface'
        ? type.elements.flatMap((element) => (element.kind === 'method' ? element.method.name : []))
        : [];
  const hidden = members.find((name) => !isExported(name));
  if (hidden === undefined) return undefined;
  const origin = type.kind === 'struct' ? type.origin : fallback;
  const message = `the ${advice.noun} cannot spell a type with the unexported member ${hidden} outside of package ${source.packageName}`;
  return createDiagnostic({
    code: 'GEN108',
    message,
    hint: advice.intoPackage(source.packageName),
    ...describeOrigin(origin),
  });
}

/**
 * Whether a type of the source's own package is declared there and instantiated in full. Other packages are taken at their word: to look into them would
 * cost every request what only a broken program needs.
 */
function checkDeclared(type: NamedType, fallback: Origin, { source }: TypeChecks): Diagnostic | undefined {
  if (!isSamePackage(type.package, source.reference)) return undefined;
  const loaded = source.reference.load();
  const head = loaded.kind === 'loaded' ? loaded.package.head(type.name) : undefined;
  // Of what is declared with a bracket more has to be read than its head: that of an array, or type parameters.
  const isPlain = type.typeArguments.length === 0 && head?.hasBracket === false;
  if (head?.keyword === 'type' && isPlain) return undefined;
  const lookup = lookupType(type);
  return lookup.kind === 'found' ? undefined : describeFailure({ kind: 'failed', at: type, lookup }, fallback);
}

function checkPart(part: Type, fallback: Origin, checks: TypeChecks): Diagnostic | undefined {
  switch (part.kind) {
    case 'invalid':
      return reportInvalid(part.origin, checks.advice);
    case 'array': {
      if (arrayLength(part) !== undefined) return undefined;
      const origin = { file: part.scope.file, offset: part.length.offset };
      return createDiagnostic({ code: 'GEN110', message: 'array length is no constant that can be worked out', ...describeOrigin(origin) });
    }
    case 'named':
      return (
        (checks.packages.qualifier(part) === undefined ? undefined : checkForeign(part, fallback, checks)) ??
        checkDeclared(part, fallback, checks)
      );
    case 'struct':
    case 'interface':
      return checkMembers(part, fallback, checks);
    default:
      return undefined;
  }
}

function checkInterface(target: SourceInterface, checks: TypeChecks): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (type: Type, fallback: Origin): void => {
    walkType(type, (part) => {
      const diagnostic = checkPart(part, fallback, checks);
      if (diagnostic !== undefined) diagnostics.push(diagnostic);
    });
  };
  for (const { signature, origin } of target.methods) check(signature, origin);
  target.typeParameters.forEach((parameter: TypeParameter) => check(parameter.constraint(), target.origin));
  return diagnostics;
}

/** What tells findings apart; of an internal package the first place is enough, since all of them have one remedy. */
function describe({ code, position, message }: Diagnostic): string {
  return code === 'GEN208' ? message : `${position?.file ?? ''}:${position?.line ?? 0}:${position?.column ?? 0}:${message}`;
}

/** Finds every type that the mock file cannot spell, each place once, and each internal package once. Where there is one, no right mock exists. */
export function checkTypes(checks: TypeChecks): readonly Diagnostic[] {
  const diagnostics = checks.source.interfaces.flatMap((target) => checkInterface(target, checks));
  return [...new Map(diagnostics.map((diagnostic) => [describe(diagnostic), diagnostic])).values()];
}
