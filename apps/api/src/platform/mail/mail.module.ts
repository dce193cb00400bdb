import { Global, Module } from '@nestjs/common';
import { DemoPost } from './demo-post.js';
import { Mailer } from './mailer.js';

@Global()
@Module({ providers: [Mailer, DemoPost], exports: [Mailer, DemoPost] })
export class MailModule {}
