export * from './contracts.js';
export * from './deploy.js';
export * from './deployment.js';
export { decodeLog, type L1Event, type L1EventBody } from './events.js';
export * from './l1-errors.js';
export * from './l1-store.js';
export * from './view.js';
