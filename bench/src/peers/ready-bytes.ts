// NestJS on Fastify that sends bytes it has ready: nothing to look up, to decide or to build.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Controller, Get, Header, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { port, setting } from './peer-environment.js';

const bytes = randomBytes(Number(setting('BYTES')));

@Controller()
class ReadyBytes {
  @Get('ready')
  ready(): string {
    return 'ready';
  }

  @Get('bytes')
  @Header('content-type', 'application/json; charset=utf-8')
  send(): Buffer {
    return bytes;
  }
}

@Module({ controllers: [ReadyBytes] })
class Peer {}

const app = await NestFactory.create<NestFastifyApplication>(Peer, new FastifyAdapter(), { logger: false });
await app.listen(port(), '127.0.0.1');
