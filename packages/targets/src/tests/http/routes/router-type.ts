import { unalias, type NamedType, type Type } from '@standin/model';
import { frameworkAt, type Framework, type FrameworkName } from '../framework.ts';

/** The types that are routers; `serving` are those that answer requests themselves. */
const routerTypes: Readonly<Record<FrameworkName, { readonly serving: readonly string[]; readonly others: readonly string[] }>> = {
  'net/http': { serving: ['ServeMux'], others: [] },
  chi: { serving: ['Router', 'Mux'], others: [] },
  gin: { serving: ['Engine'], others: ['RouterGroup', 'IRouter', 'IRoutes'] },
  echo: { serving: ['Echo'], others: ['Group'] },
  fiber: { serving: ['App'], others: ['Group', 'Router'] },
};

/** The framework of which a type is a router. */
export function frameworkOfRouter(type: NamedType): Framework | undefined {
  const framework = frameworkAt(type.package?.path ?? '');
  if (framework === undefined) return undefined;
  const { serving, others } = routerTypes[framework.name];
  return serving.includes(type.name) || others.includes(type.name) ? framework : undefined;
}

/** The framework of which a type, or what it points to, is a router that answers requests itself. */
export function frameworkOfServer(type: Type): Framework | undefined {
  const target = unalias(type);
  const named = target.kind === 'pointer' ? unalias(target.element) : target;
  const framework = named.kind === 'named' ? frameworkOfRouter(named) : undefined;
  return framework && named.kind === 'named' && routerTypes[framework.name].serving.includes(named.name) ? framework : undefined;
}
