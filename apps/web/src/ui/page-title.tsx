import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

/** Nothing takes the focus on the very first page; after that every new page announces itself by its heading. */
let firstPage = true;

type PageTitleProps = {
  readonly title: string;
  readonly site: string;
  readonly above?: ReactNode;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
};

/** The one h1 of a page: names the document and receives the focus after navigation. */
export const PageTitle = ({ title, site, above, beside, children }: PageTitleProps): ReactElement => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} – ${site}`;
  }, [title, site]);
  return (
    <div className="sk-stack sk-stack--tight">
      {above}
      <div className="sk-cluster sk-cluster--apart">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </div>
  );
};
