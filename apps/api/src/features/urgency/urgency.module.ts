import { Global, Module } from '@nestjs/common';
import { OTHER_DUE_SORTS } from '../rounds/public.js';
import { dueUrgencyRounds } from './due-urgency-rounds.js';
import { UrgencyController } from './urgency.controller.js';

@Global()
@Module({
  controllers: [UrgencyController],
  providers: [{ provide: OTHER_DUE_SORTS, useValue: [dueUrgencyRounds] }],
  exports: [OTHER_DUE_SORTS],
})
export class UrgencyModule {}
