import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Moment } from '../../../shared/format/moment.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { demoPostQuery } from '../queries.js';

const LINK = /(https?:\/\/\S+)/;

/** The text as it was sent; an address in it can be followed when it is one of our own. */
const withLinks = (text: string): readonly ReactNode[] =>
  text.split(LINK).map((part) =>
    LINK.test(part) && URL.parse(part)?.origin === window.location.origin ? (
      <a key={part} className="utrecht-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );

/** In a demonstration nobody gets mail: it comes in here. */
export const DemoPostPage = (): ReactElement => {
  const { data, refetch, isFetching } = useSuspenseQuery(demoPostQuery);
  return (
    <div className="sk-stack">
      <PageTitle title={m.demo_post_title()} site={m.site_name()} beside={<ExampleLabel>{m.example()}</ExampleLabel>}>
        <p>{m.demo_post_about()}</p>
      </PageTitle>
      <div>
        <Button busyLabel={isFetching ? m.busy() : undefined} onClick={() => void refetch()}>
          {m.demo_post_refresh()}
        </Button>
      </div>
      {data.letters.length === 0 ? <EmptyState title={m.demo_post_none()} /> : null}
      <ul className="sk-stack sk-plain-list">
        {data.letters.map(({ id, at, to, subject, text }) => (
          <li key={id} className="sk-stack sk-stack--tight">
            <h2>{subject}</h2>
            <p className="sk-subtle">
              {to} · <Moment at={at} />
            </p>
            <p className="sk-letter">{withLinks(text)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
};
