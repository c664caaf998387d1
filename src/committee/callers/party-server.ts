import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import {
  type ConnectionInjector,
  Server,
  ServerCredentials,
  ServerInterceptingCall,
  type ServerInterceptor,
  type ServerOptions,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { ServerGrpc } from '@nestjs/microservices';
import {
  addressBucket,
  BackgroundLoop,
  type ErrorClasses,
  grpcFailure,
  type Logger,
  outwardError,
} from '#libs/platform';
import { CodedError, type DeploymentId, isCoded } from '#libs/protocol';
import {
  boundAddress,
  type Certificate,
  HANDSHAKE_MILLISECONDS,
  type Identity,
  protoOptions,
  TLS_OPTIONS,
} from '#libs/rpc';
import type { Caller, Incoming } from './caller.js';
import type { Gatekeeper } from './gatekeeper.js';

export interface PartyServerOptions {
  host: string;
  port: number;
  deployment: DeploymentId;
  /** whom this server speaks for */
  identity: Identity;
  gatekeeper: Gatekeeper;
  errorClasses: ErrorClasses;
  logger: Logger;
}

/** Nest's gRPC transport behind {@link Doors}. */
export class PartyServer extends ServerGrpc {
  constructor(private readonly own: PartyServerOptions) {
    super(protoOptions('committee'));
  }

  override async createClient(): Promise<Doors> {
    const doors = new Doors(this.own);
    await doors.listen();
    return doors;
  }
}

const MINUTE_MILLISECONDS = 60_000;
const RENEWAL_MILLISECONDS = 60 * MINUTE_MILLISECONDS;
/** Connections whose other end is gone are found out, also where it said nothing. */
const KEEPALIVE = { 'grpc.keepalive_time_ms': MINUTE_MILLISECONDS, 'grpc.keepalive_timeout_ms': 20_000 };

/** For whom L1 names: a whole batch in one message. */
function wideOptions(): ServerOptions {
  const { maxReceiveMessageLength, maxSendMessageLength } = protoOptions('committee');
  return {
    ...KEEPALIVE,
    'grpc.max_concurrent_streams': 64,
    'grpc.max_receive_message_length': maxReceiveMessageLength,
    'grpc.max_send_message_length': maxSendMessageLength,
  };
}

/** For strangers: their longest question has 256 names. Who asks nothing for a while goes. */
const narrowOptions = (): ServerOptions => ({
  ...wideOptions(),
  'grpc.max_concurrent_streams': 16,
  'grpc.max_receive_message_length': 16_384,
  'grpc.max_connection_idle_ms': 2 * MINUTE_MILLISECONDS,
});

/**
 * One TLS listener and two gRPC servers with the same handlers. Who is at the other end of a connection is found out once, after the
 * handshake, and says which server it gets: gRPC's bounds are a server's, and are to hold before anything of a message is kept.
 */
class Doors {
  private readonly wide: Server;
  private readonly narrow: Server;
  private readonly injectors: { wide: ConnectionInjector; narrow: ConnectionInjector };
  private readonly connections = new Map<string, Incoming>();
  private readonly renewal: BackgroundLoop;
  private listener: TlsServer | undefined;
  private certificate: Certificate | undefined;

  constructor(private readonly options: PartyServerOptions) {
    const guard = this.guard();
    this.wide = new Server({ ...wideOptions(), interceptors: [guard] });
    this.narrow = new Server({ ...narrowOptions(), interceptors: [guard] });
    const plain = ServerCredentials.createInsecure();
    this.injectors = {
      wide: this.wide.createConnectionInjector(plain),
      narrow: this.narrow.createConnectionInjector(plain),
    };
    const loop = { name: 'renew certificate', logger: options.logger, intervalMilliseconds: RENEWAL_MILLISECONDS };
    this.renewal = new BackgroundLoop(loop, () => this.renew());
  }

  addService(definition: ServiceDefinition, handlers: UntypedServiceImplementation): void {
    for (const server of [this.wide, this.narrow]) server.addService(definition, handlers);
  }

  async listen(): Promise<void> {
    const { identity, host, port, logger } = this.options;
    this.certificate = await identity.certificate();
    const listener = createServer({
      ...TLS_OPTIONS,
      requestCert: true,
      handshakeTimeout: HANDSHAKE_MILLISECONDS,
      ...contextOf(this.certificate),
    });
    listener.prependListener('connection', (socket: Socket) => this.arrived(socket));
    listener.on('secureConnection', (tls) => void this.secured(tls));
    listener.on('tlsClientError', (err) => logger.debug({ err }, 'no TLS with a caller'));
    listener.listen(port, host);
    await once(listener, 'listening');
    listener.on('error', (err) => logger.error({ err }, 'the gRPC listener failed'));
    this.listener = listener;
    this.renewal.start();
  }

  /** As gRPC's servers have it: ends everything at once. */
  forceShutdown(): void {
    this.listener?.close();
    void this.renewal.stop();
    this.options.gatekeeper.closeAll();
    for (const server of [this.wide, this.narrow]) server.forceShutdown();
  }

  private async renew(): Promise<void> {
    const certificate = await this.options.identity.certificate();
    if (certificate === this.certificate) return;
    this.listener?.setSecureContext({ minVersion: TLS_OPTIONS.minVersion, ...contextOf(certificate) });
    this.certificate = certificate;
  }

  private arrived(socket: Socket): void {
    const { gatekeeper, logger } = this.options;
    const incoming: Incoming = {
      remote: addressBucket(socket.remoteAddress ?? ''),
      caller: undefined,
      close: () => socket.destroy(),
    };
    try {
      gatekeeper.arrived(incoming);
    } catch (error) {
      logger.debug({ remote: incoming.remote, code: isCoded(error) ? error.code : 'INTERNAL' }, 'connection refused');
      socket.destroy();
      return;
    }
    const key = keyOf(socket);
    this.connections.set(key, incoming);
    socket.once('close', () => {
      this.connections.delete(key);
      gatekeeper.left(incoming);
    });
  }

  private async secured(tls: TLSSocket): Promise<void> {
    // Errors after the handshake are gRPC's to notice, by the connection's end.
    tls.on('error', () => {});
    const incoming = this.connections.get(keyOf(tls));
    if (incoming === undefined || tls.alpnProtocol !== 'h2') return void tls.destroy();
    incoming.caller = await this.callerOf(tls);
    if (tls.destroyed) return;
    const door = this.options.gatekeeper.known(incoming) === 'stranger' ? 'narrow' : 'wide';
    this.injectors[door].injectConnection(tls);
  }

  private async callerOf(tls: TLSSocket): Promise<Caller> {
    const raw = tls.getPeerX509Certificate()?.raw;
    if (raw === undefined) return { kind: 'anonymous' };
    try {
      const address = await boundAddress(raw, this.options.deployment, Math.floor(Date.now() / 1_000));
      return { kind: 'bound', address };
    } catch (error) {
      // C6: it meant to say who it is, so it is not anonymous; its calls are told why they are refused.
      if (isCoded(error)) return { kind: 'refused', error };
      this.options.logger.error({ err: error }, 'checking a certificate');
      return { kind: 'refused', error: new CodedError('PEER_UNBOUND', {}) };
    }
  }

  /** Asks the gatekeeper before anything of a call's request is read. */
  private guard(): ServerInterceptor {
    return ({ path }, call) => {
      let release = (): void => {};
      return new ServerInterceptingCall(call, {
        start: (next) =>
          next({
            onReceiveMetadata: (metadata, forward) => {
              try {
                release = this.admit(keyOf(call.getConnectionInfo()), path);
              } catch (error) {
                const { errorClasses } = this.options;
                return call.sendStatus(grpcFailure(outwardError(error, errorClasses), errorClasses));
              }
              forward(metadata);
            },
            onCancel: () => release(),
          }),
        sendStatus: (status, next) => {
          release();
          next(status);
        },
      });
    };
  }

  private admit(key: string, path: string): () => void {
    const incoming = this.connections.get(key);
    if (incoming === undefined) throw new CodedError('CALLER_UNKNOWN', {}, 'the connection has ended');
    return this.options.gatekeeper.call(incoming, path.slice(path.lastIndexOf('/') + 1));
  }
}

const contextOf = ({ certificate, key }: Certificate) => ({ cert: certificate, key });

/** A connection of one listener by its other end. */
const keyOf = ({ remoteAddress, remotePort }: { remoteAddress?: string; remotePort?: number }): string =>
  `${remoteAddress}|${remotePort}`;
