export * from './api/json.js';
export * from './api/states.js';
export type * from './api/types.js';
