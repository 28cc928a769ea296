export type { FileHeader, ImportSpec } from './header.ts';
export { readHeader } from './outline/read-header.ts';
export { lineTextAt, locateOffset, type LineAndColumn } from './text/line-index.ts';
