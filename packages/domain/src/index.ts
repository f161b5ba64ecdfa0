export * from './ids.ts';
export * from './join-code.ts';
export * from './language.ts';
export * from './limits.ts';
export * from './order.ts';
export * from './point.ts';
export * from './result.ts';
