import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Observable, throwError } from 'rxjs';
import { CodedError } from '#libs/protocol';
import type { RouteMethods } from '../lifecycle/route-methods.js';
import { grpcFailure } from './grpc-errors.js';
import { jsonFields, type OutwardError, outwardError } from './outward-error.js';
import { RemoteError } from './remote-error.js';

/** What the filter needs of fastify's reply. */
interface HttpReply {
  raw: { headersSent: boolean; destroy(): void };
  status(code: number): HttpReply;
  header(name: string, value: string): HttpReply;
  send(body: unknown): unknown;
}

/** And of its request. */
interface HttpRequest {
  /** it matched no route */
  is404?: boolean;
  url: string;
  method: string;
}

/** Turns whatever a handler throws into a coded answer, over HTTP and gRPC alike. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly methods?: Pick<RouteMethods, 'of'>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() === 'rpc') {
      const outward = outwardError(error);
      this.log(outward, error);
      return throwError(() => grpcFailure(outward));
    }
    const http = host.switchToHttp();
    const reply = http.getResponse<HttpReply>();
    const { is404, url, method } = http.getRequest<HttpRequest>();
    const allowed = is404 ? (this.methods?.of(url) ?? []) : [];
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    const outward = outwardError(allowed.length > 0 ? notAllowed(method, allowed) : error);
    this.log(outward, error);
    // An event stream that fails midway has sent its head already; all that is left is to end it.
    if (reply.raw.headersSent) reply.raw.destroy();
    else void withRetry(reply, outward).status(outward.http).send(errorBody(outward));
    return undefined;
  }

  private log({ code, errorId, http }: OutwardError, err: unknown): void {
    if (http >= 500 && !isAnswer(http, err)) this.logger.error({ errorId, code, err }, 'request failed');
    else this.logger.debug({ code, err }, 'request refused');
  }
}

/**
 * Whether an error is an answer rather than a failure: not now, by our own decision or by a service that logs its own failures. A log
 * with a stack for each would let whoever asks fill the disk, while readiness and metrics say that it is so.
 */
const isAnswer = (http: number, error: unknown): boolean =>
  http === 503 && error instanceof CodedError && (error.cause === undefined || error instanceof RemoteError);

const notAllowed = (actual: string, allowed: readonly string[]): CodedError =>
  new CodedError('METHOD_NOT_ALLOWED', { expected: allowed.join(', '), actual }, `there is no ${actual} of this path`);

/** Who is told to come back later is told so in the header, too. */
function withRetry(reply: HttpReply, { fields: { retryAfterSeconds } }: OutwardError): HttpReply {
  return typeof retryAfterSeconds === 'number' ? reply.header('retry-after', `${retryAfterSeconds}`) : reply;
}

/** The body of every HTTP failure: `{error: {code, message, ...fields}}`. */
export function errorBody({ code, message, fields, errorId }: OutwardError): { error: Record<string, unknown> } {
  return { error: { ...jsonFields(fields), code, message, ...(errorId === undefined ? {} : { errorId }) } };
}
