import type { DeviceView } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { Moment } from '../../../shared/format/moment.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { useLeave } from '../../../shared/session/use-leave.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { deviceName } from '../components/device-name.js';
import { EmergencyCodesSection } from '../components/emergency-codes.js';
import { EmergencySheet } from '../components/emergency-sheet.js';
import { MeansSection } from '../components/sign-in-means.js';
import { devicesQuery } from '../queries.js';

const Device = ({ device }: { readonly device: DeviceView }): ReactElement => {
  const act = useAct('signOutDevice', { params: { device: device.id }, touches: [devicesQuery.queryKey] });
  return (
    <li className="sk-stack sk-stack--tight">
      <h3>{deviceName(device)}</h3>
      <p className="sk-subtle">
        {m.devices_since()} <Moment at={device.startedAt} /> · {m.devices_last_seen()} <Moment at={device.lastSeenAt} />
      </p>
      {device.isCurrent ? (
        <p>
          <strong>{m.devices_this_one()}</strong>
        </p>
      ) : (
        <div>
          <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void act.submit(undefined)}>
            {m.devices_sign_out({ device: deviceName(device) })}
          </Button>
        </div>
      )}
      <ActFailure act={act} />
    </li>
  );
};

/** Where this person is signed in, to sign out there or everywhere. */
export const DevicesPage = (): ReactElement => {
  const session = useSession();
  const { person } = session;
  const [codes, setCodes] = useState<readonly string[]>();
  const { data } = useSuspenseQuery(devicesQuery);
  const act = useAct('signOutEverywhere', { touches: [] });
  const leave = useLeave();
  if (codes !== undefined && person !== null) {
    return <EmergencySheet codes={codes} name={person.name} onDone={() => setCodes(undefined)} />;
  }
  return (
    <div className="sk-stack">
      <PageTitle title={m.devices_title()} site={m.site_name()}>
        <p>{m.devices_about()}</p>
      </PageTitle>
      <ul className="sk-stack sk-plain-list">
        {data.devices.map((device) => (
          <Device key={device.id} device={device} />
        ))}
      </ul>
      {person?.signedInBy === 'emergency' ? (
        <Alert title={m.emergency_nothing_lasting_title()}>
          <p>{m.emergency_nothing_lasting()}</p>
        </Alert>
      ) : (
        <>
          <MeansSection />
          {may(session, 'emergency:prepare') ? <EmergencyCodesSection onMade={setCodes} /> : null}
        </>
      )}
      <Section title={m.devices_everywhere_title()}>
        <p>{m.devices_everywhere_about()}</p>
        <div>
          <Button
            danger
            busyLabel={act.isBusy ? m.busy() : undefined}
            onClick={() => {
              void act.submit(undefined).then((done) => (done.ok && person !== null ? leave(person.id) : undefined));
            }}
          >
            {m.devices_everywhere()}
          </Button>
        </div>
        <ActFailure act={act} />
      </Section>
    </div>
  );
};
