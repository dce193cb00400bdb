import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AgendaModule } from './features/agenda/agenda.module.js';
import { ChangesModule } from './features/changes/changes.module.js';
import { CommitmentsModule } from './features/commitments/commitments.module.js';
import { EffortModule } from './features/effort/effort.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { PackagesModule } from './features/packages/packages.module.js';
import { PartnershipModule } from './features/partnership/partnership.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { RecordModule } from './features/record/record.module.js';
import { ResourcesModule } from './features/resources/resources.module.js';
import { RoundsModule } from './features/rounds/rounds.module.js';
import { SessionModule } from './features/session/session.module.js';
import { UrgencyModule } from './features/urgency/urgency.module.js';
import { Admission } from './platform/auth/admission.js';
import { PermissionGuard } from './platform/auth/permission.guard.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { AnswerInterceptor } from './platform/http/answer.interceptor.js';
import { LimitsModule } from './platform/http/limits.module.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { ValidationPipe } from './platform/http/validation.pipe.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PersistenceModule } from './platform/persistence/persistence.module.js';

/** The product: its features on one platform. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        PersistenceModule,
        LimitsModule,
        MailModule,
        DiscoveryModule,
        SessionModule,
        IdentityModule,
        PartnershipModule,
        AgendaModule,
        CommitmentsModule,
        EffortModule,
        RoundsModule,
        UrgencyModule,
        ResourcesModule,
        PackagesModule,
        PeopleModule,
        ChangesModule,
        RecordModule,
      ],
      providers: [
        Admission,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
