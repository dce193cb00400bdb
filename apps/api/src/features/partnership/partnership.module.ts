import { Module } from '@nestjs/common';
import { PartnershipController } from './partnership.controller.js';
import { PartnershipViews } from './queries/partnership-views.js';

@Module({ controllers: [PartnershipController], providers: [PartnershipViews] })
export class PartnershipModule {}
