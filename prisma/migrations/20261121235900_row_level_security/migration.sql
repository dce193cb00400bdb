-- The third lock, after the guard of a route and the policy of an object: the database itself shows the product only the
-- rows of the programme it works for, and lets it change nothing that must stay as it was written.

-- Who works on the record: no table is its own, so it cannot change one. The connections of the product take this role.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samenkoers_app') THEN
    CREATE ROLE samenkoers_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT samenkoers_app TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO samenkoers_app;

-- The programme that this connection works for; null before it is known who asks.
CREATE FUNCTION current_programme() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('samenkoers.programme', true), '')::uuid
$$;

-- Puts a table behind the lock. `may` is what the product may do with its rows. For every table with a programme, also
-- those of later migrations: a test looks for one that was forgotten.
CREATE FUNCTION protect_table(protected regclass, may text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE programme text := CASE WHEN protected = '"programme"'::regclass THEN 'id' ELSE 'programme_id' END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
  EXECUTE format('CREATE POLICY "own_programme" ON %s TO samenkoers_app USING (%I = (SELECT current_programme())) '
                 'WITH CHECK (%I = (SELECT current_programme()))', protected, programme, programme);
  -- Migrations, the seed and backups work on everything.
  EXECUTE format('CREATE POLICY "maintenance" ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', protected);
  EXECUTE format('GRANT %s ON %s TO samenkoers_app', may, protected);
END $$;

-- What is written once is read and added to, never changed.
SELECT protect_table(kept::regclass, 'SELECT, INSERT') FROM unnest(ARRAY[
  'event', 'position_revision', 'ratification', 'round_elector', 'round_extension', 'round_result',
  'urgency_round_item', 'urgency_elector', 'urgency_extension', 'urgency_grade_revision', 'urgency_ratification',
  'urgency_result', 'order_decision', 'need_estimate', 'package_decision', 'book_entry', 'agreed_share'
]) AS kept;

-- The parts of a text that is still being written, and what goes with it, come and go.
SELECT protect_table(part::regclass, 'SELECT, INSERT, UPDATE, DELETE') FROM unnest(ARRAY[
  'item_version_goal', 'item_version_life_phase', 'item_version_challenge', 'item_version_foundation', 'need', 'involvement',
  'item_relation'
]) AS part;

-- Everything else moves on but is not removed.
SELECT protect_table(changing::regclass, 'SELECT, INSERT, UPDATE') FROM unnest(ARRAY[
  'agenda_version', 'agenda_version_item', 'commitment', 'commitment_line', 'current_position', 'idempotency_record', 'input',
  'item', 'item_version', 'participation', 'pool_capacity', 'programme_rights', 'programme_sequence', 'resident_result',
  'resource_pool', 'round', 'scenario', 'session', 'urgency_grade', 'urgency_round'
]) AS changing;

-- Who is who is read; changing it is not an act of the product yet.
SELECT protect_table(known::regclass, 'SELECT') FROM unnest(ARRAY[
  'by_laws', 'goal', 'goal_version', 'life_phase', 'organisation', 'ownership_period', 'person', 'programme', 'reference_figure',
  'regional_challenge', 'role_assignment', 'theme_line'
]) AS known;
SELECT protect_table('mandate', 'SELECT');

-- Only who may change a row can lock it. One column that nothing changes is enough; a trigger keeps seats as they were.
GRANT UPDATE ("id") ON "mandate", "programme" TO samenkoers_app;
GRANT UPDATE ("position") ON "round_elector", "urgency_elector" TO samenkoers_app;

-- Before it is known who asks, a session is looked up by its token, and a visitor's programme by its name.
CREATE POLICY "before_it_is_known" ON "session" TO samenkoers_app
  USING ((SELECT current_programme()) IS NULL) WITH CHECK ((SELECT current_programme()) IS NULL);
CREATE POLICY "before_it_is_known" ON "programme" FOR SELECT TO samenkoers_app USING ((SELECT current_programme()) IS NULL);
CREATE POLICY "before_it_is_known" ON "programme_sequence" FOR SELECT TO samenkoers_app USING ((SELECT current_programme()) IS NULL);
CREATE POLICY "before_it_is_known" ON "programme_rights" FOR SELECT TO samenkoers_app USING ((SELECT current_programme()) IS NULL);

-- How many rounds of a programme are past their closing time without a result; a number, whoever asks.
CREATE FUNCTION rounds_due(of_programme uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (SELECT count(*)::int FROM "round" r WHERE r."programme_id" = of_programme AND r."settled_at" IS NULL
            AND r."withdrawn_at" IS NULL AND r."closes_at" <= clock_timestamp())
       + (SELECT count(*)::int FROM "urgency_round" u WHERE u."programme_id" = of_programme AND u."settled_at" IS NULL
            AND u."withdrawn_at" IS NULL AND u."closes_at" <= clock_timestamp())
$$;
REVOKE ALL ON FUNCTION rounds_due(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rounds_due(uuid) TO samenkoers_app;
REVOKE ALL ON FUNCTION protect_table(regclass, text) FROM PUBLIC;

-- A view shows what its reader may see, not what its maker may.
ALTER VIEW "current_need" SET (security_invoker = true);
GRANT SELECT ON "current_need" TO samenkoers_app;
