import { Module } from '@nestjs/common';
import { ResourceViews } from './queries/resource-views.js';
import { ResourcesController } from './resources.controller.js';

@Module({ controllers: [ResourcesController], providers: [ResourceViews] })
export class ResourcesModule {}
