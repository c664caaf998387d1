export * from './client.js';
export * from './codecs.js';
export * from './endpoint.js';
export * from './messages.js';
export * from './protos.js';
