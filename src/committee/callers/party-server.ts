import { once } from 'node:events';
import { createServer, type Socket, type Server as TcpServer } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
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
import { addressBucket, grpcFailure, type Logger, outwardError } from '#libs/platform';
import { CodedError, type DeploymentId, isCoded } from '#libs/protocol';
import { boundAddress, type Certificate, HANDSHAKE_MS, type Identity, protoOptions, TLS_OPTIONS } from '#libs/rpc';
import '../error-registry.js';
import type { Caller, Incoming } from './caller.js';
import type { Gatekeeper } from './gatekeeper.js';

export interface PartyServerDeps {
  host: string;
  port: number;
  deployment: DeploymentId;
  /** the member that this server proves to be */
  identity: Pick<Identity, 'certificate'>;
  gatekeeper: Gatekeeper;
  logger: Logger;
}

/** Nest's gRPC transport, served by a {@link TieredServer}. */
export class PartyServer extends ServerGrpc {
  constructor(private readonly deps: PartyServerDeps) {
    super(protoOptions('committee'));
  }

  override async createClient(): Promise<TieredServer> {
    const server = new TieredServer(this.deps);
    await server.listen();
    return server;
  }
}

const MINUTE_MS = 60_000;
/** Detects connections whose other end is gone without closing. */
const KEEPALIVE = { 'grpc.keepalive_time_ms': MINUTE_MS, 'grpc.keepalive_timeout_ms': 20_000 };

/** For parties registered on L1: a whole batch fits in one message. */
function wideOptions(): ServerOptions {
  const { maxReceiveMessageLength, maxSendMessageLength } = protoOptions('committee');
  return {
    ...KEEPALIVE,
    'grpc.max_concurrent_streams': 64,
    'grpc.max_receive_message_length': maxReceiveMessageLength,
    'grpc.max_send_message_length': maxSendMessageLength,
  };
}

/** For strangers: their longest request has 256 hashes. Idle connections are closed. */
const narrowOptions = (): ServerOptions => ({
  ...wideOptions(),
  'grpc.max_concurrent_streams': 16,
  'grpc.max_receive_message_length': 16_384,
  'grpc.max_connection_idle_ms': 2 * MINUTE_MS,
});

/**
 * One TLS listener in front of two gRPC servers with the same handlers. The caller is identified once, after the
 * handshake, and its role decides the server: gRPC's limits belong to a server, and must apply before any of a message
 * is kept.
 */
class TieredServer {
  private readonly wide: Server;
  private readonly narrow: Server;
  private readonly injectors: { wide: ConnectionInjector; narrow: ConnectionInjector };
  private readonly connections = new Map<string, Incoming>();
  private readonly tcp: TcpServer;
  private readonly tls: TlsServer;
  private certificate: Certificate | undefined;

  constructor(private readonly deps: PartyServerDeps) {
    const guard = this.guard();
    this.wide = new Server({ ...wideOptions(), interceptors: [guard] });
    this.narrow = new Server({ ...narrowOptions(), interceptors: [guard] });
    const plain = ServerCredentials.createInsecure();
    this.injectors = {
      wide: this.wide.createConnectionInjector(plain),
      narrow: this.narrow.createConnectionInjector(plain),
    };
    this.tcp = createServer((socket) => void this.arrived(socket));
    this.tls = createTlsServer({ ...TLS_OPTIONS, requestCert: true, handshakeTimeout: HANDSHAKE_MS });
    this.tls.on('secureConnection', (socket) => this.secured(socket));
    this.tls.on('tlsClientError', (err, socket) => {
      deps.logger.debug({ err }, 'TLS handshake failed');
      // After a timed-out handshake the caller is still connected.
      socket.destroy();
    });
  }

  addService(definition: ServiceDefinition, handlers: UntypedServiceImplementation): void {
    for (const server of [this.wide, this.narrow]) server.addService(definition, handlers);
  }

  async listen(): Promise<void> {
    const { host, port, logger } = this.deps;
    await this.renew();
    this.tcp.listen(port, host);
    await once(this.tcp, 'listening');
    this.tcp.on('error', (err) => logger.error({ err }, 'the gRPC listener failed'));
  }

  /** Closes everything at once, as gRPC's servers do. */
  forceShutdown(): void {
    this.tcp.close();
    this.deps.gatekeeper.closeAll();
    for (const server of [this.wide, this.narrow]) server.forceShutdown();
  }

  /** Uses the identity's current certificate for new handshakes. */
  private async renew(): Promise<void> {
    const certificate = await this.deps.identity.certificate();
    if (certificate === this.certificate) return;
    this.certificate = certificate;
    // This replaces the whole context, not only the certificate.
    const { minVersion } = TLS_OPTIONS;
    this.tls.setSecureContext({ minVersion, cert: certificate.certificate, key: certificate.key });
  }

  private async arrived(socket: Socket): Promise<void> {
    const { gatekeeper, logger } = this.deps;
    // Already closed.
    if (socket.remoteAddress === undefined) return void socket.destroy();
    const remote = addressBucket(socket.remoteAddress);
    const incoming: Incoming = { remote, caller: undefined, close: () => socket.destroy() };
    // A broken connection is followed by `close`.
    socket.on('error', () => {});
    try {
      gatekeeper.arrived(incoming);
      this.remember(socket, incoming);
      await this.renew();
      this.tls.emit('connection', socket);
    } catch (error) {
      if (!isCoded(error)) logger.error({ err: error }, 'accepting a connection');
      socket.destroy();
    }
  }

  private remember(socket: Socket, incoming: Incoming): void {
    const key = keyOf(socket);
    this.connections.set(key, incoming);
    socket.once('close', () => {
      this.connections.delete(key);
      this.deps.gatekeeper.left(incoming);
    });
  }

  private secured(tls: TLSSocket): void {
    // After the handshake, gRPC notices errors by the connection's end.
    tls.on('error', () => {});
    const incoming = this.connections.get(keyOf(tls));
    if (incoming === undefined || tls.alpnProtocol !== 'h2') return void tls.destroy();
    incoming.caller = this.callerOf(tls);
    const tier = this.deps.gatekeeper.identified(incoming) === 'stranger' ? 'narrow' : 'wide';
    this.injectors[tier].injectConnection(tls);
  }

  private callerOf(tls: TLSSocket): Caller {
    const raw = tls.getPeerX509Certificate()?.raw;
    if (raw === undefined) return { kind: 'anonymous' };
    try {
      const address = boundAddress(raw, this.deps.deployment, Math.floor(Date.now() / 1_000));
      return { kind: 'bound', address };
    } catch (error) {
      // C6: a caller with a certificate is not anonymous; its calls are refused with the reason.
      if (!isCoded(error)) throw error;
      const { fields, message } = error;
      return { kind: 'refused', error: new CodedError('CALLER_UNBOUND', fields, message, { cause: error }) };
    }
  }

  /** Asks the gatekeeper before any of a call's request is read. */
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
                return call.sendStatus(grpcFailure(outwardError(error)));
              }
              forward(metadata);
            },
            // gRPC calls this at the end of every call's stream, answered or not.
            onCancel: () => release(),
          }),
      });
    };
  }

  private admit(key: string, path: string): () => void {
    const incoming = this.connections.get(key);
    if (incoming === undefined) throw new CodedError('CALLER_UNKNOWN', {}, 'the connection has ended');
    return this.deps.gatekeeper.call(incoming, path.slice(path.lastIndexOf('/') + 1));
  }
}

/** Identifies a connection of this listener by its other end. */
const keyOf = ({ remoteAddress, remotePort }: { remoteAddress?: string; remotePort?: number }): string =>
  `${remoteAddress}|${remotePort}`;
