import { Global, Module } from '@nestjs/common';
import { DemoPost } from './demo-post.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';

@Global()
@Module({ providers: [Mailer, DemoPost, Outbox], exports: [Mailer, DemoPost] })
export class MailModule {}
