import { findImport, type Method, type PackageReference, type SourceFile } from '@standin/model';
import { documentationAbove, parseVariableDeclaration, type Expression } from '@standin/syntax';
import type { SourceInterface } from '../../interfaces/interface-source.ts';
import { entityNouns } from './entity-words.ts';
import type { Repository } from './repository.ts';

/** A package variable that holds an error. */
export interface ErrorVariable {
  readonly package: PackageReference;
  readonly name: string;
}

/** The variable for an error; none where no package declares one, or several do that are equally good, which are `candidates` then. */
export interface ErrorChoice {
  readonly variable?: ErrorVariable;
  readonly candidates: readonly ErrorVariable[];
}

/** What an error says, by the end of its variable's name. */
export type ErrorMeaning = 'notFound' | 'exists';

const endings: Readonly<Record<ErrorMeaning, RegExp>> = Object.freeze({
  notFound: /^(?:NotFound|NotExists?|DoesNotExist|NoRows|NoSuch|Missing|NoRecord)$/,
  exists: /^(?:Already)?(?:Exists?|Duplicated?|DuplicateKey|Conflict|Taken)$/,
});

/** Where errors of an interface are looked for. */
export interface ErrorSearch {
  readonly target: SourceInterface;
  readonly repository: Repository;
  /** Whether the output package may name a variable. */
  readonly isNameable: (variable: ErrorVariable) => boolean;
}

/**
 * The error of a meaning that a repository gives: one that the comment of a method names, else one of the package of the interface, of those that declare its methods, or of
 * the entity, whose name says no more than that and the entity: `ErrAccountNotFound`, then `ErrNotFound`, then others.
 */
export function findError(meaning: ErrorMeaning, search: ErrorSearch): ErrorChoice {
  const { target, repository } = search;
  const methods = target.methods.filter(({ name }) => repository.operations.has(name));
  const named = methods.flatMap(namedErrors).filter(({ name }) => meansInComment(name, meaning, entityNouns(repository.entity)));
  const stages = [named, ...packagesOf(search, methods).map((owner) => declaredErrors(owner, meaning, search))];
  for (const stage of stages) {
    const candidates = unique(stage).filter((variable) => search.isNameable(variable) && holdsError(variable));
    const [variable] = candidates;
    if (candidates.length === 1 && variable !== undefined) return { variable, candidates };
    if (candidates.length > 1) return { candidates };
  }
  return { candidates: [] };
}

function unique(variables: readonly ErrorVariable[]): readonly ErrorVariable[] {
  return [...new Map(variables.map((variable) => [`${variable.package.path}.${variable.name}`, variable])).values()];
}

function packagesOf({ target, repository }: ErrorSearch, methods: readonly Method[]): readonly PackageReference[] {
  const { entity } = repository;
  const owners = [target, ...methods].map(({ origin }) => origin.file.package.reference);
  const all = entity.kind === 'named' && entity.package !== undefined ? [...owners, entity.package] : owners;
  return all.filter(({ path }, index) => all.findIndex((each) => each.path === path) === index);
}

/** What the name of a variable says about an error. */
interface NamedError {
  readonly meaning: ErrorMeaning;
  /** What it is about; empty where it does not say. */
  readonly noun: string;
}

/** All that a name can mean: `ErrAccountNotFound`, `ErrNoAccount`, `ErrDuplicateAccount`, `ErrAlreadyExists`. */
function readErrorName(name: string): readonly NamedError[] {
  const words = /^[Ee]rr(?:or)?(\p{Lu}.*)$/u.exec(name)?.[1];
  if (words === undefined) return [];
  const before = /^(No|Unknown|Duplicate)(\p{Lu}.*)$/u.exec(words);
  const [, word, about = ''] = before ?? [];
  const meanings = (['notFound', 'exists'] as const).flatMap((meaning) =>
    [...words.matchAll(/(?=\p{Lu})/gu)]
      .filter(({ index }) => endings[meaning].test(words.slice(index)))
      .map(({ index }) => ({ meaning, noun: words.slice(0, index) })),
  );
  return word === undefined ? meanings : [...meanings, { meaning: word === 'Duplicate' ? 'exists' : 'notFound', noun: about }];
}

function means(name: string, meaning: ErrorMeaning, nouns: readonly string[]): boolean {
  const [first] = readErrorName(name).filter(({ noun }) => nouns.includes(noun));
  return first?.meaning === meaning;
}

/** In a comment, what an error is about may be called otherwise, but for `ErrNoPermission` and the like. */
function meansInComment(name: string, meaning: ErrorMeaning, nouns: readonly string[]): boolean {
  const [first] = readErrorName(name);
  return first?.meaning === meaning && (!/^[Ee]rr(?:No|Unknown)\p{Lu}/u.test(name) || nouns.includes(first.noun) || first.noun === '');
}

/** The errors that a package declares for an entity, only those whose names are the best of their kind. */
function declaredErrors(owner: PackageReference, meaning: ErrorMeaning, { repository }: ErrorSearch): readonly ErrorVariable[] {
  const loaded = owner.load();
  if (loaded.kind !== 'loaded') return [];
  const nouns = entityNouns(repository.entity);
  const names = [...loaded.package.scope().keys()].filter((name) => means(name, meaning, ['', ...nouns]));
  const specific = names.filter((name) => nouns.slice(0, 1).some((noun) => name.includes(noun)));
  const plain = names.filter((name) => ['ErrNotFound', 'ErrExists', 'ErrAlreadyExists'].includes(name));
  const best = [specific, plain, names].find(({ length }) => length > 0) ?? [];
  return best.map((name) => ({ package: owner, name }));
}

/** The errors that the comment of a method names, with their package or without. */
function namedErrors({ origin: { file, offset } }: Method): readonly ErrorVariable[] {
  file.dependOnText();
  const comment = documentationAbove(file.text, offset) ?? '';
  return [...comment.matchAll(/(?:\b([\p{L}_][\p{L}\p{Nd}_]*)\.)?\b([Ee]rr[\p{L}\p{Nd}_]*)/gu)].flatMap(([, qualifier, name = '']) => {
    const owner = qualifier === undefined ? file.package.reference : findQualified(file, qualifier);
    return owner === undefined ? [] : [{ package: owner, name }];
  });
}

/** A comment may name a package that its own file does not import: other files of the package are asked, too. */
function findQualified(file: SourceFile, qualifier: string): PackageReference | undefined {
  for (const each of [file, ...file.package.files()]) {
    const found = findImport(each, qualifier);
    if (found !== undefined) return found;
  }
  return file.package.name() === qualifier ? file.package.reference : undefined;
}

/** Whether a variable is one of type error, as far as its declaration tells: by its type, or by a call or another such variable that it is set to. */
function holdsError({ package: owner, name }: ErrorVariable): boolean {
  const loaded = owner.load();
  const site = loaded.kind === 'loaded' ? loaded.package.lookup(name) : undefined;
  if (site?.entry.declaration.keyword !== 'var') return false;
  const variable = parseVariableDeclaration(site.file.text, site.entry.declaration).find((each) => each.name === name);
  if (variable?.type !== undefined)
    return variable.type.kind === 'name' && variable.type.package === undefined && variable.type.name === 'error';
  return variable?.value !== undefined && isError(variable.value);
}

function isError(value: Expression): boolean {
  if (value.kind === 'name' || value.kind === 'selector') return /^[Ee]rr/.test(value.name);
  return (
    value.kind === 'call' &&
    value.callee.kind === 'selector' &&
    value.callee.operand.kind === 'name' &&
    isErrorsPackage(value.callee.operand.name)
  );
}

/** `errors` of the standard library and of those that are called alike make errors, and so does fmt.Errorf. */
function isErrorsPackage(name: string): boolean {
  return /^(?:\w*errors|fmt)$/.test(name);
}
