import { keystoreConfig } from '#libs/l1';
import { type ConfigOf, defineConfig, networkConfig } from '#libs/platform';

/** The member's key, and the kind of network it signs for. */
export const identityConfig = defineConfig({ network: networkConfig, keystore: keystoreConfig });

export type IdentityConfig = ConfigOf<typeof identityConfig>;
/** Injection token of the {@link IdentityConfig}. */
export const IDENTITY_CONFIG = Symbol('IDENTITY_CONFIG');
