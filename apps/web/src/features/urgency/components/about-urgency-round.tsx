import type { UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { DefinitionList, Section } from '../../../ui/structure.js';

const MARK_LENGTH = 12;

/** What was frozen when the round opened, and what happened to it since. */
export const AboutUrgencyRound = ({ round }: { readonly round: UrgencyRoundView }): ReactElement => (
  <Section id="about" title={m.urgency_about_title()}>
    <DefinitionList
      wide
      items={[
        {
          term: m.round_opened_term(),
          value: m.round_opened({ moment: formatMoment(round.openedAt), name: round.openedByName }),
        },
        {
          term: m.round_visibility(),
          value: round.visibility === 'open' ? m.urgency_visibility_word_open() : m.urgency_visibility_word_hidden(),
        },
        {
          term: m.urgency_about_quorum(),
          value: m.urgency_about_quorum_value({ quorum: round.quorum, n: round.n }),
        },
        { term: m.urgency_about_floor(), value: JUDGEMENT_WORDS[round.floor]() },
        {
          term: m.urgency_about_rule(),
          value: m.urgency_about_rule_value({
            version: round.byLawsVersion,
            hash: round.ruleHash.slice(0, MARK_LENGTH),
          }),
        },
      ]}
    />
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
  </Section>
);
