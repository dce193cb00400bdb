import type { ChangeKind, Instant } from '@samenkoers/rulebook';
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
  return organisation === null ? [nl, en] : [`${organisation}: ${nl}`, `${organisation}: ${en}`];
}

const dayIn = (language: 'nl' | 'en', at: Instant) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);

/** The page where changes are answered, at this one. */
const pageOf = (publicUrl: string, number: number) => new URL(`/beheer#wijziging-${number}`, publicUrl).href;

/** The letter to whoever can confirm a change. */
export function waitingLetter(
  change: ChangeInLetter,
  { email, name, programme, publicUrl }: Addressee,
  { proposedBy, lapsesAt }: { readonly proposedBy: string; readonly lapsesAt: Instant },
): Letter {
  const [nl, en] = whatOf(change);
  return {
    to: email,
    subject: `Wijziging ${change.number} wacht op bevestiging / Change ${change.number} waits to be confirmed`,
    text: `Dag ${name},

${proposedBy} stelt bij ${programme} een wijziging voor: ${nl}. Die gaat pas in als een tweede persoon haar bevestigt. Dat
kunt u doen, tot ${dayIn('nl', lapsesAt)}:

${pageOf(publicUrl, change.number)}

--

${proposedBy} proposes a change: ${en}. It takes effect when a second person confirms it. You can do so until
${dayIn('en', lapsesAt)}.
`,
  };
}

/** The letter to whoever proposed a change, once it was confirmed or declined. */
export function answeredLetter(
  change: ChangeInLetter,
  { email, name, programme, publicUrl }: Addressee,
  { isConfirmed, by, note }: { readonly isConfirmed: boolean; readonly by: string; readonly note: string | null },
): Letter {
  const [nl, en] = whatOf(change);
  const [answerNl, answerEn] = isConfirmed ? ['bevestigd', 'confirmed'] : ['afgewezen', 'declined'];
  const why = note === null ? '' : `\n"${note}"\n`;
  return {
    to: email,
    subject: `Wijziging ${change.number} is ${answerNl} / Change ${change.number} was ${answerEn}`,
    text: `Dag ${name},

U stelde bij ${programme} een wijziging voor: ${nl}. ${by} heeft die ${answerNl}.
${why}
${pageOf(publicUrl, change.number)}

--

You proposed a change: ${en}. ${by} ${answerEn} it.
`,
  };
}
