import type { Session } from '../types.ts';
import type { ConfigurationView, InspectionQuery } from './configuration-view.ts';

/** Tells which options hold for a package or interface, and where each comes from. What reads configuration is loaded only now. */
export async function inspectConfiguration(session: Session, query: InspectionQuery): Promise<ConfigurationView> {
  const { inspect } = await import('./inspect-configuration.ts');
  return inspect(session, query);
}
