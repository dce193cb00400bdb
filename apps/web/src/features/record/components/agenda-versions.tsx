import type { AgendaVersionView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { StateStatus } from '../../../shared/domain/state-status.js';
import type { Words } from '../../../shared/domain/words.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { EmptyState, Status } from '../../../ui/message.js';
import { Disclosure, Section } from '../../../ui/structure.js';

const forms = () => import('./agenda-version-forms.js');
const ProposeForm = lazyPart(async () => (await forms()).ProposeAgendaVersionForm);
const AdoptionForm = lazyPart(async () => (await forms()).OpenAdoptionForm);

const VERSION_WORDS: Words<AgendaVersionView['state']> = {
  proposed: m.agendaversion_proposed,
  adopted: m.agendaversion_adopted,
  rejected: m.agendaversion_rejected,
};

/** The versions of the agenda, putting a new one forward, and opening its adoption round. */
export const AgendaVersions = ({ versions }: { readonly versions: readonly AgendaVersionView[] }): ReactElement => {
  const mayRun = may(useSession(), 'round:run');
  return (
    <Section id="agenda-versions" title={m.cockpit_agenda_versions()}>
      {versions.length === 0 ? <EmptyState title={m.cockpit_agenda_versions_none()} /> : null}
      {versions.map((version) => (
        <article key={version.number} className="sk-card">
          <div className="sk-cluster sk-cluster--apart">
            <h3>{m.item_agenda_version({ n: version.number, title: version.title })}</h3>
            <Status
              tone={version.state === 'adopted' ? 'positive' : version.state === 'rejected' ? 'negative' : 'neutral'}
              icon="flag"
            >
              {VERSION_WORDS[version.state]()}
            </Status>
          </div>
          {version.note === '' ? null : <p>{version.note}</p>}
          <p className="sk-cluster">
            {version.rounds.map((number) => (
              <TextLink key={number} to="/rondes/$round" params={{ round: String(number) }}>
                {m.round_number({ n: number })}
              </TextLink>
            ))}
          </p>
          <Disclosure summary={m.cockpit_agenda_version_items({ n: version.items.length })}>
            <ol>
              {version.items.map(({ slug, title, state }) => (
                <li key={slug}>
                  <TextLink to="/agenda/$item" params={{ item: slug }}>
                    {title}
                  </TextLink>{' '}
                  <StateStatus state={state} />
                </li>
              ))}
            </ol>
          </Disclosure>
          {mayRun && version.state === 'proposed' ? (
            <Reveal action={m.round_open_adoption()}>
              {(close) => <AdoptionForm version={version.number} onClose={close} />}
            </Reveal>
          ) : null}
        </article>
      ))}
      {mayRun ? (
        <Reveal action={m.cockpit_agenda_version_new()}>{(close) => <ProposeForm onClose={close} />}</Reveal>
      ) : null}
    </Section>
  );
};
