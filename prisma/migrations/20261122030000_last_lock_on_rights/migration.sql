-- The last lock on who may do what: the product's own role cannot go around the rules it asks, whatever statement it sends.

-- An address or an invitation is no right: nobody need be judged again for it, and a new person has none yet.
DROP TRIGGER "person_rights_changed" ON "person";
CREATE TRIGGER "person_rights_changed" AFTER UPDATE OF "name", "function", "is_example" ON "person"
  FOR EACH ROW EXECUTE FUNCTION rights_changed();

-- Whether the statement at hand comes from the product, and not from a migration, the seed or a person at the database.
CREATE FUNCTION is_product() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT current_user = 'samenkoers_app' $$;

-- A mandate, role or ownership can be ended sooner; never lengthened, and never brought back.
CREATE FUNCTION only_sooner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was timestamptz := CASE TG_TABLE_NAME WHEN 'ownership_period' THEN (to_jsonb(OLD) ->> 'until_date')::date + 1 ELSE (to_jsonb(OLD) ->> 'until_instant')::timestamptz END;
  will timestamptz := CASE TG_TABLE_NAME WHEN 'ownership_period' THEN (to_jsonb(NEW) ->> 'until_date')::date + 1 ELSE (to_jsonb(NEW) ->> 'until_instant')::timestamptz END;
BEGIN
  IF is_product() AND (NEW."id" <> OLD."id" OR will IS NULL OR will > coalesce(was, 'infinity') OR was <= clock_timestamp()) THEN
    RAISE EXCEPTION 'what runs can end sooner, and not later' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "mandate_only_sooner" BEFORE UPDATE ON "mandate" FOR EACH ROW EXECUTE FUNCTION only_sooner();
CREATE TRIGGER "role_only_sooner" BEFORE UPDATE ON "role_assignment" FOR EACH ROW EXECUTE FUNCTION only_sooner();
CREATE TRIGGER "ownership_only_sooner" BEFORE UPDATE ON "ownership_period" FOR EACH ROW EXECUTE FUNCTION only_sooner();

-- A change begins without an answer.
CREATE FUNCTION begin_unanswered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_product() AND NEW."state" <> 'pending' THEN
    RAISE EXCEPTION 'a change begins without an answer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "change_begins_unanswered" BEFORE INSERT ON "change" FOR EACH ROW EXECUTE FUNCTION begin_unanswered();

-- What takes four eyes comes with a change that a second person confirmed in this very transaction.
CREATE FUNCTION was_just_confirmed(in_programme uuid, of_kind text, about_organisation uuid, about_person uuid, said jsonb)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "change" c
    WHERE c."programme_id" = in_programme AND c."kind"::text = of_kind AND c."state" = 'confirmed'
      AND c."organisation_id" IS NOT DISTINCT FROM about_organisation AND c."subject_id" IS NOT DISTINCT FROM about_person
      AND c."proposal" @> said AND c.xmin = pg_current_xact_id()::xid)
$$;
CREATE FUNCTION ask_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_confirmed boolean;
BEGIN
  IF NOT is_product() THEN RETURN NEW; END IF;
  is_confirmed := CASE
    WHEN TG_TABLE_NAME = 'by_laws' THEN was_just_confirmed(NEW."programme_id", 'byLaws', NULL, NULL,
      jsonb_build_object('baseVersion', (to_jsonb(NEW) ->> 'version')::int - 1))
    WHEN TG_TABLE_NAME = 'ownership_period' AND TG_OP = 'INSERT' THEN was_just_confirmed(NEW."programme_id", 'ownershipBegin',
      (to_jsonb(NEW) ->> 'organisation_id')::uuid, NULL, jsonb_build_object('from', to_jsonb(NEW) ->> 'from_date'))
    WHEN TG_TABLE_NAME = 'ownership_period' THEN was_just_confirmed(NEW."programme_id", 'ownershipEnd',
      (to_jsonb(NEW) ->> 'organisation_id')::uuid, NULL, jsonb_build_object('until', to_jsonb(NEW) ->> 'until_date'))
    WHEN to_jsonb(NEW) ->> 'role' = 'coordinator' THEN was_just_confirmed(NEW."programme_id", 'coordinatorAppointed',
      (to_jsonb(NEW) ->> 'organisation_id')::uuid, (to_jsonb(NEW) ->> 'person_id')::uuid, '{}')
    WHEN to_jsonb(NEW) ->> 'role' = 'partnerContact' THEN true
    ELSE was_just_confirmed(NEW."programme_id", 'teamAppointed', NULL, (to_jsonb(NEW) ->> 'person_id')::uuid,
      jsonb_build_object('teamRole', to_jsonb(NEW) ->> 'role'))
  END;
  IF NOT is_confirmed THEN
    RAISE EXCEPTION '% takes a change that a second person confirmed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "by_laws_four_eyes" BEFORE INSERT ON "by_laws" FOR EACH ROW EXECUTE FUNCTION ask_four_eyes();
CREATE TRIGGER "ownership_four_eyes" BEFORE INSERT OR UPDATE ON "ownership_period" FOR EACH ROW EXECUTE FUNCTION ask_four_eyes();
CREATE TRIGGER "role_four_eyes" BEFORE INSERT ON "role_assignment" FOR EACH ROW EXECUTE FUNCTION ask_four_eyes();

-- Who runs the process never speaks for an owner, in whatever order the two were given.
CREATE FUNCTION keep_staff_silent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  term tstzrange := tstzrange(NEW."from_instant", NEW."until_instant");
BEGIN
  IF NOT is_product() THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'mandate' AND EXISTS (SELECT 1 FROM "role_assignment" a WHERE a."programme_id" = NEW."programme_id"
      AND a."person_id" = NEW."person_id" AND a."role" IN ('programmeManager', 'programmeTeam')
      AND tstzrange(a."from_instant", a."until_instant") && term)
    OR TG_TABLE_NAME = 'role_assignment' AND to_jsonb(NEW) ->> 'role' IN ('programmeManager', 'programmeTeam')
      AND EXISTS (SELECT 1 FROM "mandate" m WHERE m."programme_id" = NEW."programme_id" AND m."person_id" = NEW."person_id"
        AND tstzrange(m."from_instant", m."until_instant") && term)
  THEN RAISE EXCEPTION 'who runs the process does not speak for an owner' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "mandate_not_of_staff" BEFORE INSERT ON "mandate" FOR EACH ROW EXECUTE FUNCTION keep_staff_silent();
CREATE TRIGGER "staff_without_mandate" BEFORE INSERT ON "role_assignment" FOR EACH ROW EXECUTE FUNCTION keep_staff_silent();

-- Letters that could not leave for a week go with what else has had its time, also where there is no mail server.
CREATE OR REPLACE FUNCTION tidy(at_once int) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM "sign_in_attempt" WHERE ctid IN (
    SELECT ctid FROM "sign_in_attempt" WHERE "expires_at" < clock_timestamp() LIMIT at_once FOR UPDATE SKIP LOCKED);
  DELETE FROM "email_link" WHERE ctid IN (
    SELECT ctid FROM "email_link" WHERE "expires_at" < clock_timestamp() LIMIT at_once FOR UPDATE SKIP LOCKED);
  DELETE FROM "session" WHERE ctid IN (
    SELECT s.ctid FROM "session" s
    WHERE s."last_seen_at" < clock_timestamp() - interval '30 days' AND s."expires_at" < clock_timestamp()
      AND EXISTS (SELECT 1 FROM "session" later WHERE later."programme_id" = s."programme_id" AND later."person_id" = s."person_id"
        AND later."last_seen_at" > s."last_seen_at")
    LIMIT at_once FOR UPDATE SKIP LOCKED);
  DELETE FROM "idempotency_record" WHERE ctid IN (
    SELECT ctid FROM "idempotency_record" WHERE "created_at" < clock_timestamp() - interval '30 days'
    LIMIT at_once FOR UPDATE SKIP LOCKED);
  DELETE FROM "letter" WHERE ctid IN (
    SELECT ctid FROM "letter" WHERE "created_at" < clock_timestamp() - interval '7 days' LIMIT at_once FOR UPDATE SKIP LOCKED);
$$;
