import type { CockpitView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { BAND_LOOKS, deviationOf, deviationWords, headlineWords } from '../../../shared/domain/effort-bands.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Status } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';

type Balance = CockpitView['balance'][number];

const headlineOf = ({ largest, owners }: Balance): string => {
  if (largest === null) return m.effort_headline_none();
  if (owners.length === 0) return m.cockpit_balance_all();
  return headlineWords(shortName(largest.organisation.name), largest.permille);
};

const Owner = ({
  kind,
  owner: { organisation, permille, band },
}: {
  readonly kind: Balance['kind'];
  readonly owner: Balance['owners'][number];
}): ReactElement => {
  const { word, icon, tone } = BAND_LOOKS[band];
  return (
    <li className="sk-cluster">
      <TextLink
        to="/inzet/$organisation"
        params={{ organisation: organisation.slug }}
        search={kind === 'money' ? {} : { kind }}
      >
        {shortName(organisation.name)}
      </TextLink>
      <Status tone={tone} icon={icon}>
        {word()}
      </Status>
      <span>{deviationWords(deviationOf({ permille }) ?? 0)}</span>
    </li>
  );
};

/** Who is out of balance, money and staff apart; every name leads to the items behind it. */
export const OutOfBalance = ({ balance }: { readonly balance: CockpitView['balance'] }): ReactElement | null =>
  balance.length === 0 ? null : (
    <Section
      id="balance"
      title={m.cockpit_balance()}
      aside={<TextLink to="/inzet">{m.cockpit_balance_all_owners()}</TextLink>}
    >
      {balance.map((each) => (
        <div key={each.kind} className="sk-stack sk-stack--tight">
          <h3>{capital(RESOURCE_WORDS[each.kind]())}</h3>
          <p>{headlineOf(each)}</p>
          {each.owners.length === 0 ? null : (
            <ul className="sk-plain-list sk-stack sk-stack--tight">
              {each.owners.map((owner) => (
                <Owner key={owner.organisation.id} kind={each.kind} owner={owner} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </Section>
  );
