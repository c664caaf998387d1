import { l1Config } from '#libs/l1';
import { type ConfigOf, defineConfig } from '#libs/platform';

/** The member's own Ethereum node. */
export const memberL1Config = defineConfig({ l1: l1Config });

export type MemberL1Config = ConfigOf<typeof memberL1Config>;
/** Injection token of the {@link MemberL1Config}. */
export const L1_CONFIG = Symbol('L1_CONFIG');
