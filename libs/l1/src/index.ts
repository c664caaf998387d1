export * from './browser.js';
export { beaconConfig, keystoreConfig, l1Config } from './config.js';
export * from './deploy.js';
export * from './deployment-checks.js';
export * from './deployment-plan.js';
export * from './deployment-run.js';
export { loadKeystore, type Network } from './keystore.js';
export { useNativeScrypt } from './native-scrypt.js';
export { isWellKnownAccount, isWellKnownKey } from './well-known-keys.js';
