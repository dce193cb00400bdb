import type { ReactElement, ReactNode } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { coordinatedBy, isOfTeam } from '../who.js';

const Way = ({ link, children }: { readonly link: ReactNode; readonly children: string }): ReactElement => (
  <li className="sk-card">
    <h3>{link}</h3>
    <p>{children}</p>
  </li>
);

/** Where one goes on from here; somebody who coordinates finds the own people first. */
export const WaysOn = (): ReactElement => {
  const session = useSession();
  const isTeam = isOfTeam(session);
  return (
    <ul className="sk-cards">
      {coordinatedBy(session).map(({ id, slug, name }) => (
        <Way
          key={id}
          link={
            <TextLink to="/organisaties/$organisation/mensen" params={{ organisation: slug }}>
              {m.manage_people({ organisation: name })}
            </TextLink>
          }
        >
          {m.manage_people_about()}
        </Way>
      ))}
      <Way link={<TextLink to="/beheer/reglement">{m.manage_bylaws()}</TextLink>}>
        {isTeam ? m.manage_bylaws_about_team() : m.manage_bylaws_about()}
      </Way>
      <Way link={<TextLink to="/beheer/eigenaren">{m.manage_owners()}</TextLink>}>{m.manage_owners_about()}</Way>
      <Way link={<TextLink to="/beheer/team">{m.manage_team()}</TextLink>}>
        {isTeam ? m.manage_team_about_team() : m.manage_team_about()}
      </Way>
      <Way
        link={
          <TextLink to="/organisaties" search={{ part: 'partner' }}>
            {m.manage_partners()}
          </TextLink>
        }
      >
        {may(session, 'organisation:add') ? m.manage_partners_about_team() : m.manage_partners_about()}
      </Way>
      {may(session, 'resource:manage') ? (
        <Way link={<TextLink to="/middelen">{m.manage_resources()}</TextLink>}>{m.manage_resources_about()}</Way>
      ) : null}
    </ul>
  );
};
