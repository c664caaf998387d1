import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { type Deployment, L1Follower } from '#libs/l1';
import type { PriceTable } from '#libs/platform';
import { CodedError, versionedHash } from '#libs/protocol';
import { iso, runbookOf } from '../alerting/notice.js';
import { Archive } from '../archive/archive.js';
import { Rebuilder } from '../rebuilding/rebuilder.js';
import { SampleBook } from '../sampling/sample-book.js';
import { DEPLOYMENT } from '../tokens.js';
import { Watch } from '../watching/watch.js';

/** The part of fastify's reply that is used. */
interface Reply {
  status(code: number): Reply;
  headers(values: Record<string, string>): Reply;
  send(body?: Buffer): unknown;
}

/** A versioned hash always names the same bytes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const MAX_BATCHES = 100;

/** In tokens, of one query or 16 KiB each. */
export const HTTP_PRICES: PriceTable = {
  'GET /v1/status': 1,
  'GET /v1/members': 2,
  'GET /v1/batches': 8,
  'GET /v1/batches/:number': 1,
  'GET /v1/alerts': 1,
  'GET /v1/blobs/:versionedHash': 8,
};

/** What the watcher saw, and its archive, for anyone. */
@Controller('v1')
export class WatcherController {
  constructor(
    @Inject(Watch) private readonly watch: Watch,
    @Inject(SampleBook) private readonly book: SampleBook,
    @Inject(Archive) private readonly archive: Archive,
    @Inject(Rebuilder) private readonly rebuilder: Rebuilder,
    @Inject(L1Follower) private readonly l1: L1Follower,
    @Inject(DEPLOYMENT) private readonly deployment: Deployment,
  ) {}

  @Get('status')
  async status() {
    const archivedBlobs = await this.archive.count();
    const { block, latest, latestFinal } = this.l1.head;
    const { chainId, settlement } = this.deployment;
    return {
      deployment: { chainId, settlement },
      l1: { block: block.number, at: iso(block.timestamp) },
      batches: { latest, final: latestFinal },
      archivedBlobs,
      alerts: this.watch.active.size,
    };
  }

  /** Everyone who was asked for blobs: how often, with which outcomes, and the last answer. */
  @Get('members')
  members() {
    const { epoch } = this.l1.head;
    const current = new Set<string>(this.l1.head.members(epoch));
    const members = this.book.sources.map(({ lastAnswerAt, silentSince, ...record }) => ({
      ...record,
      isMember: current.has(record.source),
      lastAnswerAt: orNull(lastAnswerAt),
      silentSince: orNull(silentSince),
    }));
    return { epoch, members };
  }

  /** Availability of the latest batches; `before` continues below a batch. */
  @Get('batches')
  batches(@Query('before') before?: string, @Query('limit') limit?: string) {
    const from = Math.min(this.l1.head.latest, (integer('before', before) ?? Number.MAX_SAFE_INTEGER) - 1);
    const count = Math.min(MAX_BATCHES, integer('limit', limit) ?? 20);
    const numbers = Array.from({ length: Math.max(0, Math.min(count, from)) }, (_, i) => from - i);
    return { batches: numbers.map((number) => this.report(number)) };
  }

  /** A batch's availability, with the last answer of everyone who was asked. */
  @Get('batches/:number')
  batch(@Param('number') text: string) {
    const number = integer('number', text) ?? 0;
    const samples = this.watch.availability(number)?.samples ?? [];
    return {
      ...this.report(number),
      samples: samples.map(({ at, failingSince, ...sample }) => {
        return { ...sample, at: iso(at), failingSince: orNull(failingSince) };
      }),
    };
  }

  @Get('alerts')
  alerts() {
    const alerts = [...this.watch.active].map(([id, { problem, since, lastSeen }]) => {
      return { alert: id, ...problem, since: iso(since), lastSeen: iso(lastSeen), runbook: runbookOf(problem.code) };
    });
    return { alerts };
  }

  /** A blob's 131,072 bytes. 404 NOT_FOUND_YET if the archive does not have it. */
  @Get('blobs/:versionedHash')
  async blob(
    @Param('versionedHash') name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const hash = versionedHash(name);
    const etag = `"${hash}"`;
    const bytes = await this.archive.read(hash);
    const headers = { 'cache-control': IMMUTABLE, etag, 'content-type': 'application/octet-stream' };
    if (known === etag) reply.status(304).headers(headers).send();
    else reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  private report(number: number) {
    const { head } = this.l1;
    const batch = head.batch(number);
    const found = this.watch.availability(number);
    if (!batch || !found) throw new CodedError('BATCH_NOT_FOUND', { batch: number, tip: head.latest });
    const { headerHash, header, certificate, blockTimestamp } = batch;
    return {
      number,
      headerHash,
      submittedAt: iso(blockTimestamp),
      state: number <= head.latestFinal ? 'final' : head.isProved(number) ? 'proved' : 'submitted',
      replay: this.rebuilder.verdictOf(batch),
      rollupBlob: header.rollupBlob,
      validiumBlob: header.validiumBlob,
      retainUntil: certificate ? iso(certificate.retainUntil) : null,
      ...found.availability,
    };
  }
}

const orNull = (seconds: number | null): string | null => (seconds === null ? null : iso(seconds));

/** @throws CodedError INVALID_REQUEST {field, expected, actual} */
function integer(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new CodedError('INVALID_REQUEST', { field, expected: 'an integer', actual: String(text).slice(0, 80) });
}
