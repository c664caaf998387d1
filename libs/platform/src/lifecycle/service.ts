import { Disposer, deadline, defineConfig, port, text } from '#libs/core';
import 'reflect-metadata';
import { setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ErrorFilter } from '../errors/error-filter.js';
import { outwardError } from '../errors/outward-error.js';
import { sendProblem } from '../errors/problem.js';
import { RouteMethods } from '../errors/route-methods.js';
import { NestLogger } from '../logging/nest-logger.js';
import { Metrics } from '../metrics/metrics.js';
import { refuseBeyondLimit } from '../rates/limit-http.js';
import { LOGGER, SERVICE_SIGNAL } from './tokens.js';

/** The HTTP address of a service. Every service serves at least health and metrics there. */
export const httpConfig = defineConfig({
  host: {
    env: 'VOLITION_HTTP_HOST',
    parser: text(),
    default: '127.0.0.1',
    description: 'address to listen on for HTTP',
  },
  port: {
    env: 'VOLITION_HTTP_PORT',
    parser: port(),
    default: 8080,
    description: 'port to listen on for HTTP; 0 picks a free one',
  },
});

export interface ServiceOptions {
  name: string;
  module: Type | DynamicModule;
  logger: Logger;
  metrics: Metrics;
  http: { host: string; port: number };
  /** Larger request bodies are refused with 413 BODY_TOO_LARGE. */
  bodyLimitBytes?: number;
  /** Options of the application's gRPC server (see libs/rpc), or a function that derives them from its providers. */
  grpc?: MicroserviceOptions | ((app: NestFastifyApplication) => MicroserviceOptions);
  /** How long closing may take before `close` gives up. */
  shutdownDeadlineMs?: number;
  /** Runs before the service listens: versioning, OpenAPI, static files. */
  configure?: (app: NestFastifyApplication) => void | Promise<void>;
}

export interface RunningService {
  readonly name: string;
  readonly app: NestFastifyApplication;
  /** Aborts when shutdown begins. */
  readonly signal: AbortSignal;
  /** Base URL of the HTTP server, with its actual port. */
  readonly url: string;
  /** Aborts `signal`, runs shutdown hooks, closes servers; idempotent. @throws CodedError DEADLINE_EXCEEDED */
  close(): Promise<void>;
}

/** Limits in milliseconds against slow clients: a byte now and then must not keep a connection open for ever. */
const TIMEOUTS = {
  /** for a whole request, including its body */
  requestTimeout: 20_000,
  /** without traffic in either direction */
  connectionTimeout: 60_000,
  /** between two requests */
  keepAliveTimeout: 30_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
};

@Module({})
class ServiceRoot {}

/**
 * Starts one service in this process: its module, HTTP and, if configured, gRPC. Several services may share a process,
 * so nothing here touches the process itself (`runService` does).
 *
 * `LOGGER`, `SERVICE_SIGNAL`, `Metrics` and a `Disposer` are injectable in all its modules. Providers register with the
 * `Disposer` what closes them; it closes in reverse order, also after a start that failed.
 *
 * @throws any error of a provider's start; everything that had started is closed first
 */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const life = new AbortController();
  // Every loop and pending call adds a listener, so more than ten are not a leak.
  setMaxListeners(0, life.signal);
  const { logger } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: options.bodyLimitBytes ?? 1_048_576,
    forceCloseConnections: true,
    trustProxy: false,
    ...TIMEOUTS,
    // Errors of the framework before any handler: malformed URLs, parameters that are too long.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      if (refuseBeyondLimit(request, reply)) return;
      sendProblem(reply, outwardError(error));
    },
  });
  const disposer = new Disposer((err) => logger.error({ err }, 'closing a resource that was opened during shutdown'));
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(options, life.signal, disposer), adapter, {
    logger: new NestLogger(logger.child({ part: 'nest' })),
    abortOnError: false,
    bodyParser: false,
  }).catch(async (error) => {
    life.abort();
    await disposer.dispose().catch((err) => logger.error({ err }, 'closing after a failed start'));
    throw error;
  });
  // Fastify's own parser of JSON remains; bodies of other types are 415.
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  const close = closer(app, life, disposer, options);
  const methods = new RouteMethods();
  app.getHttpAdapter().getInstance().addHook('onRoute', methods.add);
  try {
    app.useGlobalFilters(new ErrorFilter(logger, methods));
    await options.configure?.(app);
    const grpc = typeof options.grpc === 'function' ? options.grpc(app) : options.grpc;
    if (grpc !== undefined) app.connectMicroservice(grpc, { inheritAppConfig: true });
    await app.startAllMicroservices();
    await app.listen(options.http.port, options.http.host);
  } catch (error) {
    await close().catch((err) => logger.error({ err }, 'closing after a failed start'));
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://${options.http.host.includes(':') ? `[${options.http.host}]` : options.http.host}:${port}`;
  logger.info({ url }, 'service started');
  return { name: options.name, app, signal: life.signal, url, close };
}

function rootModule(
  { module, logger, metrics }: ServiceOptions,
  signal: AbortSignal,
  disposer: Disposer,
): DynamicModule {
  const providers = [
    { provide: LOGGER, useValue: logger },
    { provide: SERVICE_SIGNAL, useValue: signal },
    { provide: Metrics, useValue: metrics },
    { provide: Disposer, useValue: disposer },
  ];
  return { module: ServiceRoot, global: true, imports: [module], providers, exports: providers };
}

function closer(
  app: NestFastifyApplication,
  life: AbortController,
  disposer: Disposer,
  options: ServiceOptions,
): () => Promise<void> {
  const end = (): Promise<void> => app.close().finally(() => disposer.dispose());
  let closing: Promise<void> | undefined;
  return () => {
    life.abort();
    closing ??= deadline(end(), options.shutdownDeadlineMs ?? 10_000, undefined, `closing ${options.name}`);
    return closing;
  };
}
