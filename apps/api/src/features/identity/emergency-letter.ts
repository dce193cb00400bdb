import type { Letter } from '../../platform/mail/letter.js';

interface Used {
  readonly email: string;
  /** Whom the letter is to. */
  readonly name: string;
  readonly programme: string;
  /** Who came in. */
  readonly by: string;
  readonly reason: string;
  /** When, epoch milliseconds. */
  readonly now: number;
}

const moment = (locale: 'nl-NL' | 'en-GB', at: number) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(at);

/** Tells that somebody signed in with an emergency code: nobody does so unnoticed. */
export const emergencyLetter = ({ email, name, programme, by, reason, now }: Used): Letter => ({
  to: email,
  subject: `Noodtoegang gebruikt bij ${programme} / Emergency access used at ${programme}`,
  text: `Dag ${name},

${by} meldde zich op ${moment('nl-NL', now)} aan bij ${programme} met een noodcode.
De reden: ${reason}

Iedereen die het programma leidt en alle coördinatoren krijgen dit bericht. Klopt het niet? Bel ${by} meteen.

--

${by} signed in to ${programme} with an emergency code on ${moment('en-GB', now)}. The reason: ${reason}
Everybody who runs the programme and every coordinator gets this letter. Is something wrong? Call ${by} at once.
`,
});
