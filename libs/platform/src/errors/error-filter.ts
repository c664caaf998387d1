import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Observable, throwError } from 'rxjs';
import { CodedError } from '#libs/protocol';
import { grpcFailure } from './grpc-errors.js';
import { type OutwardError, outwardError } from './outward-error.js';
import { type ProblemReply, sendProblem } from './problem.js';
import { RemoteError } from './remote-error.js';
import type { RouteMethods } from './route-methods.js';

/** The part of fastify's reply that the filter uses. */
interface HttpReply extends ProblemReply {
  raw: { headersSent: boolean; destroy(): void };
}

/** The part of fastify's request that the filter uses. */
interface HttpRequest {
  /** the request matched no route */
  is404?: boolean;
  url: string;
  method: string;
}

/** Turns errors thrown by handlers into coded responses, for both HTTP and gRPC. */
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
    // The headers are sent when an event stream fails midway: only closing the connection is left.
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(reply, outward);
    return undefined;
  }

  private log({ code, errorId, http }: OutwardError, err: unknown): void {
    if (http >= 500 && !isAnswer(http, err)) this.logger.error({ errorId, code, err }, 'request failed');
    else this.logger.debug({ code, err }, 'request refused');
  }
}

/**
 * Whether a 5xx is an expected answer rather than a failure: "not now", decided here or by a service that logs its own
 * failures. Logging a stack for each would let any client fill the disk; readiness and metrics show the condition.
 */
const isAnswer = (http: number, error: unknown): boolean =>
  http === 503 && error instanceof CodedError && (error.cause === undefined || error instanceof RemoteError);

const notAllowed = (actual: string, allowed: readonly string[]): CodedError =>
  new CodedError(
    'METHOD_NOT_ALLOWED',
    { expected: allowed.join(', '), actual },
    `${actual} is not supported at this path`,
  );
