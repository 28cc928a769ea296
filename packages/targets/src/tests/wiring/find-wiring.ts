import {
  functionsOf,
  isExported,
  isSamePackage,
  substituteSignature,
  unalias,
  underlying,
  type NamedType,
  type Parameter,
  type Type,
} from '@standin/model';
import { createIdentifierAllocator } from '@standin/render';
import type { Builder, BuilderArgument } from '../../fakes/builders/builder.ts';
import { asInterface, chooseDouble, type DoubleChoice } from './choose-double.ts';
import { constructorsOf } from './constructors-of.ts';
import { instantiateConstructor, type InstantiatedConstructor } from './instantiate-constructor.ts';
import type { WiredFakes } from './wired-fakes.ts';
import type { ConstructorArgument, Dependency, Wiring, WiredField } from './wiring.ts';

/**
 * Finds how a test makes a value of a type out of doubles: by a builder of the package's fakes; by its constructor (`NewService`, `New`, else the only exported function that gives one and takes an interface), else by a
 * literal of its interface fields. `undefined` where there is nothing to wire.
 */
export function findWiring(type: NamedType, choice: DoubleChoice): Wiring | undefined {
  const constructors = constructorsOf(choice.proper, type);
  const fitting = constructors.flatMap((each) => instantiateConstructor(each, type) ?? []);
  const visible = fitting.filter(({ declaration: { header } }) => !choice.isExternal || isExported(header.name));
  const built = wireBuilder(fitting, choice);
  if (built !== undefined) return built;
  const named = ['New' + type.name, 'New', 'new' + upperFirst(type.name)].flatMap((name) =>
    visible.filter(({ declaration }) => declaration.header.name === name),
  );
  const [chosen] = named;
  if (chosen !== undefined) return wireConstructor(chosen, choice);
  const wired = visible
    .filter(({ declaration }) => isExported(declaration.header.name))
    .flatMap((each) => wireConstructor(each, choice) ?? []);
  if (wired.length === 1) return wired[0];
  return constructors.length === 0 ? wireLiteral(type, choice) : undefined;
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Collects the dependencies of a wiring, each under a name of its own. */
interface Collector {
  readonly dependencies: Dependency[];
  add(type: Type, name: string): Dependency | undefined;
}

function createCollector(choice: DoubleChoice): Collector {
  const dependencies: Dependency[] = [];
  const { allocate } = createIdentifierAllocator([]);
  return {
    dependencies,
    add(type, name) {
      const found = asInterface(type);
      const double = found && chooseDouble(found, choice);
      if (found === undefined || double === undefined) return undefined;
      const dependency = { name: allocate(name.slice(0, 1).toLowerCase() + name.slice(1)), type: found, double };
      dependencies.push(dependency);
      return dependency;
    },
  };
}

/** The first builder that makes the type, since builders come with the best one first. */
function wireBuilder(constructors: readonly InstantiatedConstructor[], choice: DoubleChoice): Wiring | undefined {
  const { available, builders = [], mysql } = choice.fakes ?? {};
  for (const builder of builders) {
    const { name } = builder.declaration.header;
    const found = constructors.find(({ declaration: { header } }) => header.name === name);
    if (found === undefined || available === undefined) continue;
    const fakes: WiredFakes = { available, builder: builder.name, ...(mysql && { mysql }) };
    return { ...wireArguments(found, choice, builder), fakes };
  }
  return undefined;
}

function wireConstructor(constructor: InstantiatedConstructor, choice: DoubleChoice): Wiring | undefined {
  const wiring = wireArguments(constructor, choice);
  return wiring.dependencies.length === 0 ? undefined : wiring;
}

/** A constructor with doubles for what it takes; what a builder gives it is the builder's. */
function wireArguments({ declaration, typeArguments }: InstantiatedConstructor, choice: DoubleChoice, builder?: Builder): Wiring {
  const { parameters, isVariadic, results } = substituteSignature(declaration.signature, typeArguments);
  const collector = createCollector(choice);
  const given = parameters.flatMap((parameter, index) =>
    isVariadic && index === parameters.length - 1
      ? wireOptions(parameter.type, collector, choice)
      : [wireParameter(parameter, collector, choice, builder?.arguments[index])],
  );
  return {
    dependencies: collector.dependencies,
    construction: { kind: 'constructor', declaration, typeArguments, arguments: given, givesError: results.length > 1 },
  };
}

function wireParameter(
  { name, type }: Parameter,
  collector: Collector,
  choice: DoubleChoice,
  built: BuilderArgument | undefined,
): ConstructorArgument {
  if (built?.kind === 'client') return built;
  const dependency = collector.add(type, nameFor(name, type));
  if (dependency !== undefined) return { kind: 'double', dependency };
  const named = unalias(type);
  if (named.kind === 'named' && named.package?.path === 'context' && named.name === 'Context') return { kind: 'context' };
  const element = unalias(type.kind === 'pointer' ? type.element : type);
  if (element.kind !== 'named') return { kind: 'zero', type };
  const clients = built?.kind === 'struct' ? built.fields : [];
  const fields = wireFields(element, collector, choice, new Set(clients.map((client) => client.name)));
  if (fields.length + clients.length === 0) return { kind: 'zero', type };
  return { kind: 'struct', type: element, isPointer: type.kind === 'pointer', fields, clients };
}

function nameFor(name: string | undefined, type: Type): string {
  if (name !== undefined && name !== '_') return name;
  const named = unalias(type);
  return named.kind === 'named' ? named.name : 'dependency';
}

/** The fields of a struct of this package, or of another that the test can name, which are interfaces with doubles; `filled` are those that have something already. */
function wireFields(
  type: NamedType,
  collector: Collector,
  { proper, isExternal }: DoubleChoice,
  filled: ReadonlySet<string> = new Set(),
): readonly WiredField[] {
  const result = underlying(type);
  if (result.kind !== 'type' || result.type.kind !== 'struct') return [];
  const isInside = isSamePackage(type.package, proper.reference) && !isExternal;
  return result.type.fields.flatMap((field) => {
    const name = field.name ?? nameFor(undefined, field.type);
    if (name === '_' || filled.has(name) || (!isInside && !isExported(name))) return [];
    const dependency = collector.add(field.type, name);
    return dependency === undefined ? [] : [{ name, dependency }];
  });
}

/** Options of the package that take an interface: `WithClock(clock Clock) Option`. */
function wireOptions(option: Type, collector: Collector, { proper, isExternal }: DoubleChoice): readonly ConstructorArgument[] {
  const named = unalias(option);
  if (named.kind !== 'named' || !isSamePackage(named.package, proper.reference)) return [];
  return functionsOf(proper).flatMap((declaration): readonly ConstructorArgument[] => {
    const { header, signature, typeParameters } = declaration;
    const { parameters, results, isVariadic } = signature;
    const [parameter, ...others] = parameters;
    const given = results[0] && unalias(results[0].type);
    const isOption = given?.kind === 'named' && given.name === named.name && isSamePackage(given.package, named.package);
    const isSimple =
      header.receiver === undefined && typeParameters.length === 0 && results.length === 1 && others.length === 0 && !isVariadic;
    if (!isOption || !isSimple || parameter === undefined || (isExternal && !isExported(header.name))) return [];
    const dependency = collector.add(parameter.type, nameFor(parameter.name, parameter.type));
    return dependency === undefined ? [] : [{ kind: 'option', declaration, dependency }];
  });
}

function wireLiteral(type: NamedType, choice: DoubleChoice): Wiring | undefined {
  const collector = createCollector(choice);
  const fields = wireFields(type, collector, choice);
  return fields.length === 0 ? undefined : { dependencies: collector.dependencies, construction: { kind: 'literal', type, fields } };
}
