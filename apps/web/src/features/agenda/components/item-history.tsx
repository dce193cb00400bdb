import type { EventView, ItemView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { EventTimeline } from '../../../shared/domain/event-sentences.js';
import { formatDay } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Disclosure, Section } from '../../../ui/structure.js';

type Props = {
  readonly item: ItemView;
  readonly events: readonly EventView[];
  readonly more: { readonly isBusy: boolean; readonly fetch: () => void } | undefined;
};

/** What happened to an item, and the texts it had before. */
export const ItemHistory = ({ item, events, more }: Props): ReactElement => (
  <Section id="history" title={m.item_history_title()}>
    <EventTimeline events={events} />
    {more === undefined ? null : (
      <div>
        <Button busyLabel={more.isBusy ? m.busy_loading_more() : undefined} onClick={more.fetch}>
          {m.item_more_history()}
        </Button>
      </div>
    )}
    {item.versions.length === 0 ? null : (
      <Disclosure summary={m.item_versions_title()}>
        <ul>
          {item.versions.map((version) => (
            <li key={version.version}>
              {m.item_version_value({ n: version.version })}, {formatDay(version.createdAt)}: {version.title}
              {version.changeNote === '' ? null : <p className="sk-small sk-subtle">{version.changeNote}</p>}
            </li>
          ))}
        </ul>
      </Disclosure>
    )}
  </Section>
);
