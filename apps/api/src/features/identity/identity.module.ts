import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.js';
import { ProviderConnections } from './provider-connections.js';
import { Providers } from './providers.js';

@Module({ controllers: [IdentityController], providers: [Providers, ProviderConnections] })
export class IdentityModule {}
