import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { Button } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { NeedsSection } from '../components/needs-section.js';
import { PoolsSection } from '../components/pools-section.js';
import { resourceQueries } from '../queries.js';

const ImportSection = lazyPart(async () => (await import('../components/import-section.js')).ImportSection);

const route = getRouteApi('/middelen');

/** Money and staff: what there is, what runs draws, what every item needs, and both from a file. */
export const ResourcesPage = (): ReactElement => {
  const { item } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const isTeam = may(session, 'resource:manage');
  const { pools } = useSuspenseQuery(resourceQueries.pools).data;
  const { needs } = useSuspenseQuery(resourceQueries.needs).data;
  const [isImporting, setImporting] = useState(false);
  const now = Date.parse(session.now);
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={m.resources_title()} site={m.site_name()}>
        <p>{m.resources_about()}</p>
      </PageTitle>
      <PoolsSection pools={pools} isTeam={isTeam} now={now} />
      <NeedsSection
        pools={pools}
        needs={needs}
        chosen={item}
        isTeam={isTeam}
        now={now}
        onChoose={(next) => void navigate({ search: next === '' ? {} : { item: next }, resetScroll: false })}
      />
      {isTeam ? (
        <Section id="import" title={m.resources_import_title()}>
          <p>{m.resources_import_about()}</p>
          {isImporting ? (
            <FormPlace title={m.resources_import_start()}>
              <ImportSection pools={pools} needs={needs} now={now} />
            </FormPlace>
          ) : (
            <div>
              <Button onClick={() => setImporting(true)}>{m.resources_import_start()}</Button>
            </div>
          )}
        </Section>
      ) : null}
    </div>
  );
};
