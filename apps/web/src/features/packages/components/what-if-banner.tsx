import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';

/** Says that this is not the record, wherever somebody has scrolled to, and offers the way back. */
export const WhatIfBanner = ({
  canShare,
  onShare,
  onReset,
}: {
  readonly canShare: boolean;
  readonly onShare: () => void;
  readonly onReset: () => void;
}): ReactElement => (
  <div className="sk-whatif-banner" role="status">
    <strong>{m.package_banner()}</strong>
    <span className="sk-cluster sk-no-print">
      {canShare ? (
        <button type="button" className="sk-text-button" onClick={onShare}>
          {m.package_share_link()}
        </button>
      ) : null}
      <button type="button" className="sk-text-button" onClick={onReset}>
        {m.package_reset()}
      </button>
    </span>
  </div>
);
