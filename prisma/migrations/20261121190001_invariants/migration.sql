-- What the schema language cannot say: the invariants as constraints, the append-only tables, what is frozen.

-- Range constraints compare (programme, organisation) for equality and periods for overlap in one index.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The last day of a period belongs to it. An instant that ends a mandate does not.
-- Periods -------------------------------------------------------------------------------------------------------

ALTER TABLE "programme" ADD CONSTRAINT "programme_period" CHECK ("period_from" <= "period_until");
ALTER TABLE "ownership_period" ADD CONSTRAINT "ownership_period_order" CHECK ("until_date" IS NULL OR "from_date" <= "until_date");
ALTER TABLE "ownership_period" ADD CONSTRAINT "ownership_period_no_overlap" EXCLUDE USING gist
  ("programme_id" WITH =, "organisation_id" WITH =, daterange("from_date", "until_date", '[]') WITH &&);
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_order" CHECK ("until_instant" IS NULL OR "from_instant" < "until_instant");
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_one_representative" EXCLUDE USING gist
  ("programme_id" WITH =, "organisation_id" WITH =, tstzrange("from_instant", "until_instant") WITH &&)
  WHERE ("capacity" = 'representative');
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_order" CHECK ("until_instant" IS NULL OR "from_instant" < "until_instant");
ALTER TABLE "participation" ADD CONSTRAINT "participation_order" CHECK ("until_date" IS NULL OR "from_date" <= "until_date");
ALTER TABLE "participation" ADD CONSTRAINT "participation_no_overlap" EXCLUDE USING gist
  ("programme_id" WITH =, "item_id" WITH =, "organisation_id" WITH =, daterange("from_date", "until_date", '[]') WITH &&);

-- Amounts -------------------------------------------------------------------------------------------------------

ALTER TABLE "pool_capacity" ADD CONSTRAINT "pool_capacity_amount" CHECK ("amount" >= 0 AND "year" BETWEEN 2000 AND 2100);
ALTER TABLE "need" ADD CONSTRAINT "need_amount" CHECK (("amount" IS NULL OR "amount" >= 0) AND "year" BETWEEN 2000 AND 2100);
ALTER TABLE "commitment_line" ADD CONSTRAINT "commitment_line_amount" CHECK ("amount" > 0 AND "year" BETWEEN 2000 AND 2100);

-- One of each ---------------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX "commitment_one_standing" ON "commitment" ("programme_id", "item_id", "organisation_id")
  WHERE "superseded_at" IS NULL AND "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "round_one_open_per_item" ON "round" ("programme_id", "item_id")
  WHERE "settled_at" IS NULL AND "withdrawn_at" IS NULL AND "item_id" IS NOT NULL;
CREATE UNIQUE INDEX "round_one_open_per_agenda_version" ON "round" ("programme_id", "agenda_version_id")
  WHERE "settled_at" IS NULL AND "withdrawn_at" IS NULL AND "agenda_version_id" IS NOT NULL;

-- Rounds past their closing time without a result: asked at the start of every request.
CREATE INDEX "round_unsettled" ON "round" ("programme_id", "closes_at") WHERE "settled_at" IS NULL AND "withdrawn_at" IS NULL;

-- Rounds --------------------------------------------------------------------------------------------------------

ALTER TABLE "round" ADD CONSTRAINT "round_subject" CHECK (
  ("kind" = 'adoption' AND "agenda_version_id" IS NOT NULL AND "item_id" IS NULL) OR
  ("kind" <> 'adoption' AND "agenda_version_id" IS NULL AND "item_id" IS NOT NULL AND "item_version" IS NOT NULL));
ALTER TABLE "round" ADD CONSTRAINT "round_removal_reason" CHECK (
  "kind" <> 'removal' OR ("removal_category" IS NOT NULL AND "reason" IS NOT NULL));
ALTER TABLE "round" ADD CONSTRAINT "round_times" CHECK ("opened_at" < "closes_at");
ALTER TABLE "round" ADD CONSTRAINT "round_one_end" CHECK ("settled_at" IS NULL OR "withdrawn_at" IS NULL);
ALTER TABLE "round_extension" ADD CONSTRAINT "round_extension_later" CHECK ("new_closing" > "previous_closing" AND "reason" <> '');
ALTER TABLE "round_result" ADD CONSTRAINT "round_result_final" CHECK ("outcome" IN ('adopted', 'rejected'));
ALTER TABLE "position_revision" ADD CONSTRAINT "position_reason" CHECK (
  "choice" NOT IN ('supportedWithRemark', 'notSupported', 'against') OR coalesce(btrim("text"), '') <> '');
ALTER TABLE "position_revision" ADD CONSTRAINT "position_on_behalf" CHECK (
  ("channel" = 'web' AND "recorded_by_id" IS NULL AND "person_id" IS NOT NULL AND "mandate_id" IS NOT NULL) OR
  ("channel" <> 'web' AND "recorded_by_id" IS NOT NULL AND "received_on" IS NOT NULL));

-- Items ---------------------------------------------------------------------------------------------------------

ALTER TABLE "item" ADD CONSTRAINT "item_reason" CHECK (
  "state" NOT IN ('returned', 'paused', 'removed', 'withdrawn') OR coalesce(btrim("state_reason"), '') <> '');
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_declined_with_reason" CHECK (
  "declined_at" IS NULL OR coalesce(btrim("decline_reason"), '') <> '');

-- Append-only tables --------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "position_revision_append_only" BEFORE UPDATE OR DELETE ON "position_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ratification_append_only" BEFORE UPDATE OR DELETE ON "ratification" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "round_extension_append_only" BEFORE UPDATE OR DELETE ON "round_extension" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "round_result_append_only" BEFORE UPDATE OR DELETE ON "round_result" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "round_elector_append_only" BEFORE UPDATE OR DELETE ON "round_elector" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Frozen at opening: who votes under which rule about which text. Only closing, withdrawal and settling may move on.
CREATE FUNCTION refuse_thaw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."kind", NEW."item_id", NEW."item_version", NEW."agenda_version_id", NEW."title", NEW."text_hash", NEW."by_laws_version",
      NEW."rule", NEW."rule_hash", NEW."visibility", NEW."opened_at", NEW."opened_by_id", NEW."refers_to_id", NEW."removal_category", NEW."reason")
     IS DISTINCT FROM
     (OLD."kind", OLD."item_id", OLD."item_version", OLD."agenda_version_id", OLD."title", OLD."text_hash", OLD."by_laws_version",
      OLD."rule", OLD."rule_hash", OLD."visibility", OLD."opened_at", OLD."opened_by_id", OLD."refers_to_id", OLD."removal_category", OLD."reason")
  THEN RAISE EXCEPTION 'what a round froze at opening cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."settled_at" IS NOT NULL AND NEW."settled_at" IS DISTINCT FROM OLD."settled_at"
  THEN RAISE EXCEPTION 'a settled round stays settled' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "round_frozen" BEFORE UPDATE ON "round" FOR EACH ROW EXECUTE FUNCTION refuse_thaw();
CREATE TRIGGER "round_kept" BEFORE DELETE ON "round" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A text that was voted on does not change; a change is a new version.
CREATE FUNCTION refuse_frozen_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."frozen_at" IS NOT NULL THEN
    RAISE EXCEPTION 'version % of this text is frozen; make a new version', OLD."version" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "item_version_frozen" BEFORE UPDATE OR DELETE ON "item_version" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_text();

CREATE FUNCTION refuse_frozen_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE part record;
BEGIN
  part := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  IF EXISTS (SELECT 1 FROM "item_version" v WHERE v."programme_id" = part."programme_id" AND v."item_id" = part."item_id"
             AND v."version" = part."version" AND v."frozen_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'version % of this text is frozen; make a new version', part."version" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN part;
END $$;
CREATE TRIGGER "item_version_goal_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "item_version_goal" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();
CREATE TRIGGER "item_version_life_phase_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "item_version_life_phase" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();
CREATE TRIGGER "item_version_challenge_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "item_version_challenge" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();
CREATE TRIGGER "item_version_foundation_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "item_version_foundation" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();
CREATE TRIGGER "need_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "need" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_part();
