export { type Anvil, type AnvilOptions, startAnvil } from './anvil.js';
export { createDatabase, dropDatabase } from './create-database.js';
export { EMBEDDED_ERRORS } from './error-registry.js';
export { freePort, isFree } from './free-port.js';
export { endOrphan } from './orphan.js';
export {
  type PostgresServer,
  type PostgresServerOptions,
  removePostgres,
  startPostgres,
  stopPostgres,
} from './postgres.js';
