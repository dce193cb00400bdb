import { Module } from '@nestjs/common';
import { UrgencyController } from './urgency.controller.js';

@Module({ controllers: [UrgencyController] })
export class UrgencyModule {}
