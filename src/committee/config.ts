import { type ConfigOf, defineConfig, httpConfig, loggingConfig, port, text } from '#libs/platform';
import { callersConfig } from './callers/config.js';
import { catchingUpConfig } from './catching-up/config.js';
import { chainConfig } from './chain/config.js';
import { identityConfig } from './identity/config.js';
import { memberL1Config } from './l1/config.js';
import { storageConfig } from './storage/config.js';

/** The whole configuration of a committee member; `main.js --help` prints it. */
export const committeeConfig = defineConfig({
  network: identityConfig.network,
  logging: loggingConfig,
  http: { host: httpConfig.host, port: { ...httpConfig.port, default: 7381 } },
  grpc: {
    host: {
      env: 'VOLITION_GRPC_HOST',
      parser: text(),
      default: '127.0.0.1',
      description: 'address to listen on for gRPC',
    },
    port: { env: 'VOLITION_GRPC_PORT', parser: port(), default: 7301, description: 'port to listen on for gRPC' },
  },
  callers: callersConfig,
  postgres: storageConfig.postgres,
  keystore: identityConfig.keystore,
  ...memberL1Config,
  dataDirectory: storageConfig.dataDirectory,
  ipfs: storageConfig.ipfs,
  ...chainConfig,
  ...catchingUpConfig,
});

export type CommitteeConfig = ConfigOf<typeof committeeConfig>;
