import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Names } from '../../../../shared/domain/facts.js';
import { m } from '../../../../shared/i18n/messages.js';
import { Loading } from '../../../../ui/message.js';
import { itemQueries } from '../../queries.js';
import { PrincipleChecklist } from '../principle-checklist.js';

/** The checklist that will stand beside the proposal, before it is submitted. */
export const CheckStep = ({ item, names }: { readonly item: string; readonly names: Names }): ReactElement => {
  const { data } = useQuery(itemQueries.detail(item));
  return (
    <>
      <p>{m.wizard_check_about()}</p>
      {data === undefined ? (
        <Loading>{m.item_loading()}</Loading>
      ) : (
        <PrincipleChecklist principles={data.principles} names={names} gate="onAgenda" hasLinks={false} />
      )}
    </>
  );
};
