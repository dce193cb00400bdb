import type { SaveDraft } from '@samenkoers/contract';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { versionBeingWritten } from '../agenda.policy.js';
import { nextRevision } from '../agenda.repository.js';
import { knownReferences, saveItemFields, saveNamedOrganisations } from '../draft.repository.js';
import { fixedFieldIssues, referenceIssues } from '../draft-references.js';
import { saveText } from '../text.repository.js';
import { byProposer, changeItem, refuseInState } from './change-item.js';

/**
 * Saves the text being written, as a whole, on the revision it was read at. No event: until it is submitted it is nobody
 * else's; only organisations named anew on an item that others already read are told.
 */
export const saveDraft = (
  work: Work,
  call: CommandCall,
  { item: slug, ...draft }: SaveDraft & { readonly item: string },
) =>
  changeItem(work, call, slug, byProposer, async (tx, { item, now }) => {
    const version = versionBeingWritten(item);
    if (version === null) return refuseInState('saveDraft', item);
    if (draft.revision !== item.revision) return refuse('stale-revision', { revision: item.revision });
    const known = await knownReferences(tx, item.id, draft);
    const issues = [...referenceIssues(draft, known), ...fixedFieldIssues(draft, item)];
    if (issues.length > 0) return refuse('invalid-input', { issues });
    await saveText(tx, { itemId: item.id, version }, draft);
    if (item.state === 'draft') await saveItemFields(tx, item.id, draft);
    const named = await saveNamedOrganisations(tx, item, draft.involvements, now);
    if (item.state !== 'draft') {
      for (const { organisationId } of named)
        tx.record({ type: 'involvement-proposed', itemId: item.id, organisationId });
    }
    return { ok: true, value: { revision: await nextRevision(tx, item.id) } };
  });
