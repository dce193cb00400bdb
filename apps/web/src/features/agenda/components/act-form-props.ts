import type { ItemView } from '@samenkoers/contract';
import type { Names } from '../../../shared/domain/facts.js';

/** What every form for an act on an item gets. */
export type ActFormProps = {
  readonly item: ItemView;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};
