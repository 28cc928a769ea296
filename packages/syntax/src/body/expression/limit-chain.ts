import { giveUp, type Parser } from '../parser.ts';

/** How many operators or selectors may follow each other; each is a node around those before it. */
const longestChain = 2000;

/** Gives up where a chain of operators, selectors or calls is longer than functions that call themselves for each can bear. */
export function limitChain(parser: Parser, length: number): void {
  if (length > longestChain) giveUp(parser, 'nested too deeply');
}
