import { Global, Module } from '@nestjs/common';
import { DUE_WORK } from '../../platform/auth/principal.js';
import { DueRounds } from './due-rounds.js';
import { RoundsController } from './rounds.controller.js';

@Global()
@Module({
  controllers: [RoundsController],
  providers: [{ provide: DUE_WORK, useClass: DueRounds }],
  exports: [DUE_WORK],
})
export class RoundsModule {}
