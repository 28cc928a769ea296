export { formatGo, type FormatResult } from './gofmt/format-go.ts';
export { createIdentifierAllocator, type IdentifierAllocator } from './names/identifier-allocator.ts';
export { keywords } from './names/keywords.ts';
export { predeclaredNames } from './names/predeclared-names.ts';
export { printEmptyInterface, printSignature, printType, type TypeNaming } from './types/print-type.ts';
export { findTextHelper, textHelpers, type TextHelper } from './templates/text-helpers.ts';
export { componentTypes, walkType } from './types/walk-type.ts';
