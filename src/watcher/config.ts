import { beaconConfig, l1Config } from '#libs/l1';
import {
  type ConfigOf,
  decimal,
  defineConfig,
  httpConfig,
  integer,
  list,
  loggingConfig,
  networkConfig,
  oneOf,
  proxiesConfig,
  text,
  url,
} from '#libs/platform';
import { membersConfig } from '#libs/rpc';
import { postgresConfig } from '#libs/storage';

/** The watcher's configuration, printed by `main.js --help`. */
export const watcherConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: { host: httpConfig.host, port: { ...httpConfig.port, default: 7580 } },
  postgres: postgresConfig,
  l1: {
    ...l1Config,
    ...beaconConfig,
  },
  members: { ...membersConfig, deadlineMs: { ...membersConfig.deadlineMs, default: 10_000 } },
  dataDirectory: {
    env: 'VOLITION_DATA_DIRECTORY',
    parser: text(),
    description: 'folder of the copies of all blobs, and of the rebuilt state',
  },
  archive: {
    ipfsGateways: {
      env: 'VOLITION_IPFS_GATEWAYS',
      parser: list(url('http', 'https')),
      default: [],
      description: 'IPFS HTTP gateways to sample',
    },
    mirrors: {
      env: 'VOLITION_ARCHIVES',
      parser: list(url('http', 'https')),
      default: [],
      description: "gateways, other watchers and members' HTTP endpoints to copy blobs from",
    },
  },
  sampling: {
    intervalSeconds: {
      env: 'VOLITION_SAMPLE_SECONDS',
      parser: integer({ min: 1 }),
      default: 60,
      description: 'interval between random samples, and before a failed one is repeated',
    },
    perSource: {
      env: 'VOLITION_SAMPLES_PER_SOURCE',
      parser: integer({ min: 1, max: 1_000 }),
      default: 16,
      description: 'most blobs that a member is asked for at once',
    },
  },
  limits: {
    entrySeconds: {
      env: 'VOLITION_WATCH_ENTRY_SECONDS',
      parser: integer({ min: 1 }),
      default: 3_600,
      description: 'an inbox entry that waits longer raises ENTRY_LATE',
    },
    proofShare: {
      env: 'VOLITION_WATCH_PROOF_SHARE',
      parser: decimal({ min: 0.01, max: 1 }),
      default: 0.5,
      description: 'share of the time to prove a batch (F2) after which PROOF_LATE is raised',
    },
    idleSeconds: {
      env: 'VOLITION_WATCH_IDLE_SECONDS',
      parser: integer({ min: 1 }),
      default: 1_800,
      description: 'time without a batch, while inbox entries wait, after which BATCHES_STALLED is raised',
    },
    memberSeconds: {
      env: 'VOLITION_WATCH_MEMBER_SECONDS',
      parser: integer({ min: 0 }),
      default: 900,
      description: 'how long a member may be silent, or miss a blob, before an alert',
    },
    retentionSeconds: {
      env: 'VOLITION_WATCH_RETENTION_SECONDS',
      parser: integer({ min: 1 }),
      default: 259_200,
      description: 'RETENTION_ENDING is raised this long before the data of a batch that is not final may be deleted',
    },
    l1Seconds: {
      env: 'VOLITION_WATCH_L1_SECONDS',
      parser: integer({ min: 1 }),
      default: 300,
      description: 'L1_UNREADABLE is raised when its head is older, or cannot be read for longer',
    },
    rollbackSeconds: {
      env: 'VOLITION_WATCH_ROLLBACK_SECONDS',
      parser: integer({ min: 1 }),
      default: 86_400,
      description: 'how long BATCH_ROLLED_BACK lasts',
    },
  },
  alerts: {
    webhookUrl: {
      env: 'VOLITION_ALERT_WEBHOOK_URL',
      parser: url('http', 'https'),
      optional: true,
      secret: true,
      description: 'where alerts are posted as JSON; without it they are in the log, the metrics and the API only',
    },
    webhookSecret: {
      env: 'VOLITION_ALERT_WEBHOOK_SECRET',
      parser: text(),
      optional: true,
      secret: true,
      description: 'signs each post: header volition-signature, t=<seconds>,v1=<HMAC-SHA256 of "seconds.body">',
    },
    deadlineMs: {
      env: 'VOLITION_ALERT_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 10_000,
      description: 'deadline of one post',
    },
    maxAttempts: {
      env: 'VOLITION_ALERT_ATTEMPTS',
      parser: integer({ min: 1, max: 100 }),
      default: 15,
      description: 'posts of one alert before it is given up; the pause doubles up to ten minutes',
    },
    clearSeconds: {
      env: 'VOLITION_ALERT_CLEAR_SECONDS',
      parser: integer(),
      default: 120,
      description: 'an alert is resolved when its problem was not seen for longer',
    },
    remindSeconds: {
      env: 'VOLITION_ALERT_REMIND_SECONDS',
      parser: integer({ min: 1 }),
      default: 86_400,
      description: 'interval of reminders of an alert that lasts',
    },
  },
  watchMs: {
    env: 'VOLITION_WATCH_MS',
    parser: integer({ min: 10 }),
    default: 5_000,
    description: 'interval at which everything is judged',
  },
  api: {
    ratePerSecond: {
      env: 'VOLITION_RATE_PER_SECOND',
      parser: decimal(),
      default: 200,
      description: 'tokens per second and address; a blob costs 8; 0 for no limit',
    },
    rateBurst: {
      env: 'VOLITION_RATE_BURST',
      parser: integer({ min: 1 }),
      default: 2_000,
      description: 'tokens that an address may use at once',
    },
    proxies: proxiesConfig,
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'KZG engine; auto uses the native one if it can be loaded',
  },
});

export type WatcherConfig = ConfigOf<typeof watcherConfig>;
