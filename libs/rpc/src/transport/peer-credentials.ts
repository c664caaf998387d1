import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';
import { CallCredentials, ChannelCredentials } from '@grpc/grpc-js';
import { deadline } from '#libs/platform';
import { type Address, CodedError, type DeploymentId, isCoded } from '#libs/protocol';
import { boundAddress, type Certificate, unbound } from './certificate.js';
import type { Identity } from './identity.js';
import { HANDSHAKE_MS, TLS_OPTIONS } from './tls.js';

/** The intended peer of a connection, and the caller's identity. */
export interface Peer {
  deployment: DeploymentId;
  /** the address that the peer must prove */
  member: Address;
  /** the caller's identity; anonymous without it */
  identity?: Pick<Identity, 'certificate'>;
}

type SecureConnector = ReturnType<ChannelCredentials['_createSecureConnector']>;

const seconds = (): number => Math.floor(Date.now() / 1_000);

/** gRPC credentials for one peer (C6): a connection is used only if the peer proves the intended address. */
export class PeerCredentials extends ChannelCredentials {
  /**
   * Why the last handshake failed: PEER_MISMATCH, PEER_UNBOUND or TLS_FAILED. gRPC itself only reports that there is no
   * connection.
   */
  failure: CodedError | undefined;

  constructor(private readonly peer: Peer) {
    super();
  }

  override _isSecure(): boolean {
    return true;
  }

  override _equals(other: ChannelCredentials): boolean {
    return this === other;
  }

  override _createSecureConnector(): SecureConnector {
    let reached = true;
    return {
      connect: async (socket) => {
        reached = true;
        return { socket: await this.secure(socket), secure: true };
      },
      // Reset before each attempt: one without a handshake says nothing about the peer.
      waitForReady: async () => {
        if (!reached) this.failure = undefined;
        reached = false;
      },
      getCallCredentials: () => CallCredentials.createEmpty(),
      destroy: () => {},
    };
  }

  private async secure(socket: Socket): Promise<TLSSocket> {
    const own = await this.ownCertificate();
    const tls = tlsConnect({ ...TLS_OPTIONS, socket, key: own?.key, cert: own?.certificate });
    // After the handshake, gRPC notices errors by the connection's end.
    tls.on('error', () => {});
    try {
      await handshake(tls);
      this.check(tls);
      this.failure = undefined;
      return tls;
    } catch (error) {
      tls.destroy();
      this.failure = isCoded(error) ? error : undefined;
      throw error;
    }
  }

  private async ownCertificate(): Promise<Certificate | undefined> {
    try {
      return await this.peer.identity?.certificate();
    } catch (cause) {
      this.failure = new CodedError('TLS_FAILED', { reason: 'IDENTITY' }, 'this process has no certificate', { cause });
      throw this.failure;
    }
  }

  private check(tls: TLSSocket): void {
    const { deployment, member } = this.peer;
    const raw = tls.getPeerX509Certificate()?.raw;
    if (raw === undefined) throw unbound('there is no certificate');
    const actual = boundAddress(raw, deployment, seconds());
    if (actual !== member)
      throw new CodedError('PEER_MISMATCH', { expected: member, actual }, `expected ${member}, reached ${actual}`);
  }
}

async function handshake(tls: TLSSocket): Promise<void> {
  try {
    await deadline(once(tls, 'secureConnect'), HANDSHAKE_MS, undefined, 'the TLS handshake');
  } catch (cause) {
    const reason = isCoded(cause) ? cause.code : String((cause as NodeJS.ErrnoException).code ?? 'FAILED');
    throw new CodedError('TLS_FAILED', { reason }, `the TLS 1.3 handshake failed: ${reason}`, { cause });
  }
}
