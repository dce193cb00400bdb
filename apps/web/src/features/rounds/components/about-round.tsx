import type { RoundView } from '@samenkoers/contract';
import type { ReactElement, ReactNode } from 'react';
import type { Names } from '../../../shared/domain/facts.js';
import { workingSentence } from '../../../shared/domain/sum-working.js';
import { REMOVAL_WORDS, VISIBILITY_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { type Definition, DefinitionList, Disclosure, Section } from '../../../ui/structure.js';

const MARK_LENGTH = 12;

const RoundLink = ({ number }: { readonly number: number }): ReactNode => (
  <TextLink key={number} to="/rondes/$round" params={{ round: String(number) }}>
    {m.round_number({ n: number })}
  </TextLink>
);

const factsOf = (round: RoundView): readonly Definition[] => {
  const { subject, textHash, ruleHash } = round;
  const hash = textHash.slice(0, MARK_LENGTH);
  const text =
    subject.itemVersion === null
      ? m.round_text_agenda({ version: subject.agendaVersionNumber ?? '', hash })
      : m.round_text_value({ version: subject.itemVersion, hash });
  return [
    {
      term: m.round_opened_term(),
      value: m.round_opened({ moment: formatMoment(round.openedAt), name: round.openedByName }),
    },
    { term: m.round_visibility(), value: VISIBILITY_WORDS[round.visibility]() },
    { term: m.round_text(), value: text },
    {
      term: m.round_rule(),
      value: m.round_rule_value({ version: round.byLawsVersion, hash: ruleHash.slice(0, MARK_LENGTH) }),
    },
    ...(round.refersTo === null ? [] : [{ term: m.round_refers_to(), value: <RoundLink number={round.refersTo} /> }]),
    ...(round.referredBy.length === 0
      ? []
      : [
          {
            term: m.round_referred_by(),
            value: <span className="sk-cluster">{round.referredBy.map((number) => RoundLink({ number }))}</span>,
          },
        ]),
    ...(round.removalCategory === null
      ? []
      : [{ term: m.round_reason(), value: REMOVAL_WORDS[round.removalCategory]() }]),
    ...(round.reason === null ? [] : [{ term: m.position_explanation(), value: round.reason }]),
  ];
};

/** The frozen question: text, rule, who opened it, what was extended, and the sum step by step. */
export const AboutRound = ({ round, names }: { readonly round: RoundView; readonly names: Names }): ReactElement => (
  <Section id="about" title={m.round_about_title()}>
    <DefinitionList wide items={factsOf(round)} />
    {round.extensions.map((extension) => (
      <p key={extension.extendedAt}>
        {m.round_extended({
          moment: formatMoment(extension.extendedAt),
          name: extension.extendedByName,
          from: formatMoment(extension.previousClosing),
          to: formatMoment(extension.newClosing),
        })}{' '}
        {extension.reason}
      </p>
    ))}
    {round.closedEarlyAt === null ? null : <p>{m.round_closed_early({ moment: formatMoment(round.closedEarlyAt) })}</p>}
    {round.withdrawnAt === null ? null : (
      <p>
        {m.round_withdrawn_at({ moment: formatMoment(round.withdrawnAt) })} {round.withdrawReason}
      </p>
    )}
    {round.assessment === null ? null : (
      <Disclosure summary={m.round_working_title()}>
        <ol>
          {round.assessment.working.map((step) => (
            <li key={`${step.code}-${JSON.stringify(step.facts)}`}>{workingSentence(step, names)}</li>
          ))}
        </ol>
      </Disclosure>
    )}
  </Section>
);
