import { Module } from '@nestjs/common';
import { PackagesController } from './packages.controller.js';
import { PackageChecks } from './queries/package-checks.js';
import { PackageViews } from './queries/package-views.js';

@Module({ controllers: [PackagesController], providers: [PackageChecks, PackageViews] })
export class PackagesModule {}
