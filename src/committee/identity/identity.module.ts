import { Module } from '@nestjs/common';
import { IDENTITY_CONFIG, type IdentityConfig } from './config.js';
import { loadSigner } from './load-signer.js';

/** Injection token of the `MemberSigner`. */
export const MEMBER_SIGNER = Symbol('MEMBER_SIGNER');

/** The member's key (C1). */
@Module({
  providers: [
    {
      provide: MEMBER_SIGNER,
      inject: [IDENTITY_CONFIG],
      useFactory: ({ keystore, network }: IdentityConfig) =>
        loadSigner(keystore.path, keystore.password.reveal(), network.network),
    },
  ],
  exports: [MEMBER_SIGNER],
})
export class IdentityModule {}
