import type { CodeExplanation } from './code-explanation.ts';

/** GEN45x: findings of `gen init`. */
export const initCodes = {
  GEN451: {
    title: 'not carried over',
    explanation:
      'The line or entry of another tool asks for something that gen.yaml cannot ask for. It is not in the gen.yaml that was written, or stands there as a comment.',
    advice: 'Keep the other tool for it, or write an entry by hand.',
  },
  GEN452: {
    title: 'a setting is not carried over',
    explanation: 'The line or entry is in the gen.yaml that was written, without this setting of it.',
    advice: 'Compare what is generated; docs/migrate.md says what becomes of each setting.',
  },
  GEN453: {
    title: 'gen.yaml is there already',
    explanation: '`gen init` never changes a gen.yaml.',
    advice: 'See what it would write with `gen init --print`, and take over what you want; or move the file away first.',
  },
  GEN454: {
    title: 'the line stays',
    explanation: 'gen.yaml would not make the same doubles in the same file, so `gen init --adopt` leaves the line where it is.',
    advice: 'Change the entry in gen.yaml until it makes the same, or keep the line: `gen run` carries out both kinds.',
  },
  GEN455: {
    title: 'nothing to carry over',
    explanation: 'No line or configuration of mockgen, mockery, moq, counterfeiter or minimock was found.',
    advice: 'See the README for how to ask for mocks: a `//gen:mock` comment above an interface, or a gen.yaml of your own.',
  },
  GEN456: {
    title: 'a configuration of another tool cannot be read',
    explanation: 'A .mockery.yaml is not valid YAML, so what it asks for is not known. `gen init` writes nothing.',
    advice: 'Mend the file, or move it away where nothing needs it, and call `gen init` again.',
  },
} as const satisfies Record<string, CodeExplanation>;
