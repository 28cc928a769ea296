import { unalias, underlying, type NamedType, type SignatureType, type Type } from '@standin/model';
import { isError } from '../types/compare-style.ts';

/** A library whose handlers get tests that send requests. chi's handlers are those of net/http. */
export type FrameworkName = 'net/http' | 'chi' | 'gin' | 'echo' | 'fiber';

/** A framework as a module has it: `path` is the import path of its version. */
export interface Framework {
  readonly name: FrameworkName;
  readonly path: string;
}

const paths: readonly (readonly [FrameworkName, RegExp])[] = [
  ['net/http', /^net\/http$/],
  ['chi', /^github\.com\/go-chi\/chi(?:\/v\d+)?$/],
  ['gin', /^github\.com\/gin-gonic\/gin$/],
  ['echo', /^github\.com\/labstack\/echo(?:\/v\d+)?$/],
  ['fiber', /^github\.com\/gofiber\/fiber(?:\/v\d+)?$/],
];

/** The framework whose package is at an import path. */
export function frameworkAt(path: string): Framework | undefined {
  const found = paths.find(([, pattern]) => pattern.test(path));
  return found && { name: found[0], path };
}

/** A type of a framework under its name, behind a pointer or not. */
interface FrameworkType {
  readonly framework: Framework;
  readonly name: string;
}

function frameworkType(type: Type): FrameworkType | undefined {
  const target = unalias(type);
  const named = target.kind === 'pointer' ? unalias(target.element) : target;
  if (named.kind !== 'named') return undefined;
  const framework = frameworkAt(pathOf(named));
  return framework && { framework, name: named.name };
}

function pathOf({ package: owner }: NamedType): string {
  return owner?.path ?? '';
}

/** The contexts that handlers of a framework take; whether they give an error. */
const contexts: Readonly<Partial<Record<FrameworkName, { readonly name: string; readonly givesError: boolean }>>> = {
  gin: { name: 'Context', givesError: false },
  echo: { name: 'Context', givesError: true },
  fiber: { name: 'Ctx', givesError: true },
};

/** The framework whose handlers are called like this: with a writer and a request, or with a context. */
function frameworkOfSignature(signature: SignatureType): Framework | undefined {
  const [first] = signature.parameters;
  const found = first && frameworkType(first.type);
  if (found === undefined || signature.isVariadic) return undefined;
  const { framework, name } = found;
  const isHandler = framework.name === 'net/http' ? takesRequest(name, signature) : takesContext(found, signature);
  return isHandler ? framework : undefined;
}

function takesRequest(name: string, { parameters, results }: SignatureType): boolean {
  const [, second] = parameters;
  const request = second?.type.kind === 'pointer' ? frameworkType(second.type) : undefined;
  const isRequest = request?.framework.name === 'net/http' && request.name === 'Request';
  return name === 'ResponseWriter' && isRequest && parameters.length === 2 && results.length === 0;
}

function takesContext({ framework, name }: FrameworkType, { parameters, results }: SignatureType): boolean {
  const context = contexts[framework.name];
  if (name !== context?.name || parameters.length !== 1) return false;
  const [result] = results;
  return context.givesError ? result !== undefined && results.length === 1 && isError(result.type) : results.length === 0;
}

/** The framework of which values of a type are handlers: functions, or net/http's `Handler`. */
export function frameworkOfHandler(type: Type): Framework | undefined {
  const found = frameworkType(type);
  if (found?.framework.name === 'net/http' && found.name === 'Handler' && type.kind !== 'pointer') return found.framework;
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'signature' ? frameworkOfSignature(result.type) : undefined;
}

/** The framework of which values of a type are middleware: functions from a handler to a handler. */
export function frameworkOfMiddleware(type: Type): Framework | undefined {
  const result = underlying(type);
  if (result.kind !== 'type' || result.type.kind !== 'signature') return undefined;
  const [parameter, ...parameters] = result.type.parameters;
  const [given, ...results] = result.type.results;
  if (parameter === undefined || given === undefined || parameters.length > 0 || results.length > 0) return undefined;
  return frameworkOfHandler(parameter.type) && frameworkOfHandler(given.type);
}

/** Whether a type is net/http's `Handler`, and no function. */
export function isHandlerInterface(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'interface';
}
