import { decimal, defineConfig, integer, proxiesConfig } from '#libs/platform';

/** What callers may take of a member. One token is one call, or 16 KiB. */
export const callersConfig = defineConfig({
  strangers: {
    perSecond: {
      env: 'VOLITION_STRANGER_RATE_PER_SECOND',
      parser: decimal(),
      default: 200,
      description:
        'tokens that an IP address (IPv6: a /64) gains each second, over gRPC and HTTP together; one is a call or 16 KiB; 0 is no limit',
    },
    burst: {
      env: 'VOLITION_STRANGER_RATE_BURST',
      parser: integer({ min: 64 }),
      default: 2_000,
      description: 'tokens that it may have at once',
    },
  },
  members: {
    perSecond: {
      env: 'VOLITION_MEMBER_RATE_PER_SECOND',
      parser: decimal(),
      default: 2_000,
      description: "tokens that another member gains each second; the sequencer's calls are not counted; 0 is no limit",
    },
    burst: {
      env: 'VOLITION_MEMBER_RATE_BURST',
      parser: integer({ min: 4_096 }),
      default: 20_000,
      description: 'tokens that it may have at once',
    },
  },
  maxStrangers: {
    env: 'VOLITION_STRANGER_CONNECTIONS',
    parser: integer({ min: 8 }),
    default: 512,
    description: 'gRPC connections of strangers; a new one ends the oldest',
  },
  maxStrangersPerAddress: {
    env: 'VOLITION_STRANGER_CONNECTIONS_PER_ADDRESS',
    parser: integer({ min: 1 }),
    default: 32,
    description: 'of them from one IP address (IPv6: a /64)',
  },
  maxStrangerCalls: {
    env: 'VOLITION_STRANGER_CALLS',
    parser: integer({ min: 1 }),
    default: 64,
    description: 'calls of strangers that are answered at once; a quarter of them for one IP address',
  },
  proxies: proxiesConfig,
});
