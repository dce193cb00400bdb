import type { PackageFacts } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb } from '../../../ui/structure.js';

/** Which round this is the package of, and what it stands on. */
export const PackageHeading = ({
  facts,
  title,
}: {
  readonly facts: PackageFacts;
  readonly title: string;
}): ReactElement => (
  <PageTitle
    title={title}
    site={m.site_name()}
    above={
      <Breadcrumb
        label={m.breadcrumb()}
        trail={[
          <TextLink key="priority" to="/prioritering">
            {m.urgency_title()}
          </TextLink>,
          <TextLink key="round" to="/prioritering/$round" params={{ round: String(facts.urgencyRound) }}>
            {facts.urgencyRoundTitle}
          </TextLink>,
          m.package_short_title(),
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
    <p>{facts.order === 'adopted' ? m.package_order_adopted() : m.package_order_proposed()}</p>
    {facts.final ? null : (
      <Alert>
        <p>{m.package_not_final()}</p>
      </Alert>
    )}
  </PageTitle>
);
