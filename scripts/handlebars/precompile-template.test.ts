import { describe, expect, it } from '@jest/globals';
import template from './test/channel.hbs';

describe('a precompiled template', () => {
  it('escapes nothing', () => {
    expect(template({ type: '<-chan int' })).toBe('func f(c <-chan int)\n');
  });
  it('refuses a view without a name that it prints', () => {
    expect(() => template({})).toThrow('"type" not defined');
  });
});
