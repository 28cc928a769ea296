import type { Package } from '@standin/model';
import type { Expression } from '@standin/syntax';
import type { Part } from '../extract/used-by/find-parts.ts';
import type { ArgumentFolder } from './argument-folder.ts';
import type { ClientLibrary, TextAt } from './client-library.ts';
import type { Client } from './client.ts';
import type { CollectedCalls } from './collect-calls.ts';
import type { Construction } from './construction.ts';
import { readDataSource } from './data-source.ts';
import { libraryOfPart } from './describe-call.ts';
import { isHandle, type PartFinder } from './find-part.ts';
import { findSettings } from './find-settings.ts';
import type { FoldValues } from './fold/fold-value.ts';
import type { FoldedText } from './fold/folded-text.ts';
import { nameClients } from './name-clients.ts';
import { textsAt, valuesAt } from './texts-at.ts';

/** What clients are found by. */
export interface ClientSearch {
  readonly owner: Package;
  readonly parts: readonly Part[];
  readonly collected: CollectedCalls;
  readonly finder: PartFinder;
  readonly folder: ArgumentFolder;
}

/** The constructions in an expression that give its value, as far as calls hand them on: `Must(sql.Open(...))`, `&kafka.Writer{}`. */
function constructionsIn(expression: Expression, known: CollectedCalls['constructions']): readonly Construction[] {
  const own = known.get(expression);
  if (own !== undefined) return [own];
  if (expression.kind === 'unary') return constructionsIn(expression.operand, known);
  return expression.kind === 'call' ? expression.arguments.flatMap((argument) => constructionsIn(argument, known)) : [];
}

/** How the package makes clients of a part that it is handed: the one place where it makes such a client for whoever hands it in, as a `NewWriter` beside `NewPublisher` does. */
function onlyConstruction(
  { dependency: { type } }: Part,
  library: ClientLibrary,
  known: CollectedCalls['constructions'],
): readonly Construction[] {
  const alike = [...known.values()].filter((each) => each.library === library && each.rule.gives === type.name);
  return alike.length === 1 ? alike : [];
}

function describeClient(part: Part, name: string, { owner, collected, folder }: ClientSearch): Client {
  const given = part.sites.flatMap((site) => collected.given.get(site) ?? []);
  const made = given.flatMap(({ expression }) => constructionsIn(expression, collected.constructions));
  const library = libraryOfPart(part);
  const own = made.filter((construction) => construction.library === library);
  const found = own.length > 0 ? own : onlyConstruction(part, library, collected.constructions);
  const textsOf = (at: (construction: Construction) => TextAt | undefined): readonly FoldedText[] =>
    found.flatMap((construction) => {
      const origin = { file: construction.body.site.file, offset: construction.expression.offset };
      return textsAt(at(construction), folder.ofConstruction(construction), origin);
    });
  const valuesOf = (at: (construction: Construction) => TextAt | undefined): readonly FoldValues[] =>
    found.flatMap((construction) => {
      const place = at(construction);
      return place === undefined ? [] : valuesAt(place, folder.ofConstruction(construction));
    });
  const [source] = valuesOf(({ rule }) => rule.dataSource);
  const dataSource = source && readDataSource(source, owner);
  return {
    ...{ name, library, type: part.dependency, part },
    ...(dataSource && { dataSource }),
    settings: valuesOf(({ rule }) => rule.settings).flatMap((values) => findSettings(values, owner)),
    isMadeInside: !part.isHandedIn && made.length > 0,
    topics: [...textsOf(({ rule }) => rule.topic), ...textsOf(({ rule }) => rule.produceTopic)],
    groups: textsOf(({ rule }) => rule.group),
  };
}

/** The parts of a package that are clients: those that are handed in, and those that calls come to. */
export function findClients(search: ClientSearch): readonly Client[] {
  const { parts, collected, finder } = search;
  const called = new Set(collected.calls.map((call) => finder.ofCall(call)));
  const isClient = (part: Part): boolean => {
    if (!isHandle(part.dependency) || finder.ofPart(part) !== part) return false;
    return called.has(part) || (part.isHandedIn && part.sites.some(({ isForeign }) => !isForeign));
  };
  const clients = parts.filter(isClient);
  const names = nameClients(clients);
  return clients.map((part) => describeClient(part, names.get(part) ?? '', search));
}
