import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@samenkoers/contract';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.js';
import { ENDPOINT } from '../http/route.js';
import { Admission } from './admission.js';

/**
 * Opens or keeps shut the door of a route: bound to the handler, so no spelling of a path walks around it. What the
 * person may do to one object is that object's policy.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (endpoint === undefined) throw new ProblemError('not-found');
    await this.admission.admit(endpoint, context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}
