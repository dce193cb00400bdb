import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import { DemoPost } from './demo-post.js';
import type { Letter } from './letter.js';

/** A mail server that does not answer is given up well before another instance tries the same letter, in milliseconds. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 20_000 };

/** Sends mail through the server of `SMTP_URL`; in a demonstration without one, to a post office of its own. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Promise<Transporter> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DemoPost) private readonly demoPost: DemoPost,
  ) {}

  /** Whether a letter would go anywhere. */
  get canSend(): boolean {
    return this.config.mail.smtpUrl !== undefined || this.config.demo;
  }

  /** @throws when the server does not take the letter. */
  async send(letter: Letter): Promise<void> {
    this.transport ??= this.connect();
    const transport = await this.transport.catch((error: unknown) => {
      this.transport = undefined;
      throw error;
    });
    await transport.sendMail({ from: this.config.mail.from, ...letter });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.transport?.then(
      (transport) => transport.close(),
      () => undefined,
    );
    await this.demoPost.close();
  }

  /** Loaded when the first letter is sent: a start need not wait for it. */
  private async connect(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url: this.config.mail.smtpUrl ?? (await this.demoPost.open()), ...PATIENCE });
  }
}
