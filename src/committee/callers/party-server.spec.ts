import 'reflect-metadata';
import dns, { type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { connect as connectTcp, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, connect as tlsConnect } from 'node:tls';
import {
  Client,
  credentials,
  type GrpcObject,
  status as GrpcStatus,
  loadPackageDefinition,
  type ServerWritableStream,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { X509Certificate } from '@peculiar/x509';
import { SigningKey } from 'ethers';
import { afterAll, afterEach, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest';
import { loadConfig, Metrics, silentLogger } from '#libs/platform';
import { type Address, address, type DeploymentId, isCoded } from '#libs/protocol';
import {
  type AttestRequest,
  type Certificate,
  type CommitteeClient,
  connectCommittee,
  Identity,
  type Peer,
  partySigner,
  protoOptions,
} from '#libs/rpc';
import { freePort, waitFor } from '#libs/testing';
import { certify, makeKeys } from '../../../libs/rpc/src/transport/certificate.js';
import { PeerCredentials } from '../../../libs/rpc/src/transport/peer-credentials.js';
import { callersConfig } from './config.js';
import { Gatekeeper } from './gatekeeper.js';
import { PartyServer } from './party-server.js';

const deployment: DeploymentId = { chainId: 31_337, settlement: address(`0x${'11'.repeat(20)}`) };
const signerAt = (index: number) => partySigner(new SigningKey(`0x${`${index}`.padStart(2, '0').repeat(32)}`));
const [own, sequencer, member, stranger] = [1, 2, 3, 4].map(signerAt) as [Signer, Signer, Signer, Signer];
type Signer = ReturnType<typeof signerAt>;
const identities = [own, sequencer, member, stranger].map((signer) => new Identity(deployment, signer));
const [ownIdentity, asSequencer, asMember, asStranger] = identities as [Identity, Identity, Identity, Identity];

const roleOf = (of: Address) =>
  of === sequencer.address ? 'sequencer' : of === member.address ? 'member' : 'stranger';
const CALL = { deadlineMs: 5_000 };
const NONE = new Uint8Array();
/** as large as a batch is */
const ATTEST: AttestRequest = {
  header: NONE,
  authorizations: new Uint8Array(900_000),
  rollupBlob: null,
  validiumBlob: null,
  epoch: '1',
  retainUntil: '1',
  sequencerSignature: NONE,
};
const NAMES = 256;
const PIECES = 5;

const same = (bytes: Buffer): Buffer => bytes;
/** A method that streams its answer, as plain bytes. */
const streaming = {
  getSnapshot: {
    path: '/test.Test/GetSnapshot',
    requestStream: false,
    responseStream: true,
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  },
};
function streamPieces(call: ServerWritableStream<Buffer, Buffer>): void {
  for (let i = 0; i < PIECES; i++) call.write(Buffer.alloc(200_000, i));
  call.end();
}

/** what the server's identity shows, and what its handlers have been given */
let shown: Pick<Identity, 'certificate'> = ownIdentity;
let handled: string[] = [];
let endpoint: string;
let port: number;
const closing: (() => unknown)[] = [];
let server: Awaited<ReturnType<PartyServer['createClient']>>;

beforeAll(async () => {
  port = await freePort();
  endpoint = `127.0.0.1:${port}`;
  const limits = loadConfig(callersConfig, {
    VOLITION_STRANGER_RATE_PER_SECOND: '0',
    VOLITION_MEMBER_RATE_PER_SECOND: '0',
  });
  const party = new PartyServer({
    host: '127.0.0.1',
    port,
    deployment,
    identity: { certificate: () => shown.certificate() },
    gatekeeper: new Gatekeeper({ limits, roleOf, metrics: new Metrics('test') }),
    logger: silentLogger(),
  });
  server = await party.createClient();
  const { protoPath, loader } = protoOptions('committee');
  const root = loadPackageDefinition(loadSync(protoPath, loader));
  const { service } = ((root.openvolition as GrpcObject).v1 as GrpcObject).Committee as ServiceClientConstructor;
  const answer = (name: string, reply: object) => (_call: unknown, done: (error: null, reply: object) => void) => {
    handled.push(name);
    done(null, reply);
  };
  server.addService(streaming, { getSnapshot: streamPieces });
  server.addService(service, {
    attest: answer('Attest', { signature: new Uint8Array(64) }),
    getStatus: answer('GetStatus', { version: 'test' }),
    getAvailability: answer('GetAvailability', { blobs: [] }),
    getBlob: answer('GetBlob', { data: new Uint8Array(131_072) }),
  });
});
afterAll(() => server.forceShutdown());
afterEach(() => {
  for (const close of closing.splice(0)) close();
  handled = [];
  shown = ownIdentity;
});

function client(identity?: Peer['identity'], meant = own.address, at = endpoint): CommitteeClient {
  const connected = connectCommittee(at, { deployment, member: meant, identity });
  closing.push(() => connected.close());
  return connected;
}

const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error) => (isCoded(error) ? [error.code, error.fields] : error),
  );
const code = async (call: Promise<unknown>): Promise<unknown> => [await refusal(call)].flat()[0];

/** An identity that shows what a liar made. */
const lying = (make: () => Promise<Certificate>): Pick<Identity, 'certificate'> => ({ certificate: make });

/** Certificates of fresh keys: with no binding, with the honest one's, with one that is too large. */
async function liarCertificates(honest: Certificate) {
  const [extension] = new X509Certificate(honest.certificate).extensions;
  const { notAfter } = honest;
  const certificate = async (binding?: Uint8Array): Promise<Certificate> => ({
    ...(await certify(await makeKeys(), binding, notAfter)),
    notAfter,
  });
  return {
    unbound: await certificate(),
    copied: await certificate(new Uint8Array(extension?.value as ArrayBuffer)),
    oversize: await certificate(new Uint8Array(2_048)),
  };
}

describe('a caller', () => {
  it('registered as the sequencer may send messages as large as a batch', async () => {
    const { attest, getStatus } = client(asSequencer);
    expect((await attest(ATTEST, CALL)).signature).toHaveLength(64);
    expect((await getStatus({}, CALL)).version).toBe('test');
  });

  it('without a certificate may read, but not request signatures', async () => {
    const { attest, getStatus, getBlob, getAvailability } = client();
    expect((await getStatus({}, CALL)).version).toBe('test');
    expect((await getBlob({ versionedHash: NONE }, CALL)).data).toHaveLength(131_072);
    await getAvailability({ versionedHashes: Array.from({ length: NAMES }, () => new Uint8Array(32)) }, CALL);
    expect(await refusal(attest(ATTEST, CALL))).toEqual(['CALLER_UNKNOWN', { method: 'Attest' }]);
    expect(handled).not.toContain('Attest');
  });

  it('with another address than the sequencer’s may read, but not request signatures', async () => {
    for (const [identity, { address: caller }, role] of [
      [asMember, member, 'member'],
      [asStranger, stranger, 'stranger'],
    ] as const) {
      const { attest, getStatus } = client(identity);
      expect((await getStatus({}, CALL)).version).toBe('test');
      expect(await refusal(attest({ ...ATTEST, authorizations: NONE }, CALL))).toEqual([
        'CALLER_NOT_ALLOWED',
        { method: 'Attest', caller, role },
      ]);
    }
    expect(handled).not.toContain('Attest');
  });

  it('that is a stranger may not send large messages', async () => {
    const large = { versionedHashes: Array.from({ length: 600 }, () => new Uint8Array(32)) };
    expect(await code(client().getAvailability(large, CALL))).toBe('BODY_TOO_LARGE');
    expect(await code(client(asStranger).getAvailability(large, CALL))).toBe('BODY_TOO_LARGE');
    expect(handled).toEqual([]);
    await client(asMember).getAvailability(large, CALL);
  });

  it('with a certificate that proves nothing is refused every call, with the reason', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const honest = await asSequencer.certificate();
    const expired = new Identity(deployment, sequencer, () => now - 31 * 86_400);
    const early = new Identity(deployment, sequencer, () => now + 3 * 86_400);
    const chain = new Identity({ ...deployment, chainId: 1 }, sequencer);
    const settlement = new Identity({ ...deployment, settlement: address(`0x${'12'.repeat(20)}`) }, sequencer);
    const forged = new Identity(deployment, { address: sequencer.address, sign: stranger.sign });
    const { unbound, copied, oversize } = await liarCertificates(honest);
    for (const [liar, reason] of [
      [lying(async () => unbound), 'the certificate has 0 bindings'],
      [lying(async () => copied), 'the binding is not signed by its address for this key'],
      [lying(async () => oversize), 'the certificate is too large'],
      [forged, 'the binding is not signed by its address for this key'],
      [chain, 'the binding is not signed by its address for this key'],
      [settlement, 'the binding is not signed by its address for this key'],
      [expired, 'the binding has expired'],
      [early, 'the binding is valid for too long'],
    ] as const) {
      const { attest, getStatus } = client(liar);
      expect(await refusal(getStatus({}, CALL))).toEqual(['CALLER_UNBOUND', { reason }]);
      expect(await refusal(attest({ ...ATTEST, authorizations: NONE }, CALL))).toEqual(['CALLER_UNBOUND', { reason }]);
    }
    expect(handled).toEqual([]);
  });

  it('without TLS 1.3 and HTTP/2 is disconnected', async () => {
    const { protoPath, loader } = protoOptions('committee');
    const root = loadPackageDefinition(loadSync(protoPath, loader));
    const Plain = ((root.openvolition as GrpcObject).v1 as GrpcObject).Committee as ServiceClientConstructor;
    const plain = new Plain(endpoint, credentials.createInsecure());
    closing.push(() => plain.close());
    const asked = new Promise((resolve) =>
      (plain as Client as Client & { getStatus: (...all: unknown[]) => void }).getStatus(
        {},
        { deadline: Date.now() + 5_000 },
        (error: { code: number } | null) => resolve(error?.code),
      ),
    );
    expect(await asked).toBe(14);
    const options = { port, host: '127.0.0.1', rejectUnauthorized: false };
    for (const old of [
      { ...options, ALPNProtocols: ['h2'], maxVersion: 'TLSv1.2' as const },
      { ...options, ALPNProtocols: ['http/1.1'] },
    ]) {
      const [error] = await once(tlsConnect(old), 'error').catch((thrown) => [thrown]);
      expect(error.code).toMatch(/^ERR_SSL_/);
    }
    // Without any protocol that was agreed on, nothing is answered.
    const silent = tlsConnect(options);
    silent.on('error', () => {});
    await once(silent, 'close');
    expect(handled).toEqual([]);
  });

  it('that sends nothing is disconnected', { timeout: 20_000 }, async () => {
    const socket = connectTcp(port, '127.0.0.1');
    socket.on('error', () => {});
    const started = Date.now();
    await once(socket, 'close');
    expect(Date.now() - started).toBeLessThan(9_000);
  });
});

describe('a client', () => {
  it('sends nothing to a wrong member, and names the one it reached', async () => {
    const meant = client(asSequencer, stranger.address);
    expect(await refusal(meant.attest(ATTEST, CALL))).toEqual([
      'PEER_MISMATCH',
      { expected: stranger.address, actual: own.address },
    ]);
    expect(await code(meant.getStatus({}, CALL))).toBe('PEER_MISMATCH');
    expect(handled).toEqual([]);
  });

  it('of another deployment rejects the member', async () => {
    const other = { chainId: 1, settlement: deployment.settlement };
    const connected = connectCommittee(endpoint, { deployment: other, member: own.address });
    closing.push(() => connected.close());
    expect(await code(connected.getStatus({}, CALL))).toBe('PEER_UNBOUND');
  });

  it('rejects a server without a binding, with a copied one, or without TLS 1.3', async () => {
    const { unbound, copied, oversize } = await liarCertificates(await ownIdentity.certificate());
    for (const { certificate: cert, key } of [unbound, copied, oversize]) {
      const at = await listening(createTlsServer({ cert, key, ALPNProtocols: ['h2'] }));
      expect(await code(client(undefined, own.address, at).getStatus({}, CALL))).toBe('PEER_UNBOUND');
    }
    const { certificate: cert, key } = await ownIdentity.certificate();
    const old = await listening(createTlsServer({ cert, key, ALPNProtocols: ['h2'], maxVersion: 'TLSv1.2' }));
    expect(await code(client(undefined, own.address, old).getStatus({}, CALL))).toBe('TLS_FAILED');
    const plain = await listening(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect(await code(client(undefined, own.address, plain).getStatus({}, CALL))).toBe('TLS_FAILED');
  });

  it('resumes as soon as the intended member is back, and reports no wrong member by then', async () => {
    const at = await freePort();
    const meant = client(asSequencer, own.address, `127.0.0.1:${at}`);
    expect(await code(meant.getStatus({}, CALL))).toBe('UNAVAILABLE');
    const { certificate: cert, key } = await asStranger.certificate();
    const wrong = createTlsServer({ cert, key, ALPNProtocols: ['h2'] });
    await listening(wrong, at);
    await waitFor(async () => (await code(meant.getStatus({}, CALL))) === 'PEER_MISMATCH');
    await stopped(wrong);
    await waitFor(async () => (await code(meant.getStatus({}, CALL))) === 'UNAVAILABLE');
    // A way to the server itself
    const way = createServer((socket) => pipe(socket, connectTcp(port, '127.0.0.1')));
    await listening(way, at);
    await waitFor(async () => (await code(meant.getStatus({}, CALL))) === 'answered');
    await stopped(way);
  });
});

it('fails with TLS_FAILED for a client without a certificate', async () => {
  const unable = lying(() => Promise.reject(new Error('no key')));
  expect(await refusal(client(unable).getStatus({}, CALL))).toEqual(['TLS_FAILED', { reason: 'IDENTITY' }]);
});

describe('a streaming call', () => {
  it('is admitted by role, and frees its slot when it ends or is cancelled', {
    timeout: 30_000,
  }, async () => {
    expect(await streamed(asStranger)).toBe(GrpcStatus.PERMISSION_DENIED);
    expect(await streamed(undefined)).toBe(GrpcStatus.UNAUTHENTICATED);
    for (let i = 0; i < 17; i++) expect(await streamed(asMember)).toBe(PIECES);
    for (let i = 0; i < 17; i++) expect(await streamed(asMember, 2)).toBe(GrpcStatus.CANCELLED);
    expect(await streamed(asMember)).toBe(PIECES);
  });
});

describe('a name', () => {
  it('is resolved again if it leads to another member', async () => {
    const { certificate: cert, key } = await asStranger.certificate();
    const at = await listening(createTlsServer({ cert, key, ALPNProtocols: ['h2'] }));
    const lookup = vi.spyOn(dns.promises, 'lookup') as unknown as MockInstance<() => Promise<LookupAddress[]>>;
    closing.push(() => lookup.mockRestore());
    lookup.mockImplementation(async () => [{ address: '127.0.0.1', family: 4 }]);
    const meant = client(asSequencer, own.address, at.replace('127.0.0.1', 'member.test'));
    await waitFor(async () => {
      expect(await code(meant.getStatus({}, CALL))).toBe('PEER_MISMATCH');
      return lookup.mock.calls.length >= 3;
    });
  });
});

describe('a server', () => {
  it('uses a renewed certificate for the next connection, with the same requirements', async () => {
    const first = client(asSequencer);
    await first.getStatus({}, CALL);
    const before = await certificateAt(port);
    shown = new Identity(deployment, own);
    const after = await certificateAt(port);
    expect(after).not.toBe(before);
    expect(await code(client(asSequencer).attest(ATTEST, CALL))).toBe('answered');
    expect(await code(first.getStatus({}, CALL))).toBe('answered');
    const old = { port, host: '127.0.0.1', rejectUnauthorized: false, ALPNProtocols: ['h2'] };
    const [error] = await once(tlsConnect({ ...old, maxVersion: 'TLSv1.2' }), 'error').catch((thrown) => [thrown]);
    expect(error.code).toMatch(/^ERR_SSL_/);
  });
});

/**
 * Calls the method that streams. @returns how many pieces came, or the status of the failure @param until cancels at so
 * many
 */
async function streamed(identity: Peer['identity'], until = Number.POSITIVE_INFINITY): Promise<number> {
  const caller = new Client(endpoint, new PeerCredentials({ deployment, member: own.address, identity }));
  closing.push(() => caller.close());
  const { path, requestSerialize, responseDeserialize } = streaming.getSnapshot;
  const call = caller.makeServerStreamRequest(path, requestSerialize, responseDeserialize, Buffer.of());
  let pieces = 0;
  call.on('data', () => {
    pieces++;
    if (pieces === until) call.cancel();
  });
  return new Promise((resolve) => {
    call.on('error', ({ code: status }: { code?: number }) => resolve(status ?? -1));
    call.on('end', () => resolve(pieces));
  });
}

const sockets = new Map<unknown, Set<Socket>>();

async function listening(server: ReturnType<typeof createServer>, at = 0): Promise<string> {
  const open = new Set<Socket>();
  sockets.set(server, open);
  server.on('connection', (socket: Socket) => open.add(socket));
  server.on('tlsClientError', () => {});
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => void stopped(server));
  const bound = server.address();
  return `127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
}

async function stopped(server: ReturnType<typeof createServer>): Promise<void> {
  for (const socket of sockets.get(server) ?? []) socket.destroy();
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  await closed;
}

function pipe(a: Socket, b: Socket): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.pipe(to);
    from.on('error', () => {});
    from.on('close', () => to.destroy());
  }
}

async function certificateAt(at: number): Promise<string | undefined> {
  const socket = tlsConnect({ port: at, host: '127.0.0.1', rejectUnauthorized: false, ALPNProtocols: ['h2'] });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerX509Certificate() ?? {};
  socket.destroy();
  return fingerprint256;
}
