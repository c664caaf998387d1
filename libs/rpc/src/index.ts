export * from './client.js';
export * from './codecs.js';
export * from './endpoint.js';
export * from './messages.js';
export * from './protos.js';
export { boundAddress, type Certificate, type PartySigner, partySigner } from './transport/certificate.js';
export { Identity } from './transport/identity.js';
export type { Peer } from './transport/peer-credentials.js';
export { HANDSHAKE_MS, TLS_OPTIONS } from './transport/tls.js';
