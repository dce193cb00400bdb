import { Module } from '@nestjs/common';
import { EmailLinksController } from './email-links.controller.js';
import { EmailLinks } from './email-links.js';
import { EmergencyController } from './emergency.controller.js';
import { EmergencyAccess } from './emergency-access.js';
import { IdentityController } from './identity.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { Passkeys } from './passkeys.js';
import { ProviderConnections } from './provider-connections.js';
import { Providers } from './providers.js';

@Module({
  controllers: [IdentityController, EmailLinksController, PasskeysController, EmergencyController],
  providers: [Providers, ProviderConnections, EmailLinks, Passkeys, EmergencyAccess],
})
export class IdentityModule {}
