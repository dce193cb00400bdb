import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { MandatesTable } from './held-tables.js';
import { OpenedForm } from './opened-form.js';
import type { SectionProps } from './section-props.js';

/** Who speaks for an owner now and who will; to give and end mandates, for who may. */
export const SpeakersSection = (props: SectionProps): ReactElement => {
  const { at, form, onOpen } = props;
  const name = at.organisation.name;
  const current = at.mandates.filter(({ term }) => term === 'inForce');
  const toCome = at.mandates.filter(({ term }) => term === 'toCome').toSorted((a, b) => a.from.localeCompare(b.from));
  const ordered = current.toSorted((a, b) => Number(a.capacity === 'deputy') - Number(b.capacity === 'deputy'));
  const isAboutToCome = form?.kind === 'endMandate' && form.mandate.term === 'toCome';
  const onEnd = at.may.includes('endMandate')
    ? (mandate: (typeof current)[number]) => onOpen({ kind: 'endMandate', mandate })
    : undefined;
  return (
    <>
      <Section
        id="speakers"
        title={m.people_speaks_title()}
        aside={
          at.may.includes('giveMandate') ? (
            <Button look={form === undefined ? 'primary' : 'secondary'} onClick={() => onOpen({ kind: 'giveMandate' })}>
              {m.people_give()}
            </Button>
          ) : null
        }
      >
        <OpenedForm {...props} kinds={isAboutToCome ? [] : ['giveMandate', 'endMandate']} />
        {current.length === 0 ? (
          <EmptyState title={m.people_speaks_none_title()}>
            <p>{m.people_speaks_none_text({ organisation: name })}</p>
          </EmptyState>
        ) : (
          <MandatesTable caption={m.people_speaks_title()} held={ordered} onEnd={onEnd} />
        )}
        {current.length > 0 && !current.some(({ capacity }) => capacity === 'representative') ? (
          <p>{m.people_no_representative()}</p>
        ) : null}
      </Section>
      {toCome.length === 0 ? null : (
        <Section id="to-come" title={m.people_to_come_title()}>
          {isAboutToCome ? <OpenedForm {...props} kinds={['endMandate']} /> : null}
          <MandatesTable caption={m.people_to_come_title()} held={toCome} onEnd={onEnd} />
        </Section>
      )}
    </>
  );
};
