import type { EffortRow, EffortSummary } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { BAND_LOOKS, deviationOf, headlineWords } from '../../../shared/domain/effort-bands.js';
import { listed } from '../../../shared/domain/facts.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { formatAmount } from '../../../shared/format/amounts.js';
import { formatPermille } from '../../../shared/format/percent.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Alert, Status } from '../../../ui/message.js';
import { Disclosure } from '../../../ui/structure.js';
import { hasFigures, isIdle, outsideWords } from '../bands.js';

/** The sentence before any chart: who deviates most, by how much, and how serious that is. */
export const EffortHeadline = ({
  rows,
  summary,
}: {
  readonly rows: readonly EffortRow[];
  readonly summary: EffortSummary | undefined;
}): ReactElement => {
  const largest = summary?.largest ?? null;
  const row = rows.find(({ organisation }) => organisation.id === largest?.organisation.id);
  const deviation = row === undefined ? null : deviationOf(row.ratio);
  if (largest === null || row === undefined || deviation === null) {
    return <p className="sk-lead">{m.effort_headline_none()}</p>;
  }
  const { band } = row.ratio;
  return (
    <p className="sk-lead">
      {headlineWords(shortName(largest.organisation.name), deviation)}{' '}
      {band === null ? null : (
        <Status tone={BAND_LOOKS[band].tone} icon={BAND_LOOKS[band].icon}>
          {BAND_LOOKS[band].word()}
        </Status>
      )}
    </p>
  );
};

type ExplanationProps = {
  readonly summary: EffortSummary | undefined;
  readonly bands: readonly [number, number];
};

/** What the figures mean, one line each, for whoever wants to know. */
export const EffortExplanation = ({ summary, bands: [notable, alarming] }: ExplanationProps): ReactElement => {
  const jain = summary?.jainPermille ?? null;
  return (
    <Disclosure summary={m.effort_how()}>
      <p>{m.effort_how_share()}</p>
      <p>{m.effort_how_effort()}</p>
      <p>{m.effort_how_bands({ notable, alarming })}</p>
      <p>{m.effort_how_whole_agenda()}</p>
      <p>{jain === null ? m.effort_jain_none() : m.effort_jain({ index: formatPermille(jain) })}</p>
    </Disclosure>
  );
};

/** Owners that the deviation figures leave out, each with why and what to do about it. */
export const OutsideOwners = ({ rows }: { readonly rows: readonly EffortRow[] }): ReactElement | null => {
  const outside = rows.filter((row) => !hasFigures(row));
  if (outside.length === 0) return null;
  const idle = outside.filter(isIdle).map(({ organisation }) => shortName(organisation.name));
  return (
    <div className="sk-stack sk-stack--tight">
      <h3>{m.effort_outside({ n: outside.length })}</h3>
      <ul>
        {outside
          .filter((row) => !isIdle(row))
          .map((row) => (
            <li key={row.organisation.id}>
              {outsideWords(row)}{' '}
              {m.effort_outside_did({
                firm: formatAmount(row.kind, row.firm),
                delivered: formatAmount(row.kind, row.delivered),
              })}
            </li>
          ))}
        {idle.length === 0 ? null : <li>{m.effort_outside_idle({ organisations: listed(idle) })}</li>}
      </ul>
    </div>
  );
};

/** What nobody carries and what nobody estimated: in none of the figures, and on the page all the same. */
export const NotInFigures = ({ summary }: { readonly summary: EffortSummary | undefined }): ReactElement | null => {
  if (summary === undefined || (summary.unassigned === 0 && summary.unknownItems.length === 0)) return null;
  return (
    <Alert kind="warning" title={m.effort_not_in_figures()}>
      {summary.unassigned === 0 ? null : (
        <p>{m.effort_unassigned({ amount: formatAmount(summary.kind, summary.unassigned) })}</p>
      )}
      {summary.unknownItems.length === 0 ? null : (
        <>
          <p>{m.effort_unknown({ n: summary.unknownItems.length })}</p>
          <ul>
            {summary.unknownItems.map(({ slug, title }) => (
              <li key={slug}>
                <TextLink to="/agenda/$item" params={{ item: slug }} hash="needs">
                  {title}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
};
