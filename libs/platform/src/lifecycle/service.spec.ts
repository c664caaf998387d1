import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials, loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { Body, Controller, Get, Inject, Module, Post } from '@nestjs/common';
import { GrpcMethod, Transport } from '@nestjs/microservices';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BackgroundLoop, silentLogger } from '#libs/core';
import { CodedError, foreignError } from '#libs/protocol';
import { fromGrpcError } from '../errors/grpc-errors.js';
import { type Checks, OperationsModule, READINESS_CHECKS } from '../index.js';
import { Metrics } from '../metrics/metrics.js';
import { type RunningService, startService } from './service.js';
import { SERVICE_SIGNAL } from './tokens.js';

const PROTO = `syntax = "proto3"; package probe;
message Ask { string how = 1; } message Told { bool ok = 1; }
service Probe { rpc Fail(Ask) returns (Told); }`;

function fail(how: string): never {
  if (how === 'refused') throw foreignError('NONCE_MISMATCH', { expected: 5n, actual: 4 }, 'wrong nonce');
  if (how === 'malformed') throw new CodedError('INVALID_ELEMENT', { expected: '31 bytes' });
  throw new Error('the secret is in the cause');
}

@Controller()
class ProbeController {
  constructor(@Inject(SERVICE_SIGNAL) readonly signal: AbortSignal) {}
  @Get('refused') refused() {
    fail('refused');
  }
  @Get('malformed') malformed() {
    fail('malformed');
  }
  @Get('broken') broken() {
    fail('broken');
  }
  @Post('echo') echo(@Body() body: unknown) {
    return body;
  }
  @GrpcMethod('Probe', 'Fail') fail({ how }: { how: string }) {
    return fail(how);
  }
}

const broken = { value: false };
const checks: Checks = {
  database: async () => {
    if (broken.value)
      throw new CodedError('DATABASE_UNAVAILABLE', {}, 'no database', { cause: new Error('password=x') });
  },
};
const metrics = new Metrics('probe');

@Module({ imports: [OperationsModule.register({ service: 'probe', metrics, checks })], controllers: [ProbeController] })
class ProbeModule {}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a service', () => {
  let service: RunningService;
  let directory: string;
  let grpcUrl: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'service-'));
    await writeFile(join(directory, 'probe.proto'), PROTO);
    grpcUrl = `127.0.0.1:${await freePort()}`;
    service = await startService({
      name: 'probe',
      module: ProbeModule,
      logger: silentLogger(),
      metrics,
      http: { host: '127.0.0.1', port: 0 },
      bodyLimitBytes: 1_000,
      grpc: {
        transport: Transport.GRPC,
        options: { url: grpcUrl, package: 'probe', protoPath: join(directory, 'probe.proto') },
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await rm(directory, { recursive: true });
  });

  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(service.url + path, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('serves liveness, readiness and metrics', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect(await get('/health/ready')).toEqual({
      status: 200,
      body: { service: 'probe', status: 'ready', checks: ['database', 'loops'] },
    });
    metrics.counter({ name: 'answers_total', help: 'answers' }).inc();
    const text = await (await fetch(`${service.url}/metrics`)).text();
    expect(text).toContain('volition_answers_total{service="probe"} 1');
  });

  it('answers 405 for an unsupported method and 404 for an unknown path', async () => {
    const response = await fetch(`${service.url}/echo?x=1`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED', fields: { expected: 'POST' } });
    expect((await fetch(`${service.url}/refused`, { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
    for (const path of ['/nothing', '/echo/further']) {
      const answer = await get(path, { method: 'DELETE' });
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });

  it('is not ready when a dependency fails, and names the check without its cause', async () => {
    broken.value = true;
    const { status, body } = await get('/health/ready');
    broken.value = false;
    expect(status).toBe(503);
    expect(body).toMatchObject({
      code: 'NOT_READY',
      detail: 'a dependency is not ready',
      fields: { failed: 'database: DATABASE_UNAVAILABLE' },
    });
  });

  it('is not ready while a loop is stuck in a round', async () => {
    let release = (): void => {};
    const answer = new Promise<void>((resolve) => {
      release = resolve;
    });
    const options = { name: 'settle', logger: silentLogger(), intervalMs: 60_000, stuckMs: 1 };
    const loop = new BackgroundLoop(options, () => answer).start();
    await vi.waitFor(async () => expect((await get('/health/ready')).status).toBe(503));
    expect((await get('/health/ready')).body).toMatchObject({
      code: 'NOT_READY',
      fields: { failed: 'loops: LOOP_STUCK' },
    });
    release();
    await vi.waitFor(async () => expect((await get('/health/ready')).status).toBe(200));
    await loop.stop();
  });

  it('answers coded errors with their fields and the status of their class', async () => {
    expect(await get('/refused')).toEqual({
      status: 422,
      body: {
        type: 'urn:openvolition:problem:NONCE_MISMATCH',
        title: 'Refused by a rule',
        status: 422,
        detail: 'wrong nonce',
        code: 'NONCE_MISMATCH',
        fields: { expected: '5', actual: 4 },
      },
    });
    expect((await fetch(`${service.url}/refused`)).headers.get('content-type')).toContain('application/problem+json');
    expect((await get('/malformed')).status).toBe(400);
  });

  it('hides unknown errors behind an error id', async () => {
    const { status, body } = await get('/broken');
    expect(status).toBe(500);
    expect(body).toMatchObject({
      code: 'INTERNAL',
      detail: 'internal error',
      fields: {},
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    });
  });

  it("maps the framework's errors to codes", async () => {
    expect((await get('/nowhere')).body.code).toBe('NOT_FOUND');
    const json = { 'content-type': 'application/json' };
    const malformed = await get('/echo', { method: 'POST', headers: json, body: '{' });
    expect([malformed.status, malformed.body.code]).toEqual([400, 'INVALID_REQUEST']);
    const long = await get('/echo', { method: 'POST', headers: json, body: JSON.stringify('x'.repeat(2_000)) });
    expect([long.status, long.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    for (const type of ['text/css', 'text/plain', 'application/x-www-form-urlencoded']) {
      const other = await get('/echo', { method: 'POST', headers: { 'content-type': type }, body: 'a=1' });
      expect([type, other.status, other.body.code]).toEqual([type, 415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('carries coded errors over gRPC and back', async () => {
    const definition = loadPackageDefinition(loadSync(join(directory, 'probe.proto'))) as unknown as {
      probe: {
        Probe: new (url: string, c: unknown) => { Fail(ask: object, back: (e: unknown) => void): void; close(): void };
      };
    };
    const client = new definition.probe.Probe(grpcUrl, credentials.createInsecure());
    const failure = (how: string) =>
      new Promise<CodedError>((resolve) => client.Fail({ how }, (error) => resolve(fromGrpcError(error))));
    expect(await failure('refused')).toMatchObject({
      code: 'NONCE_MISMATCH',
      fields: { expected: '5', actual: 4 },
      message: 'wrong nonce',
    });
    const internal = await failure('broken');
    expect(internal).toMatchObject({ code: 'INTERNAL', message: 'internal error' });
    expect(JSON.stringify(internal.fields)).not.toContain('secret');
    client.close();
  });

  it('aborts its signal on close, and closes only once', async () => {
    const other = await startService({
      name: 'other',
      module: ProbeModule,
      logger: silentLogger(),
      metrics,
      http: { host: '127.0.0.1', port: 0 },
    });
    const { signal } = other.app.get(ProbeController);
    expect(other.app.get(READINESS_CHECKS, { strict: false })).toBe(checks);
    expect(signal.aborted).toBe(false);
    await Promise.all([other.close(), other.close()]);
    expect(signal.aborted).toBe(true);
    await expect(fetch(other.url)).rejects.toThrow();
  });

  it('fails to start on a port in use', async () => {
    const port = Number(new URL(service.url).port);
    const start = startService({
      name: 'late',
      module: ProbeModule,
      logger: silentLogger(),
      metrics,
      http: { host: '127.0.0.1', port },
    });
    await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
