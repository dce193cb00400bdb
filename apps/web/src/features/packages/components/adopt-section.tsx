import type { PackageFacts } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import type { Naming } from '../naming.js';
import { packageQueries } from '../queries.js';
import { PackageDecisions } from './package-decisions.js';

const AdoptForm = lazyPart(async () => (await import('./adopt-form.js')).AdoptForm);

type Props = {
  readonly facts: PackageFacts;
  readonly chosen: readonly string[];
  readonly scenario: string | undefined;
  readonly naming: Naming;
};

/** What the board adopted on this round, and for the team the form that takes a decision down. */
export const AdoptSection = ({ facts, chosen, scenario, naming }: Props): ReactElement | null => {
  const { data } = useSuspenseQuery(packageQueries.decisions);
  const [adopted, setAdopted] = useState<number>();
  const decisions = data.decisions.filter(({ urgencyRound }) => urgencyRound === facts.urgencyRound);
  const mayAdopt = can(facts.can, 'adopt-package');
  const isTeam = facts.can.some(({ act }) => act === 'adopt-package');
  if (decisions.length === 0 && !isTeam) return null;
  return (
    <Section id="decisions" title={m.package_decisions_title()}>
      {decisions.length === 0 ? <p>{m.package_decisions_none()}</p> : <PackageDecisions decisions={decisions} />}
      {adopted === undefined ? null : (
        <Alert kind="ok" live title={m.package_adopted({ number: adopted })}>
          <p>
            <TextLink to="/besluiten/pakket/$number" params={{ number: String(adopted) }}>
              {m.package_adopted_link()}
            </TextLink>
          </p>
        </Alert>
      )}
      {mayAdopt ? (
        <Reveal action={m.package_adopt()}>
          {(close) => (
            <AdoptForm
              key={chosen.join()}
              facts={facts}
              chosen={chosen}
              scenario={scenario}
              naming={naming}
              onCancel={close}
              onDone={(number) => {
                setAdopted(number);
                close();
              }}
            />
          )}
        </Reveal>
      ) : null}
      {isTeam && !mayAdopt ? <p className="sk-subtle">{m.package_adopt_not_yet()}</p> : null}
    </Section>
  );
};
