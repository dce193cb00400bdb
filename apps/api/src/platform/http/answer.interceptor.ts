import { randomInt } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, concatMap, map, type Observable, throwError, timer } from 'rxjs';
import { Admission } from '../auth/admission.js';
import { RightsMoved } from '../persistence/failures.js';
import { SharedView } from '../persistence/shared-views.js';
import type { Recorded } from '../persistence/work.js';
import { type Lines, sendLines } from './line-stream.js';
import { type Answer, ProblemError } from './problem.js';
import { ENDPOINT } from './route.js';

/** Where a browser is sent on to. */
export interface Redirect {
  readonly location: string;
}

/** How often a request is judged at most; between two times it waits a little, so that many who came at once do not meet again. */
const JUDGED = 12;
const A_LITTLE = [5, 60] as const;

type Handled = SharedView | Answer<SharedView> | Answer<Recorded<object>> | Answer<object> | object | undefined;

const isAnswer = (value: Handled): value is Answer<object> => typeof value === 'object' && 'ok' in value;
const isRecorded = (value: object): value is Recorded<object> => 'view' in value && 'replayed' in value;

/**
 * The one place where a result becomes an answer: a refusal becomes its problem, a view passes its schema (an
 * allow-list: what the schema does not name does not leave), a shared view goes out as the bytes it was kept as, and a
 * stream leaves line by line.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Handled>): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint>(ENDPOINT, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return this.handle(next, endpoint, request, JUDGED).pipe(
      map((value) => this.answer(endpoint, value, request, reply)),
    );
  }

  /** A request during which somebody's rights changed was not carried out: it is judged again, by the rights of now. */
  private handle(
    next: CallHandler<Handled>,
    endpoint: Endpoint,
    request: FastifyRequest,
    times: number,
  ): Observable<Handled> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof RightsMoved) || times <= 1) return throwError(() => error);
        return timer(randomInt(...A_LITTLE)).pipe(
          concatMap(() => this.admission.admitAgain(endpoint, request)),
          concatMap(() => this.handle(next, endpoint, request, times - 1)),
        );
      }),
    );
  }

  private answer(endpoint: Endpoint, value: Handled, request: FastifyRequest, reply: FastifyReply): unknown {
    const outcome = value !== undefined && isAnswer(value) ? value : { ok: true as const, value };
    if (!outcome.ok) throw new ProblemError(outcome.error.code, outcome.error.details);
    if (outcome.value instanceof SharedView) return outcome.value.send(request, reply);
    if (endpoint.stream && endpoint.view !== undefined) {
      const mayStill = () => this.admission.wouldStill(endpoint, request);
      return sendLines(endpoint.view, outcome.value as Lines<object>, { reply, mayStill });
    }
    reply.header('cache-control', 'no-store');
    if (endpoint.redirect) {
      reply.header('location', (outcome.value as Redirect).location);
      return undefined;
    }
    if (outcome.value === undefined || endpoint.view === undefined) return undefined;
    if (!isRecorded(outcome.value)) return endpoint.view.parse(outcome.value);
    const { view, sequence, replayed } = outcome.value;
    if (replayed) reply.header('idempotent-replayed', 'true');
    reply.header('programme-sequence', sequence);
    return endpoint.view.parse({ ...view, sequence });
  }
}
