import { collectMethods, resolveType, type NamedType, type Type } from '@standin/model';
import { outlineOnce, parseFunctionHeader } from '@standin/syntax';
import { isSameType } from './spell-type.ts';
import { interfaceOf } from './type-forms.ts';

/** What a method is called that gives the key of its receiver. */
const names = ['ID', 'Id', 'GetID', 'GetId', 'Key', 'GetKey'];

/** The method of an entity that takes nothing and gives its key; `undefined` where it has none. Of an interface or type parameter, one of its interface. */
export function findKeyMethod(entity: Type, key: Type): string | undefined {
  const found = interfaceOf(entity);
  if (found === undefined) return entity.kind === 'named' ? findDeclared(entity, key) : undefined;
  const methods = collectMethods(found, 'explicitFirst').methods.filter(({ signature: { parameters, results } }) => {
    const [result] = results;
    return parameters.length === 0 && results.length === 1 && result !== undefined && isSameType(result.type, key);
  });
  return names.find((name) => methods.some((method) => method.name === name));
}

function findDeclared({ package: owner, name: typeName }: NamedType, key: Type): string | undefined {
  const loaded = owner?.load();
  if (loaded?.kind !== 'loaded') return undefined;
  const headers = loaded.package.files().flatMap((file) => {
    file.dependOnText();
    if (!file.text.includes(typeName)) return [];
    const entries = outlineOnce(file.text).entries.filter(
      ({ receiverOffset, names: [name = ''] }) => receiverOffset !== undefined && names.includes(name),
    );
    return entries.map((entry) => ({ file, header: parseFunctionHeader(file.text, entry) }));
  });
  const fitting = headers.filter(({ file, header: { receiver, signature } }) => {
    const [result] = signature.results;
    if (receiver?.typeName !== typeName || signature.parameters.length > 0 || signature.results.length !== 1) return false;
    return result !== undefined && isSameType(resolveType(result.type, { file, typeParameters: new Map() }), key);
  });
  return names.find((name) => fitting.some(({ header }) => header.name === name));
}
