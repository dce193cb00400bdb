import { when } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';
import { metUnless, principle } from './make-principle.js';

/** Joint added value comes first (rulebook.md#3 `joint-value`): it is written what doing this together adds. */
export const jointValue = principle('joint-value', 'onAgenda', (item) => {
  const findings = when(isBlank(item.jointValue), 'joint-value-missing');
  return { status: metUnless(findings), findings };
});
