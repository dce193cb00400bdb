import type { EligibleItems } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { listed } from '../../../shared/domain/facts.js';
import { PRINCIPLE_WORDS } from '../../../shared/domain/words.js';
import { formatDate } from '../../../shared/format/dates.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { Disclosure, Section } from '../../../ui/structure.js';
import { urgencyQueries } from '../queries.js';

const OpenUrgencyRoundForm = lazyPart(async () => (await import('./open-urgency-round-form.js')).OpenUrgencyRoundForm);

/** What a round would ask about now, what the others lack, and the form that opens it. */
export const OpenUrgencyRound = (): ReactElement => {
  const { data } = useSuspenseQuery(urgencyQueries.eligible);
  return (
    <Section id="open" title={m.urgency_open_title()}>
      {data.eligible.length === 0 ? (
        <EmptyState title={m.urgency_eligible_none_title()}>
          <p>{m.urgency_eligible_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <h3>
            {data.eligible.length === 1
              ? m.urgency_eligible_one()
              : m.urgency_eligible_title({ n: data.eligible.length })}
          </h3>
          <ul>
            {data.eligible.map(({ slug, title, hardDeadline }) => (
              <li key={slug}>
                <TextLink to="/agenda/$item" params={{ item: slug }}>
                  {title}
                </TextLink>
                {hardDeadline === null ? null : `, ${m.urgency_eligible_deadline({ date: formatDate(hardDeadline) })}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {data.lacking.length === 0 ? null : <Lacking items={data.lacking} />}
      {data.eligible.length === 0 ? null : (
        <Reveal action={m.urgency_open_action()} look="primary">
          {(close) => <OpenUrgencyRoundForm proposal={data} onCancel={close} />}
        </Reveal>
      )}
    </Section>
  );
};

type LackingItem = EligibleItems['lacking'][number];

/** Principles are things still needed; being taken up is a reason of another kind. */
const lackSentence = ({ title, lacking }: LackingItem): string => {
  const principles: Readonly<Record<string, () => string>> = PRINCIPLE_WORDS;
  const needed = lacking.flatMap((code) => principles[code]?.() ?? []);
  return needed.length > 0
    ? m.urgency_lacking_needed({ lacking: listed(needed) })
    : m.finding_item_already_taken_up({ item: title });
};

const Lacking = ({ items }: { readonly items: EligibleItems['lacking'] }): ReactElement => (
  <Disclosure summary={m.urgency_lacking_title({ n: items.length })}>
    <ul>
      {items.map((item) => (
        <li key={item.slug}>
          <TextLink to="/agenda/$item" params={{ item: item.slug }}>
            {item.title}
          </TextLink>
          {`: ${lackSentence(item)}`}
        </li>
      ))}
    </ul>
  </Disclosure>
);
