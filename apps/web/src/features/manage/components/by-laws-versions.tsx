import type { ByLawsVersion } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { settingChangeSentence } from '../../../shared/domain/by-laws-words.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/structure.js';
import { changesOf } from '../settings.js';
import { RulesTable } from './rules-table.js';

/** Every version, the one in force first: what changed with it, and by which change. */
export const ByLawsVersions = ({ versions }: { readonly versions: readonly ByLawsVersion[] }): ReactElement => (
  <div>
    {versions.map((version, index) => (
      <Disclosure key={version.version} summary={summaryOf(version, versions[index - 1])}>
        <Version version={version} before={versions[index + 1]} isInForce={index === 0} />
      </Disclosure>
    ))}
  </div>
);

const summaryOf = ({ version, adoptedOn }: ByLawsVersion, next: ByLawsVersion | undefined): string =>
  next === undefined
    ? m.bylaws_version_in_force({ version, date: formatDate(adoptedOn) })
    : m.bylaws_version_until({ version, from: formatDate(adoptedOn), until: formatDate(next.adoptedOn) });

type VersionProps = {
  readonly version: ByLawsVersion;
  readonly before: ByLawsVersion | undefined;
  readonly isInForce: boolean;
};

const Version = ({ version, before, isInForce }: VersionProps): ReactElement => {
  const changes = changesOf(version, before);
  return (
    <>
      {before === undefined ? (
        <p>{m.bylaws_version_first()}</p>
      ) : (
        <>
          <p>
            <strong>{m.bylaws_version_changes({ version: version.version })}</strong>
          </p>
          <ul>
            {changes.map((change) => (
              <li key={change.field}>{settingChangeSentence(change)}</li>
            ))}
          </ul>
        </>
      )}
      {version.change === null ? null : (
        <p>
          {m.bylaws_version_by()}{' '}
          <TextLink to="/beheer" hash={`wijziging-${version.change}`}>
            {m.change_number({ n: version.change })}
          </TextLink>
        </p>
      )}
      {isInForce ? null : (
        <RulesTable
          caption={m.bylaws_version_whole({ version: version.version })}
          settings={version.settings}
          valueHeader={m.bylaws_col_then()}
        />
      )}
    </>
  );
};
