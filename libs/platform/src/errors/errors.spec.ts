import { status as GrpcStatus, Metadata } from '@grpc/grpc-js';
import { HttpException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { createLogger, type Logger } from '#libs/core';
import { CodedError, type ErrorClass, type ErrorFields } from '#libs/protocol';
import { classOf, statusesOf } from './error-classes.js';
import { ErrorFilter } from './error-filter.js';
import { fromGrpcError, grpcFailure } from './grpc-errors.js';
import { outwardError } from './outward-error.js';
import { RemoteError } from './remote-error.js';

/** An error as received from another service. */
const remote = (code: string, errorClass: ErrorClass, fields: ErrorFields = {}): RemoteError =>
  new RemoteError(code, fields, 'as said', errorClass, {});

/** A failed call as the gRPC client reports it. */
const received = (failure: object) => Object.assign(new Error('failed'), failure);

describe('error classes', () => {
  it('come from the registry; an unknown code is refused', () => {
    expect(['NOT_FOUND_YET', 'INVALID_SLOT', 'RATE_LIMITED', 'NOBODY_DEFINED_IT'].map(classOf)).toEqual([
      'notFound',
      'malformed',
      'tooMany',
      'refused',
    ]);
  });
});

describe('outwardError', () => {
  it('shows refusals and hides internal errors', () => {
    const cause = new Error('postgres://user:password@host');
    expect(outwardError(new CodedError('INVALID_SLOT', { actual: 1n }, 'bad', { cause }))).toEqual({
      code: 'INVALID_SLOT',
      errorClass: 'malformed',
      fields: { actual: 1n },
      message: 'bad',
      http: 400,
    });
    for (const hidden of [
      cause,
      'text',
      undefined,
      new HttpException('x', 502),
      new CodedError('INVALID_CONFIG', { problems: 'key' }),
    ]) {
      const outward = outwardError(hidden);
      expect(outward).toMatchObject({ code: 'INTERNAL', http: 500, fields: {}, message: 'internal error' });
      expect(outward.errorId).toHaveLength(36);
    }
    expect(outwardError(new HttpException('slow down', 429))).toMatchObject({ code: 'RATE_LIMITED', http: 429 });
  });
});

describe('ErrorFilter', () => {
  /** The response to an error thrown by a handler. */
  function answerTo(error: unknown, logger = createLogger('test', { level: 'silent' })) {
    const answer = { status: 0, headers: {} as Record<string, string>, body: undefined as unknown };
    const reply = {
      raw: { headersSent: false, destroy: () => {} },
      status: (code: number) => Object.assign(answer, { status: code }) && reply,
      header: (name: string, value: string) => Object.assign(answer.headers, { [name]: value }) && reply,
      send: (body: string) => Object.assign(answer, { body: JSON.parse(body) }),
    };
    const host = { getType: () => 'http', switchToHttp: () => ({ getRequest: () => ({}), getResponse: () => reply }) };
    new ErrorFilter(logger).catch(error, host as never);
    return answer;
  }

  it('sends `retryAfterSeconds` in the body and the header', () => {
    const error = remote('PROVERS_BEHIND', 'unavailable', { retryAfterSeconds: 40 });
    expect(answerTo(error)).toEqual({
      status: 503,
      headers: { 'retry-after': '40', 'content-type': 'application/problem+json; charset=utf-8' },
      body: expect.objectContaining({ code: 'PROVERS_BEHIND', detail: 'as said', fields: { retryAfterSeconds: 40 } }),
    });
    expect(answerTo(new CodedError('NOT_READY')).headers).not.toHaveProperty('retry-after');
  });

  it('answers 402 with the missing amount when credit is insufficient', () => {
    const fields = { needed: 7n, available: 3n, shortfall: 4n };
    expect(answerTo(remote('CREDIT_SHORT', 'unpaid', fields))).toMatchObject({
      status: 402,
      body: { code: 'CREDIT_SHORT', fields: { needed: '7', available: '3', shortfall: '4' } },
    });
  });

  it('logs failures as errors, but not refusals that any client can provoke', () => {
    const levels: string[] = [];
    const at = (level: string) => () => void levels.push(level);
    const logger = { error: at('error'), debug: at('debug') } as unknown as Logger;
    const cause = new Error('connect ECONNREFUSED');
    const relayed = new RemoteError('NOT_READY', {}, 'starting', 'unavailable', { cause });
    const failed = new CodedError('UNAVAILABLE', {}, 'no database', { cause });
    for (const error of [new CodedError('NOT_READY'), relayed, new CodedError('INVALID_SLOT'), failed, cause])
      answerTo(error, logger);
    expect(levels).toEqual(['debug', 'debug', 'debug', 'error', 'error']);
  });
});

describe('gRPC errors', () => {
  it('round-trip with code, fields and message', () => {
    const error = new CodedError('BEHIND', { tip: 41n, member: 'a', known: true }, 'two batches behind');
    const failure = grpcFailure(outwardError(error));
    expect(failure.code).toBe(GrpcStatus.UNAVAILABLE);
    expect(fromGrpcError(received(failure))).toMatchObject({
      code: 'BEHIND',
      fields: { tip: '41', member: 'a', known: true },
      message: 'two batches behind',
    });
    expect(fromGrpcError(error)).toBe(error);
  });

  it('keep the status class of the remote service', () => {
    const classes = [
      'malformed',
      'unpaid',
      'conflict',
      'gone',
      'tooLarge',
      'refused',
      'tooMany',
      'unavailable',
    ] as const;
    for (const errorClass of classes) {
      // A code unknown to this service.
      const thrown = outwardError(remote('ANOTHER_SERVICES', errorClass));
      const passedOn = outwardError(fromGrpcError(received(grpcFailure(thrown))));
      expect(passedOn).toMatchObject({ code: 'ANOTHER_SERVICES', errorClass, http: statusesOf(errorClass).http });
    }
    const failed = fromGrpcError(received(grpcFailure(outwardError(new Error('secret')))));
    expect(outwardError(failed)).toMatchObject({ code: 'INTERNAL', http: 500, message: 'internal error' });
  });

  it('of the transport map to codes', () => {
    const transport = (code: GrpcStatus) =>
      fromGrpcError(received({ code, details: 'd', metadata: new Metadata() })).code;
    expect(
      [GrpcStatus.DEADLINE_EXCEEDED, GrpcStatus.UNAVAILABLE, GrpcStatus.CANCELLED, GrpcStatus.UNKNOWN].map(transport),
    ).toEqual(['DEADLINE_EXCEEDED', 'UNAVAILABLE', 'ABORTED', 'INTERNAL']);
    expect(fromGrpcError('nonsense')).toMatchObject({ code: 'INTERNAL' });
  });

  it('with malformed details fall back to the transport status', () => {
    const from = (detail: string) => {
      const metadata = new Metadata();
      metadata.set('volition-error-bin', Buffer.from(detail));
      return fromGrpcError(received({ code: GrpcStatus.UNKNOWN, details: '', metadata }));
    };
    const nested = from('{"code":"FINE","fields":{"deep":{"a":1},"list":[1],"flat":2}}');
    expect([nested.code, nested.fields]).toEqual(['FINE', { flat: 2 }]);
    for (const name of ['__proto__', 'toString', '', 7, null, ['refused']])
      expect(outwardError(from(JSON.stringify({ code: 'INVALID_DAY', class: name }))).http).toBe(422);
    for (const wrong of [
      '{',
      '{"code":7}',
      '{"code":"lower"}',
      `{"code":"${'A'.repeat(100)}"}`,
      `{"code":"A_B","fields":"${'x'.repeat(9_000)}"}`,
    ]) {
      expect(from(wrong).code).toBe('INTERNAL');
    }
  });
});
