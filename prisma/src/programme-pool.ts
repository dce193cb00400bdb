import pg from 'pg';

/** The role that the product works as: it owns nothing and changes no table (migration `row_level_security`). */
export const APP_ROLE = 'samenkoers_app';

type Lent = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/**
 * Connections that show the rows of one programme: whoever borrows one works for the programme that `programmeNow` names
 * at that moment. Telling the database costs a trip only when a connection worked for another programme before.
 */
export class ProgrammePool extends pg.Pool {
  private readonly boundTo = new WeakMap<pg.PoolClient, string>();

  constructor(
    config: pg.PoolConfig,
    private readonly programmeNow: () => string,
  ) {
    super(config);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(lent: Lent): void;
  override connect(lent?: Lent): Promise<pg.PoolClient> | undefined {
    const borrowed = this.borrow();
    if (lent === undefined) return borrowed;
    borrowed.then(
      (client) => lent(undefined, client, (release) => client.release(release as Error | undefined)),
      (error: Error) => lent(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async borrow(): Promise<pg.PoolClient> {
    const programme = this.programmeNow();
    const client = await super.connect();
    if (this.boundTo.get(client) === programme) return client;
    try {
      await client.query(`SELECT set_config('samenkoers.programme', $1, false)`, [programme]);
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    this.boundTo.set(client, programme);
    return client;
  }
}
