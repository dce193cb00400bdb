import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import { ChangeViews } from './queries/change-views.js';

@Module({ controllers: [ChangesController], providers: [ChangeViews] })
export class ChangesModule {}
