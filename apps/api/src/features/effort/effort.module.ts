import { Module } from '@nestjs/common';
import { EffortController } from './effort.controller.js';

@Module({ controllers: [EffortController] })
export class EffortModule {}
