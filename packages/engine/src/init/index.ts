export { carryOutAdoption, type AdoptionChanges } from './adopt/carry-out-adoption.ts';
export { planAdoption, type AdoptedFile, type Adoption } from './adopt/plan-adoption.ts';
export { createInitContext, type InitContext } from './init-context.ts';
export { prepareConfiguration, type PreparedConfiguration } from './prepare-configuration.ts';
export { countWishes, type ToolCount } from './survey-repository.ts';
export { isAdopted } from './tool.ts';
