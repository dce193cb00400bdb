import type pg from 'pg';
import { type Cast, type Person, signIn } from '../product/person.js';
import { ourProgramme } from '../product/programme.js';

/** Somebody who speaks for an owner. */
export interface Speaker {
  readonly person: Person;
  readonly id: string;
  readonly organisation: string;
  /** How far the mandate goes. */
  readonly extent: string;
  readonly isDeputy: boolean;
}

/** The owners that are left in this small partnership; one of them speaks subject to ratification. */
export const owners = ['gemeente-almelo', 'gemeente-enschede', 'gemeente-losser', 'ggd-twente', 'menzis'];
/** An owner until yesterday: its people still have a mandate, and no seat. */
const formerOwner = 'gemeente-borne';

export interface Partnership {
  readonly manager: Person;
  readonly proposer: Person;
  /** Representatives and deputies, and the representative of a former owner. */
  readonly speakers: readonly Speaker[];
}

/**
 * Makes the example programme small, so that chance soon makes everyone agree: few owners, one former owner. There is no
 * act for this in the product yet; it is done where the secretary of a programme would do it.
 */
export async function shrinkPartnership(client: pg.Client, url: string, cast: Cast): Promise<Partnership> {
  await client.query(
    `UPDATE ownership_period w SET until_date = current_date - 2 FROM organisation o
     WHERE w.programme_id = ${ourProgramme} AND o.id = w.organisation_id AND NOT o.slug = ANY ($1) AND w.until_date IS NULL`,
    [owners],
  );
  const voices = cast.people.filter(
    ({ organisation, capacity }) =>
      capacity !== null &&
      (owners.includes(organisation?.slug ?? '') ||
        (organisation?.slug === formerOwner && capacity === 'representative')),
  );
  const speakers = await Promise.all(
    voices.map(async (voice) => ({
      person: await signIn(url, voice),
      id: voice.id,
      organisation: voice.organisation?.slug ?? '',
      extent: voice.extent ?? 'none',
      isDeputy: voice.capacity === 'deputy',
    })),
  );
  return {
    manager: await signIn(url, cast.manager()),
    proposer: await signIn(url, cast.voiceOf('gemeente-almelo')),
    speakers,
  };
}

/** Ends the mandates of a person, from this moment. */
export const endMandate = (client: pg.Client, personId: string): Promise<unknown> =>
  client.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE person_id = $1 AND until_instant IS NULL', [
    personId,
  ]);

/** Gives every deputy a mandate again that had lost it. */
export const renewMandates = (client: pg.Client): Promise<unknown> =>
  client.query(
    `INSERT INTO mandate (programme_id, organisation_id, person_id, capacity, extent, from_instant)
     SELECT DISTINCT ON (m.person_id) m.programme_id, m.organisation_id, m.person_id, m.capacity, m.extent, clock_timestamp()
     FROM mandate m WHERE m.capacity = 'deputy'
       AND NOT EXISTS (SELECT 1 FROM mandate n WHERE n.person_id = m.person_id AND n.until_instant IS NULL)
     ORDER BY m.person_id, m.from_instant DESC`,
  );
