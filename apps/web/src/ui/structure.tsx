import type { ReactElement, ReactNode } from 'react';

type SectionProps = {
  readonly id?: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under its own heading. */
export const Section = ({ id, title, aside, children }: SectionProps): ReactElement => (
  <section className="sk-section" id={id} aria-labelledby={id === undefined ? undefined : `${id}-title`}>
    <div className="sk-cluster sk-cluster--apart">
      <h2 id={id === undefined ? undefined : `${id}-title`}>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

type DisclosureProps = { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode };

/** Folded text, opened by whoever wants it. */
export const Disclosure = ({ summary, open = false, children }: DisclosureProps): ReactElement => (
  <details className="sk-disclosure" open={open}>
    <summary className="sk-disclosure__summary">{summary}</summary>
    <div className="sk-disclosure__body sk-stack">{children}</div>
  </details>
);

export type TimelineEntry = {
  readonly key: string;
  readonly time: ReactNode;
  readonly title: ReactNode;
  readonly body?: ReactNode;
};

/** What happened, newest or oldest first as given. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactElement => (
  <ol className="sk-timeline">
    {entries.map((entry) => (
      <li key={entry.key} className="sk-timeline__entry">
        <span className="sk-timeline__time">{entry.time}</span>
        <div>{entry.title}</div>
        {entry.body === undefined ? null : <div className="sk-subtle">{entry.body}</div>}
      </li>
    ))}
  </ol>
);

export type Definition = { readonly term: string; readonly value: ReactNode };

/** Facts as term and value; `wide` puts them side by side where there is room. */
export const DefinitionList = ({
  items,
  wide = false,
}: {
  readonly items: readonly Definition[];
  readonly wide?: boolean;
}): ReactElement => (
  <dl className={wide ? 'sk-definitions sk-definitions--wide' : 'sk-definitions'}>
    {items.map((item) => [
      <dt key={`${item.term}-term`}>{item.term}</dt>,
      <dd key={`${item.term}-value`}>{item.value}</dd>,
    ])}
  </dl>
);

type StepsProps = {
  readonly label: string;
  readonly steps: readonly { readonly key: string; readonly title: ReactNode }[];
  readonly current: string;
};

/** Where somebody is in a form of several pages. */
export const Steps = ({ label, steps, current }: StepsProps): ReactElement => (
  <nav aria-label={label}>
    <ol className="sk-steps">
      {steps.map((step, index) => (
        <li key={step.key} className="sk-steps__step" aria-current={step.key === current ? 'step' : undefined}>
          <span className="sk-steps__number" aria-hidden="true">
            {index + 1}
          </span>
          <span>{step.title}</span>
        </li>
      ))}
    </ol>
  </nav>
);

/** The way back up; the last part is the page itself and no link. */
export const Breadcrumb = ({
  label,
  trail,
}: {
  readonly label: string;
  readonly trail: readonly ReactNode[];
}): ReactElement => (
  <nav aria-label={label}>
    <ol className="sk-breadcrumb">
      {trail.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a trail is fixed for as long as the page is shown
        <li key={index}>{part}</li>
      ))}
    </ol>
  </nav>
);
