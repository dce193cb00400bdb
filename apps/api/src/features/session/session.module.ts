import { Global, Module } from '@nestjs/common';
import { CALLER_READER } from '../../platform/auth/principal.js';
import { SessionCallerReader } from './caller-reader.js';
import { Housekeeping } from './housekeeping.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  controllers: [SessionController],
  providers: [Sessions, Housekeeping, { provide: CALLER_READER, useClass: SessionCallerReader }],
  exports: [CALLER_READER, Sessions],
})
export class SessionModule {}
