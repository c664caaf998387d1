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
import type { Caller, Incoming } from './caller.js';
import type { Gatekeeper } from './gatekeeper.js';
import '../error-registry.js';

export interface PartyServerOptions {
  host: string;
  port: number;
  deployment: DeploymentId;
  /** whom this server speaks for */
  identity: Pick<Identity, 'certificate'>;
  gatekeeper: Gatekeeper;
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

const MINUTE_MS = 60_000;
/** Connections whose other end is gone are found out, also where it said nothing. */
const KEEPALIVE = { 'grpc.keepalive_time_ms': MINUTE_MS, 'grpc.keepalive_timeout_ms': 20_000 };

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
  'grpc.max_connection_idle_ms': 2 * MINUTE_MS,
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
  private readonly tcp: TcpServer;
  private readonly tls: TlsServer;
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
    this.tcp = createServer((socket) => void this.arrived(socket));
    this.tls = createTlsServer({ ...TLS_OPTIONS, requestCert: true, handshakeTimeout: HANDSHAKE_MS });
    this.tls.on('secureConnection', (socket) => this.secured(socket));
    this.tls.on('tlsClientError', (err, socket) => {
      options.logger.debug({ err }, 'no TLS with a caller');
      // Whoever let the time for it pass is still there.
      socket.destroy();
    });
  }

  addService(definition: ServiceDefinition, handlers: UntypedServiceImplementation): void {
    for (const server of [this.wide, this.narrow]) server.addService(definition, handlers);
  }

  async listen(): Promise<void> {
    const { host, port, logger } = this.options;
    await this.renew();
    this.tcp.listen(port, host);
    await once(this.tcp, 'listening');
    this.tcp.on('error', (err) => logger.error({ err }, 'the gRPC listener failed'));
  }

  /** As gRPC's servers have it: ends everything at once. */
  forceShutdown(): void {
    this.tcp.close();
    this.options.gatekeeper.closeAll();
    for (const server of [this.wide, this.narrow]) server.forceShutdown();
  }

  /** Shows the identity's present certificate from now on. */
  private async renew(): Promise<void> {
    const certificate = await this.options.identity.certificate();
    if (certificate === this.certificate) return;
    this.certificate = certificate;
    // It replaces all of the context, not the certificate alone.
    const { minVersion } = TLS_OPTIONS;
    this.tls.setSecureContext({ minVersion, cert: certificate.certificate, key: certificate.key });
  }

  private async arrived(socket: Socket): Promise<void> {
    const { gatekeeper, logger } = this.options;
    // Gone already
    if (socket.remoteAddress === undefined) return void socket.destroy();
    const remote = addressBucket(socket.remoteAddress);
    const incoming: Incoming = { remote, caller: undefined, close: () => socket.destroy() };
    // A broken connection is one that ends.
    socket.on('error', () => {});
    try {
      gatekeeper.arrived(incoming);
      this.remember(socket, incoming);
      await this.renew();
      this.tls.emit('connection', socket);
    } catch (error) {
      if (!isCoded(error)) logger.error({ err: error }, 'taking a connection');
      socket.destroy();
    }
  }

  private remember(socket: Socket, incoming: Incoming): void {
    const key = keyOf(socket);
    this.connections.set(key, incoming);
    socket.once('close', () => {
      this.connections.delete(key);
      this.options.gatekeeper.left(incoming);
    });
  }

  private secured(tls: TLSSocket): void {
    // Errors after the handshake are gRPC's to notice, by the connection's end.
    tls.on('error', () => {});
    const incoming = this.connections.get(keyOf(tls));
    if (incoming === undefined || tls.alpnProtocol !== 'h2') return void tls.destroy();
    incoming.caller = this.callerOf(tls);
    const door = this.options.gatekeeper.known(incoming) === 'stranger' ? 'narrow' : 'wide';
    this.injectors[door].injectConnection(tls);
  }

  private callerOf(tls: TLSSocket): Caller {
    const raw = tls.getPeerX509Certificate()?.raw;
    if (raw === undefined) return { kind: 'anonymous' };
    try {
      const address = boundAddress(raw, this.options.deployment, Math.floor(Date.now() / 1_000));
      return { kind: 'bound', address };
    } catch (error) {
      // C6: it meant to say who it is, so it is not anonymous; its calls are told why they are refused.
      if (!isCoded(error)) throw error;
      const { fields, message } = error;
      return { kind: 'refused', error: new CodedError('CALLER_UNBOUND', fields, message, { cause: error }) };
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
                return call.sendStatus(grpcFailure(outwardError(error)));
              }
              forward(metadata);
            },
            // gRPC says so of every call whose stream is over, answered or not.
            onCancel: () => release(),
          }),
      });
    };
  }

  private admit(key: string, path: string): () => void {
    const incoming = this.connections.get(key);
    if (incoming === undefined) throw new CodedError('CALLER_UNKNOWN', {}, 'the connection has ended');
    return this.options.gatekeeper.call(incoming, path.slice(path.lastIndexOf('/') + 1));
  }
}

/** A connection of one listener by its other end. */
const keyOf = ({ remoteAddress, remotePort }: { remoteAddress?: string; remotePort?: number }): string =>
  `${remoteAddress}|${remotePort}`;
