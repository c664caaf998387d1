import { type DynamicModule, Module } from '@nestjs/common';
import type { BlobStore } from '#libs/storage';
import type { GatewayConfig } from './config.js';
import { BLOB_STORE, CONFIG } from './tokens.js';

@Module({})
class ContextModule {}

export interface GatewayContext {
  config: GatewayConfig;
  /** A store opened by another service of this process, used instead of the configured one and closed by its owner. */
  blobStore?: BlobStore;
}

/** Providers available to every module of a gateway. */
export function contextModule({ config, blobStore }: GatewayContext): DynamicModule {
  const providers = [
    { provide: CONFIG, useValue: config },
    { provide: BLOB_STORE, useValue: blobStore ?? null },
  ];
  return { module: ContextModule, global: true, providers, exports: providers };
}
