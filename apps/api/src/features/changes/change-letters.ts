import type { ChangeKind, Instant } from '@samenkoers/rulebook';
import { quoted, withoutLinks } from '../../platform/mail/free-text.js';
import type { Letter } from '../../platform/mail/letter.js';

/** What a change is about, as a letter names it. */
export interface ChangeInLetter {
  readonly number: number;
  readonly kind: ChangeKind;
  /** Name of the organisation; null for the by-laws and the programme team. */
  readonly organisation: string | null;
}

/** To whom, about which programme, and where it is shown. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly programme: string;
  readonly publicUrl: string;
}

const WHAT: Readonly<Record<ChangeKind, readonly [nl: string, en: string]>> = {
  byLaws: ['het reglement wijzigen', 'changing the by-laws'],
  ownershipBegin: ['eigenaar worden', 'becoming an owner'],
  ownershipEnd: ['geen eigenaar meer zijn', 'no longer being an owner'],
  coordinatorAppointed: ['een coördinator benoemen', 'appointing a coordinator'],
  coordinatorEnded: ['de rol van een coördinator beëindigen', 'ending the role of a coordinator'],
  teamAppointed: ['iemand in het programmateam benoemen', 'appointing somebody to the programme team'],
  teamEnded: ['een rol in het programmateam beëindigen', 'ending a role in the programme team'],
};

function whatOf({ kind, organisation }: ChangeInLetter): readonly [nl: string, en: string] {
  const [nl, en] = WHAT[kind];
  if (organisation === null) return [nl, en];
  const place = withoutLinks(organisation);
  return [`${place}: ${nl}`, `${place}: ${en}`];
}

const dayIn = (language: 'nl' | 'en', at: Instant) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);

/** The page where changes are answered, at this one. */
const pageOf = (publicUrl: string, number: number) => new URL(`/beheer#wijziging-${number}`, publicUrl).href;

/** Who gets a role by a change, and who must turn out to read that address; null for other changes. */
type Proposed = { readonly name: string; readonly email: string | null } | null;

/** The letter to whoever can confirm a change. */
export function waitingLetter(
  change: ChangeInLetter & { readonly appointed: Proposed },
  { email, name, programme, publicUrl }: Addressee,
  { proposedBy, lapsesAt }: { readonly proposedBy: string; readonly lapsesAt: Instant },
): Letter {
  const [nl, en] = whatOf(change);
  const [whoNl, whoEn] = appointedIn(change.appointed);
  const by = withoutLinks(proposedBy);
  return {
    to: email,
    subject: `Wijziging ${change.number} wacht op bevestiging / Change ${change.number} waits to be confirmed`,
    text: `Dag ${withoutLinks(name)},

${by} stelt bij ${programme} een wijziging voor: ${nl}. Die gaat pas in als een tweede persoon haar bevestigt. Dat
kunt u doen, tot ${dayIn('nl', lapsesAt)}:

${pageOf(publicUrl, change.number)}
${whoNl}
--

${by} proposes a change: ${en}. It takes effect when a second person confirms it. You can do so until
${dayIn('en', lapsesAt)}.
${whoEn}`,
  };
}

function appointedIn(appointed: Proposed): readonly [nl: string, en: string] {
  if (appointed === null) return ['', ''];
  const name = withoutLinks(appointed.name);
  const { email } = appointed;
  return [
    `
Het gaat om: ${name}
E-mailadres: ${email ?? 'niet bekend'}
Controleer of dat adres van deze persoon is. Wie het leest, krijgt de rol.
`,
    `It is about: ${name}, e-mail address: ${email ?? 'unknown'}. Check that the address is this person's: who reads it gets the role.
`,
  ];
}

/** The letter to whoever proposed a change, once it was confirmed or declined. */
export function answeredLetter(
  change: ChangeInLetter,
  { email, name, programme, publicUrl }: Addressee,
  { isConfirmed, by, note }: { readonly isConfirmed: boolean; readonly by: string; readonly note: string | null },
): Letter {
  const [nl, en] = whatOf(change);
  const [answerNl, answerEn] = isConfirmed ? ['bevestigd', 'confirmed'] : ['afgewezen', 'declined'];
  const why = note === null ? '' : `\n${quoted(note)}\n`;
  const answerer = withoutLinks(by);
  return {
    to: email,
    subject: `Wijziging ${change.number} is ${answerNl} / Change ${change.number} was ${answerEn}`,
    text: `Dag ${withoutLinks(name)},

U stelde bij ${programme} een wijziging voor: ${nl}. ${answerer} heeft die ${answerNl}.
${why}
${pageOf(publicUrl, change.number)}

--

You proposed a change: ${en}. ${answerer} ${answerEn} it.
`,
  };
}
