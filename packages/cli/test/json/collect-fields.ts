/** Mappings whose keys are names of something, and values that may be anything. */
const named = /^(counts|outputs\[\]\.options(\.\*\.keys)?)$/;
const opaque = /^outputs\[\]\.options\.\*\.value$/;

/** The types of each field. */
export type Fields = Map<string, Set<string>>;

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return { string: 'text', number: 'number', boolean: 'true or false', object: 'object' }[typeof value as string] ?? 'nothing';
}

/** Adds the paths of all fields with their types: `files[].origin.kind` is a text. Of mappings with names for keys, `*` stands for all. */
export function collectFields(value: unknown, path: string, fields: Fields): void {
  if (path !== '' && !path.endsWith('[]')) fields.set(path, (fields.get(path) ?? new Set()).add(opaque.test(path) ? 'any' : typeOf(value)));
  if (opaque.test(path) || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) collectFields(item, `${path}[]`, fields);
  else
    for (const [key, part] of Object.entries(value)) {
      const name = named.test(path) ? '*' : key;
      collectFields(part, path === '' ? name : `${path}.${name}`, fields);
    }
}
