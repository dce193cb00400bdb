import type { ItemView } from '@samenkoers/contract';
import type { ReactElement, ReactNode } from 'react';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { ExampleLabel } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';

const Links = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ReactNode[];
}): ReactElement | null =>
  children.length === 0 ? null : (
    <div className="sk-stack sk-stack--tight">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );

const itemLink = ({ slug, title }: { readonly slug: string; readonly title: string }): ReactElement => (
  <li key={slug}>
    <TextLink to="/agenda/$item" params={{ item: slug }}>
      {title}
    </TextLink>
  </li>
);

/** From the regional picture to this item, and from who said it to what uses it: every link in both directions. */
export const ItemTrace = ({ item }: { readonly item: ItemView }): ReactElement => {
  const { text, usedBy, inputs, agendaVersions } = item;
  const isEmpty = [text.challenges, text.foundations, usedBy, inputs, agendaVersions].every(
    (links) => links.length === 0,
  );
  return (
    <Section id="trace" title={m.item_trace_title()}>
      {isEmpty ? <p className="sk-subtle">{m.item_trace_none()}</p> : null}
      <Links title={m.item_trace_challenges()}>
        {text.challenges.map(({ id, fact, source }) => (
          <li key={id}>
            {fact} <span className="sk-subtle sk-small">({source})</span>
          </li>
        ))}
      </Links>
      <Links title={m.item_trace_foundations()}>{text.foundations.map(itemLink)}</Links>
      <Links title={m.item_trace_used_by()}>{usedBy.map(itemLink)}</Links>
      <Links title={m.item_trace_inputs()}>
        {inputs.map((input) => (
          <li key={`${input.on}-${input.saidBy}-${input.text}`}>
            “{input.text}” {input.isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
            <br />
            <span className="sk-subtle sk-small">
              {m.item_input({ saidBy: input.saidBy, session: input.session, date: formatDate(input.on) })}
            </span>
          </li>
        ))}
      </Links>
      <Links title={m.item_trace_agenda_versions()}>
        {agendaVersions.map((version) => (
          <li key={version.number}>{m.item_agenda_version({ n: version.number, title: version.title })}</li>
        ))}
      </Links>
    </Section>
  );
};
