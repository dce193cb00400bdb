import { describe, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { endpoints } from '@samenkoers/contract';
import { checkRoutes } from './boot-check.js';
import { Route } from './route.js';

@Controller()
class HalfDone {
  @Route(endpoints.readProgramme)
  programme() {
    return {};
  }

  @Get('/api/v1/secret')
  secret() {
    return {};
  }
}

@Module({ imports: [DiscoveryModule], controllers: [HalfDone] })
class HalfDoneModule {}

describe('the app refuses to boot', () => {
  test('with a handler that has no endpoint and so no permission, and with an endpoint that has no handler', async () => {
    const built = await Test.createTestingModule({ imports: [HalfDoneModule] }).compile();
    const app = built.createNestApplication(new FastifyAdapter());
    expect(() => checkRoutes(app)).toThrow(/HalfDone\.secret has no endpoint[\s\S]*takePosition has no handler/);
    expect(() => checkRoutes(app)).not.toThrow(/readProgramme/);
    await app.close();
  });
});
