import type { PublicItemRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { listed } from '../../../shared/domain/facts.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { StateStatus } from '../../../shared/domain/state-status.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';

const NAMED = 5;

/** "Almelo, Borne en Hengelo", or the first few and how many more. */
const participantsOf = (item: PublicItemRow): string => {
  const names = item.participants.map(({ name }) => shortName(name));
  return names.length <= NAMED
    ? listed(names)
    : `${names.slice(0, NAMED).join(', ')} ${m.and_more({ n: names.length - NAMED })}`;
};

/** One item as a resident meets it: what it is, what one notices, who takes part. */
export const PublicItemCard = ({ item }: { readonly item: PublicItemRow }): ReactElement => (
  <article className="sk-card">
    <div className="sk-cluster sk-cluster--apart">
      <h3>
        <TextLink to="/agenda/$item" params={{ item: item.slug }}>
          {item.title}
        </TextLink>
      </h3>
      <StateStatus state={item.state} />
    </div>
    <p>{item.summary}</p>
    {item.residentOutcome === '' ? null : (
      <p>
        <strong>{m.public_residents_notice()}</strong> {item.residentOutcome}
      </p>
    )}
    {item.latestResult === null ? null : (
      <p>
        <strong>{m.public_latest_result({ date: formatDate(item.latestResult.on) })}:</strong> {item.latestResult.text}
      </p>
    )}
    {item.participants.length === 0 ? null : (
      <p className="sk-small sk-subtle">
        {m.public_takes_part()}: {participantsOf(item)}
      </p>
    )}
  </article>
);
