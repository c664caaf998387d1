import { type ConfigOf, decimal, defineConfig, integer, proxiesConfig } from '#libs/platform';

/** Limits of what callers may take of a member. A token is one call or 16 KiB. */
export const callersConfig = defineConfig({
  strangers: {
    perSecond: {
      env: 'VOLITION_STRANGER_RATE_PER_SECOND',
      parser: decimal(),
      default: 200,
      description:
        'tokens per second for each IP address (IPv6: /64), over gRPC and HTTP together; a token is one call or 16 KiB; 0 is no limit',
    },
    burst: {
      env: 'VOLITION_STRANGER_RATE_BURST',
      parser: integer({ min: 64 }),
      default: 2_000,
      description: 'most tokens that an IP address can save up',
    },
  },
  members: {
    perSecond: {
      env: 'VOLITION_MEMBER_RATE_PER_SECOND',
      parser: decimal(),
      default: 2_000,
      description: "tokens per second for each other member; the sequencer's calls are not limited; 0 is no limit",
    },
    burst: {
      env: 'VOLITION_MEMBER_RATE_BURST',
      parser: integer({ min: 4_096 }),
      default: 20_000,
      description: 'most tokens that a member can save up',
    },
  },
  maxStrangers: {
    env: 'VOLITION_STRANGER_CONNECTIONS',
    parser: integer({ min: 8 }),
    default: 512,
    description: 'gRPC connections of strangers; above that, a new one closes the oldest',
  },
  maxStrangersPerAddress: {
    env: 'VOLITION_STRANGER_CONNECTIONS_PER_ADDRESS',
    parser: integer({ min: 1 }),
    default: 32,
    description: 'of them, connections from one IP address (IPv6: /64)',
  },
  maxStrangerCalls: {
    env: 'VOLITION_STRANGER_CALLS',
    parser: integer({ min: 1 }),
    default: 64,
    description: "strangers' concurrent calls; at most a quarter of them from one IP address",
  },
  proxies: proxiesConfig,
});

/** The configuration of a member's callers, as it is injected. */
export interface CallersConfig {
  callers: ConfigOf<typeof callersConfig>;
}
/** Injection token of the {@link CallersConfig}. */
export const CALLERS_CONFIG = Symbol('CALLERS_CONFIG');
