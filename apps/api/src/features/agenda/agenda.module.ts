import { Global, Module } from '@nestjs/common';
import { ROUND_SUBJECTS } from '../rounds/public.js';
import { AgendaController } from './agenda.controller.js';
import { ItemSubjects } from './item-subjects.js';
import { ProposalsController } from './proposals.controller.js';
import { AgendaList } from './queries/list-items.js';

@Global()
@Module({
  controllers: [AgendaController, ProposalsController],
  providers: [AgendaList, { provide: ROUND_SUBJECTS, useClass: ItemSubjects }],
  exports: [ROUND_SUBJECTS],
})
export class AgendaModule {}
