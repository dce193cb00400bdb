import type { Letter } from '../../platform/mail/letter.js';
import { type Addressee, LINK_MINUTES } from './email-links.repository.js';

/** The page that a link opens. The token stands behind `#`, so that it is in no log and no scanner of mail can use it. */
const linkPage = (publicUrl: string, token: string) => new URL(`/aanmelden/link#${token}`, publicUrl).href;

/** The letter with the link, in Dutch and then in English. */
export const linkLetter = ({ email, name, programme }: Addressee, publicUrl: string, token: string): Letter => ({
  to: email,
  subject: `Aanmelden bij ${programme} / Sign in to ${programme}`,
  text: `Dag ${name},

U wilt zich aanmelden bij ${programme}. Open deze link in de browser waarin u hem vroeg, en kies daar "Aanmelden":

${linkPage(publicUrl, token)}

De link werkt ${LINK_MINUTES} minuten, en één keer. Vroeg u niet om deze link? Dan hoeft u niets te doen.

--

Open the link in the browser in which you asked for it, and choose "Sign in" there. It works for ${LINK_MINUTES} minutes,
and once. Did you not ask for it? Then there is nothing you need to do.
`,
});

/** The letter to somebody for whom a link does not work. */
export const otherWayLetter = ({ email, name, programme }: Addressee): Letter => ({
  to: email,
  subject: `Aanmelden bij ${programme} / Sign in to ${programme}`,
  text: `Dag ${name},

Iemand vroeg om een link om u aan te melden bij ${programme}. U meldt zich hier aan met een passkey of met het account van
uw organisatie. Een link per e-mail werkt voor u dan niet. Lukt aanmelden niet meer? Vraag het uw coördinator.

--

Somebody asked for a link to sign you in. You sign in here with a passkey or with the account of your organisation, so a link
by e-mail does not work for you. Can you no longer sign in? Ask your coordinator.
`,
});
