const MARK = 'samenkoers:reloaded';
const A_WHILE = 60_000;

type Page = {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly reload: () => void;
};

/**
 * An old tab asks for a part of a build that a new one has replaced. Reading the page again fetches the new build; once, so that a
 * part that is really missing ends on the error page instead of in a circle.
 */
export const reloadOnce = (event: Pick<Event, 'preventDefault'>, { storage, now, reload }: Page): void => {
  const before = Number(storage.getItem(MARK) ?? '0');
  if (now() - before < A_WHILE) return;
  storage.setItem(MARK, String(now()));
  event.preventDefault();
  reload();
};
