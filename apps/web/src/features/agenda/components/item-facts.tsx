import type { ItemView, ProgrammeView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { milestones } from '../../../shared/domain/milestones.js';
import { StateStatus } from '../../../shared/domain/state-status.js';
import { EXECUTION_WORDS, KIND_WORDS } from '../../../shared/domain/words.js';
import { formatDate, formatDay, formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, type Definition, DefinitionList } from '../../../ui/structure.js';

/** The top of an item: what it is called, where it stands, since when. */
export const ItemHeading = ({ item }: { readonly item: ItemView }): ReactElement => (
  <PageTitle
    title={item.text.title}
    site={m.site_name()}
    above={
      <Breadcrumb
        label={m.breadcrumb()}
        trail={[
          <TextLink key="agenda" to="/agenda">
            {m.nav_agenda()}
          </TextLink>,
          item.text.title,
        ]}
      />
    }
    beside={
      <span className="sk-no-print">
        <Button look="subtle" onClick={() => window.print()}>
          {m.print_page()}
        </Button>
      </span>
    }
  >
    <div className="sk-cluster">
      <StateStatus state={item.state} />
      <span className="sk-subtle">{m.item_since({ date: formatDay(item.stateSince) })}</span>
    </div>
    {item.stateReason === null ? null : (
      <Alert>
        <p>{m.item_state_reason({ reason: item.stateReason })}</p>
      </Alert>
    )}
    <p className="sk-lead">{item.text.summary}</p>
  </PageTitle>
);

const phasesOf = (ids: readonly string[], programme: ProgrammeView): string =>
  programme.lifePhases
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');

/** The facts of an item as a list of terms. */
export const ItemFacts = ({
  item,
  programme,
}: {
  readonly item: ItemView;
  readonly programme: ProgrammeView;
}): ReactElement => {
  const { text, leadName, leadOrganisation } = item;
  const lead =
    leadName === null || leadOrganisation === null
      ? m.none()
      : m.item_lead_value({ name: leadName, organisation: leadOrganisation.name });
  const version =
    text.frozenAt === null
      ? m.item_version_value({ n: text.version })
      : m.item_version_frozen({ n: text.version, moment: formatMoment(text.frozenAt) });
  const items: readonly Definition[] = [
    { term: m.item_kind(), value: KIND_WORDS[item.kind]() },
    { term: m.item_theme_line(), value: item.themeLine?.name ?? m.none() },
    { term: m.item_life_phases(), value: phasesOf(text.lifePhaseIds, programme) || m.none() },
    { term: m.item_proposer(), value: item.proposer.name },
    { term: m.item_lead(), value: lead },
    { term: m.item_execution(), value: EXECUTION_WORDS[text.execution]() },
    { term: m.item_version(), value: version },
    ...(item.hardDeadline === null ? [] : [{ term: m.item_hard_deadline(), value: formatDate(item.hardDeadline) }]),
    ...milestones(item),
  ];
  return <DefinitionList items={items} />;
};
