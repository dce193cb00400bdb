import type { SessionView } from '@samenkoers/contract';
import { Link, Outlet } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useAct } from '../shared/api-client/use-act.js';
import { CAPACITY_WORDS, ROLE_WORDS } from '../shared/domain/person-words.js';
import { lazyPart } from '../shared/forms/lazy-part.js';
import { currentLocale, LOCALES, switchLocale } from '../shared/i18n/locale.js';
import { m } from '../shared/i18n/messages.js';
import { useProgramme } from '../shared/programme/queries.js';
import { may, ownersOf, useSession } from '../shared/session/session.js';
import { useLeave } from '../shared/session/use-leave.js';
import { ShowAgainHost } from '../shared/sign-in/show-again-host.js';
import { Button, ButtonLink } from '../ui/button.js';

/** Hardly anybody ever sees it, so that nobody else pays for it. */
const EmergencyStrip = lazyPart(async () => (await import('./emergency-strip.js')).EmergencyStrip);

type NavItem = {
  readonly to:
    | '/'
    | '/mijn'
    | '/cockpit'
    | '/agenda'
    | '/prioritering'
    | '/voorstellen/nieuw'
    | '/inzet'
    | '/inzet/toezeggingen'
    | '/besluiten'
    | '/organisaties'
    | '/beheer';
  readonly label: string;
};

/** Owners and the team see whether everyone carries a fair share; a partner sees its own promises. */
const effortFor = (session: SessionView): readonly NavItem[] => {
  if (may(session, 'effort:read')) return [{ to: '/inzet', label: m.nav_effort() }];
  return may(session, 'commitment:read') ? [{ to: '/inzet/toezeggingen', label: m.nav_commitments() }] : [];
};

/** What is one click away differs per person: a visitor reads, an owner decides, the team runs the process. */
export const navFor = (session: SessionView): readonly NavItem[] => {
  const shared: readonly NavItem[] = [
    { to: '/besluiten', label: m.nav_decisions() },
    { to: '/organisaties', label: m.nav_organisations() },
  ];
  if (session.person === null) return [{ to: '/', label: m.nav_public_agenda() }, ...shared];
  if (!may(session, 'task:read')) return [{ to: '/', label: m.nav_public_agenda() }, ...shared];
  const isOwner = ownersOf(session.person).length > 0;
  const home: readonly NavItem[] = may(session, 'cockpit:read')
    ? [{ to: '/cockpit', label: m.nav_cockpit() }]
    : [{ to: '/mijn', label: isOwner ? m.nav_mine_owner() : m.nav_mine_partner() }];
  const propose: readonly NavItem[] = may(session, 'item:propose')
    ? [{ to: '/voorstellen/nieuw', label: m.nav_proposals() }]
    : [];
  const prioritise: readonly NavItem[] = may(session, 'round:read')
    ? [{ to: '/prioritering', label: m.nav_urgency() }]
    : [];
  // Who proposes changes also looks after resources and people: all of that is one click further.
  const manage: readonly NavItem[] = may(session, 'change:propose') ? [{ to: '/beheer', label: m.nav_manage() }] : [];
  return [
    ...home,
    { to: '/agenda', label: m.nav_agenda() },
    ...prioritise,
    ...propose,
    ...effortFor(session),
    ...shared,
    ...manage,
  ];
};

const LANGUAGE_NAMES = { nl: m.language_nl, en: m.language_en } as const;

const LanguageSwitch = (): ReactElement => (
  <nav aria-label={m.nav_language()} className="sk-cluster">
    {LOCALES.filter((locale) => locale !== currentLocale()).map((locale) => (
      <button key={locale} type="button" className="sk-text-button" lang={locale} onClick={() => switchLocale(locale)}>
        {LANGUAGE_NAMES[locale]()}
      </button>
    ))}
  </nav>
);

const Who = ({ session }: { readonly session: SessionView }): ReactElement => {
  const leave = useLeave();
  const signOut = useAct('signOut', { touches: [] });
  const { person } = session;
  if (person === null) {
    return (
      <ButtonLink to="/aanmelden" look="secondary">
        {m.session_sign_in()}
      </ButtonLink>
    );
  }
  const capacities = person.actingFor.map(({ organisation, capacity, roles }) => {
    const words = capacity === null ? roles.map((role) => ROLE_WORDS[role]()) : [CAPACITY_WORDS[capacity]()];
    return [m.session_speaks_for({ organisation: organisation.name }), ...words].join(', ');
  });
  const own = person.roles.map((role) => ROLE_WORDS[role]());
  return (
    <>
      <span className="sk-header__person">
        <Link to="/mijn/apparaten" className="sk-header__self">
          <strong>{person.name}</strong>
        </Link>
        {(capacities.length > 0 ? capacities : own).map((line) => (
          <span key={line} className="sk-subtle">
            {line}
          </span>
        ))}
      </span>
      <Button
        look="subtle"
        busyLabel={signOut.isBusy ? m.busy() : undefined}
        onClick={() => {
          void signOut.submit(undefined).then((done) => (done.ok ? leave(person.id) : undefined));
        }}
      >
        {m.session_sign_out()}
      </Button>
    </>
  );
};

const Mark = (): ReactElement => (
  <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="6" fill="#0b5a3c" />
    <path d="M6 22c5-1 6-12 11-12 4 0 5 6 9 6" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    <circle cx="6" cy="22" r="2.5" fill="#fff" />
    <circle cx="26" cy="16" r="2.5" fill="#fff" />
  </svg>
);

/** The frame around every page. */
export const AppShell = (): ReactElement => {
  const session = useSession();
  const programme = useProgramme();
  return (
    <div className="sk-shell">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
        {m.skip_to_content()}
      </a>
      <header className="sk-header">
        <div className="sk-width sk-header__bar">
          <Link to="/" className="sk-header__name">
            <Mark />
            <span>{programme.name}</span>
          </Link>
          <div className="sk-header__who">
            <LanguageSwitch />
            <Who session={session} />
          </div>
        </div>
        <nav className="sk-nav" aria-label={m.nav_main()}>
          <ul className="sk-width sk-nav__list">
            {navFor(session).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="sk-nav__link" activeOptions={{ exact: to === '/', includeSearch: false }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {session.person?.signedInBy === 'emergency' ? (
        <Suspense fallback={null}>
          <EmergencyStrip until={session.person.signedInUntil} />
        </Suspense>
      ) : null}
      {session.demo ? (
        <aside className="sk-demo" aria-label={m.example()}>
          <p className="sk-width">{m.demo_banner()}</p>
        </aside>
      ) : null}
      <main id="main" className="sk-width sk-main" tabIndex={-1}>
        <Outlet />
      </main>
      <ShowAgainHost />
      <footer className="sk-footer">
        <div className="sk-width sk-stack sk-stack--tight">
          <p>{m.footer_about()}</p>
          <p className="sk-subtle">{m.example_explained()}</p>
          <ul className="sk-footer__list">
            <li>
              <a className="utrecht-link" href="/api/v1/openapi.json">
                {m.footer_api()}
              </a>
            </li>
          </ul>
        </div>
      </footer>
    </div>
  );
};
