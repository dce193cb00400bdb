import type { EffortRow } from '@samenkoers/contract';
import { BAND_LOOKS, deviationOf, deviationWords } from '../../shared/domain/effort-bands.js';
import { shortName } from '../../shared/domain/seat-tiles.js';
import { m } from '../../shared/i18n/messages.js';
import type { Tile } from '../../ui/strips.js';

/** Whether an owner stands in the deviation figures: it has a fair share, and something is expected of it. */
export const hasFigures = ({ ratio, withoutShare }: EffortRow): boolean => ratio.permille !== null && !withoutShare;

/** Of whom nothing is expected and who does nothing: there is nothing to explain but its name. */
export const isIdle = (row: EffortRow): boolean =>
  !hasFigures(row) && !row.withoutShare && row.firm === 0 && row.delivered === 0;

/** Why an owner stands outside the figures, and what to do about it. */
export const outsideWords = ({ organisation, withoutShare }: EffortRow): string => {
  const name = organisation.name;
  if (!withoutShare) return m.effort_outside_nothing({ organisation: name });
  return organisation.kind === 'municipality'
    ? m.effort_outside_residents({ organisation: name })
    : m.effort_outside_share({ organisation: name });
};

/** One tile of the owner strip for the effort of an owner. */
export const effortTile = (row: EffortRow): Tile => {
  const tile = { key: row.organisation.id, name: shortName(row.organisation.name) };
  const deviation = deviationOf(row.ratio);
  const { band } = row.ratio;
  if (!hasFigures(row) || deviation === null || band === null) {
    const word = row.withoutShare ? m.effort_tile_without_share() : m.effort_tile_nothing_expected();
    return { ...tile, word, icon: 'dash', tone: 'open' };
  }
  const { word, icon, tone } = BAND_LOOKS[band];
  return { ...tile, word: word(), icon, tone, note: deviationWords(deviation) };
};
