import type { AskCapacity } from '@samenkoers/contract';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { isUnderWay, refuseInState } from '../../agenda/public.js';
import { refuseByRule } from '../../rounds/public.js';
import { isProgrammeStaff } from '../../session/public.js';
import { appendToBook } from '../book.repository.js';
import { poolKinds } from '../commitments.repository.js';
import { changePart, done, type PartInUrl } from './change-part.js';
import { misplacedLines, numbered, onLine } from './check-book.js';

/** Records what the programme team asks of an organisation for an item; asking anew is a next revision of the line. */
export const askCapacity = (work: Work, call: CommandCall, { item, organisation, ...asked }: PartInUrl & AskCapacity) =>
  changePart(work, call, { item, organisation }, async (tx, { item: taken, actor, key, now, today }) => {
    if (!isProgrammeStaff(actor)) return refuse('forbidden');
    if (!isUnderWay(taken.state)) return refuseInState('promise', taken);
    const lines = numbered(
      'lines',
      asked.lines.map((line) => ({ ...line, item })),
    );
    const pools = lines.flatMap(({ poolId }) => (poolId === null ? [] : [poolId]));
    const { on, source } = asked;
    const findings = [
      ...misplacedLines(lines, await poolKinds(tx, pools)),
      ...(on > today ? lines.slice(0, 1).map((line) => onLine(line, 'book-date-in-future', { on, today })) : []),
    ];
    if (findings.length > 0) return refuseByRule(findings);
    const amounts = lines.map((line) => ({ ...line, itemId: key.itemId, on, source }));
    await appendToBook(tx, 'asked', key.organisationId, amounts, { name: actor.name, now });
    tx.record({ type: 'capacity-asked', ...key, data: { lines: lines.length, on } });
    return done;
  });
