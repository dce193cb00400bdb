import type { Instant, MandateCapacity, TeamRole } from '@samenkoers/rulebook';
import { quoted, withoutLinks } from '../../platform/mail/free-text.js';
import type { Letter } from '../../platform/mail/letter.js';

/** What somebody is for an organisation, or for the programme as a whole. */
export type HeldCapacity = MandateCapacity | 'coordinator' | 'partnerContact' | TeamRole;

/** What a letter about a mandate or role says, whichever it is. */
export interface LetterFacts {
  readonly to: string;
  /** Whom it is to. */
  readonly name: string;
  readonly programme: string;
  /** Of what: an organisation, or the programme itself. */
  readonly organisation: string;
  readonly capacity: HeldCapacity;
  /** Who did it. */
  readonly by: string;
  readonly publicUrl: string;
}

const DUTCH: Readonly<Record<HeldCapacity, string>> = {
  representative: 'vertegenwoordiger',
  deputy: 'plaatsvervanger',
  coordinator: 'coördinator',
  partnerContact: 'contactpersoon',
  programmeManager: 'programmamanager',
  programmeTeam: 'lid van het programmateam',
};
const ENGLISH: Readonly<Record<HeldCapacity, string>> = {
  representative: 'representative',
  deputy: 'deputy',
  coordinator: 'coordinator',
  partnerContact: 'contact',
  programmeManager: 'programme manager',
  programmeTeam: 'on the programme team',
};

const day = (locale: 'nl-NL' | 'en-GB', at: Instant) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);
const moment = (locale: 'nl-NL' | 'en-GB', at: Instant) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(at);

/** The page where one signs in. It holds no secret: who asks for a link there must be able to read this address. */
const signInPage = (publicUrl: string) => new URL('/aanmelden', publicUrl).href;
const home = (publicUrl: string) => new URL('/', publicUrl).href;

/** The facts of a letter, with nothing that somebody typed leading on from it. */
const asTold = <Facts extends Pick<LetterFacts, 'name' | 'organisation' | 'by'>>(facts: Facts): Facts => ({
  ...facts,
  name: withoutLinks(facts.name),
  organisation: withoutLinks(facts.organisation),
  by: withoutLinks(facts.by),
});

/** To who never signed in: what one is asked for, and how to sign in the first time. */
export const invitationLetter = (facts: LetterFacts, from: Instant): Letter => {
  const { to, name, programme, organisation, capacity, by, publicUrl } = asTold(facts);
  return {
    to,
    subject: `Uitnodiging voor ${programme} / Invitation to ${programme}`,
    text: `Dag ${name},

${by} nodigt u uit voor ${programme}. U bent ${DUTCH[capacity]} van ${organisation}, vanaf ${day('nl-NL', from)}.

Zo meldt u zich de eerste keer aan:
1. Ga naar ${signInPage(publicUrl)}
2. Vul dit e-mailadres in: ${to}
3. Open de link die u dan krijgt, in dezelfde browser.

Maak daarna een passkey aan. Dan meldt u zich voortaan aan zonder e-mail.
Verwachtte u deze uitnodiging niet? Dan hoeft u niets te doen.

--

${by} invites you to ${programme}. You are ${ENGLISH[capacity]} of ${organisation}, from ${day('en-GB', from)}.
To sign in for the first time, go to ${signInPage(publicUrl)}, fill in this address (${to}), and open the link that you then
get in the same browser. Did you not expect this? Then there is nothing you need to do.
`,
  };
};

/** To who knows the way already: what one is from now on, or from a day. */
export const appointmentLetter = (facts: LetterFacts, from: Instant): Letter => {
  const { to, name, programme, organisation, capacity, by, publicUrl } = asTold(facts);
  return {
    to,
    subject: `U bent ${DUTCH[capacity]} van ${organisation} / You are ${ENGLISH[capacity]} of ${organisation}`,
    text: `Dag ${name},

In ${programme} bent u ${DUTCH[capacity]} van ${organisation}, vanaf ${day('nl-NL', from)}. Dat gaf ${by} aan.

U meldt zich aan zoals u gewend bent: ${home(publicUrl)}
Klopt dit niet? Vraag het ${by}.

--

In ${programme} you are ${ENGLISH[capacity]} of ${organisation}, from ${day('en-GB', from)}. ${by} said so.
You sign in as you are used to: ${home(publicUrl)}
`,
  };
};

/** To whose mandate or role ends. */
export const endingLetter = (facts: LetterFacts, until: Instant, reason: string | null): Letter => {
  const { to, name, programme, organisation, capacity, by } = asTold(facts);
  const because = reason === null ? '' : `\nDe reden:\n${quoted(reason)}\n`;
  return {
    to,
    subject: `U bent niet langer ${DUTCH[capacity]} van ${organisation} / Your role for ${organisation} ends`,
    text: `Dag ${name},

In ${programme} bent u ${DUTCH[capacity]} van ${organisation} tot ${moment('nl-NL', until)}. Dat gaf ${by} aan.
${because}
Daarna kunt u voor ${organisation} niets meer vastleggen. Klopt dit niet? Vraag het ${by}.

--

In ${programme} you are ${ENGLISH[capacity]} of ${organisation} until ${moment('en-GB', until)}. ${by} said so.${
      reason === null ? '' : ' The reason is above.'
    }
After that you can record nothing for ${organisation} any more.
`,
  };
};

/** To whose passkeys and linked accounts were taken away. */
export const resetLetter = (
  facts: Omit<LetterFacts, 'capacity'> & { readonly at: Instant; readonly reason: string },
): Letter => {
  const { to, name, programme, by, publicUrl, at, reason } = asTold(facts);
  return {
    to,
    subject: `Opnieuw aanmelden bij ${programme} / Sign in anew to ${programme}`,
    text: `Dag ${name},

${by} heeft op ${moment('nl-NL', at)} uw aanmelden bij ${programme} hersteld. Uw passkeys en gekoppelde accounts zijn weg, en u
bent overal afgemeld.
De reden:
${quoted(reason)}

Zo komt u weer binnen:
1. Ga naar ${signInPage(publicUrl)}
2. Vul dit e-mailadres in: ${to}
3. Open de link die u dan krijgt, in dezelfde browser. Maak daarna een nieuwe passkey aan.

Vroeg u hier niet om? Bel ${by}, of uw coördinator.

--

On ${moment('en-GB', at)} ${by} reset how you sign in to ${programme}. Your passkeys and linked accounts are gone, and you are
signed out everywhere. The reason is above.
Go to ${signInPage(publicUrl)} and ask for a link with this address (${to}). Did you not ask for this? Call ${by}.
`,
  };
};
