/** A generator of test doubles whose settings can be carried over. */
export type Tool = 'mockgen' | 'mockery' | 'moq' | 'counterfeiter' | 'minimock';
