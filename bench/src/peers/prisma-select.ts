// NestJS on Fastify that answers with one row, found by its key with Prisma.
import 'reflect-metadata';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPool, createPrisma } from '@samenkoers/database';
import { port, setting } from './peer-environment.js';

const prisma = createPrisma(createPool(setting('DATABASE_URL')));
const programmeId = setting('PROGRAMME_ID');

@Controller()
class PrismaSelect {
  @Get('ready')
  ready(): string {
    return 'ready';
  }

  @Get('items/:slug')
  async item(@Param('slug') slug: string): Promise<object | null> {
    return prisma.item.findUnique({ where: { programmeId_slug: { programmeId, slug } } });
  }
}

@Module({ controllers: [PrismaSelect] })
class Peer {}

const app = await NestFactory.create<NestFastifyApplication>(Peer, new FastifyAdapter(), { logger: false });
await app.listen(port(), '127.0.0.1');
