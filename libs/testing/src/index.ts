export { freePort } from '#libs/embedded';
export { type BlobStoreSubject, blobStoreContract } from './blob-store-contract.js';
export { fromLink, getCore, putCore, toLink } from './core-blocks.js';
export { LOGS_PROVIDERS, type LogsLimit, type LogsProvider } from './rpc-logs-limits.js';
export { type RpcProxy, type RpcProxyRules, startRpcProxy } from './rpc-proxy.js';
export { ANVIL_PID_FILE, freshAnvil } from './shared-anvil.js';
export { copyDatabase, freshDatabase, sharedPostgres, type TestDatabase } from './shared-postgres.js';
export {
  type ChainAction,
  SIMULATED,
  SIMULATED_WITHDRAWALS,
  SimulatedChain,
  simulatedOwner,
} from './simulated-chain.js';
export { makeTemporaryDirectory, temporaryDirectory } from './temporary-directory.js';
export { type WaitOptions, waitFor } from './wait-for.js';
