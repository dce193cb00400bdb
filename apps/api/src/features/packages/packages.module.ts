import { Module } from '@nestjs/common';
import { PackagesController } from './packages.controller.js';
import { PackageViews } from './queries/package-views.js';

@Module({ controllers: [PackagesController], providers: [PackageViews] })
export class PackagesModule {}
