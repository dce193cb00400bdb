-- What the schema language cannot say about priority, package and effort: invariants, append-only tables, what is frozen,
-- and the one place that says what an item needs now.

-- Urgency rounds ------------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX "urgency_round_one_open" ON "urgency_round" ("programme_id") WHERE "settled_at" IS NULL AND "withdrawn_at" IS NULL;
ALTER TABLE "urgency_round" ADD CONSTRAINT "urgency_round_times" CHECK ("opened_at" < "closes_at");
ALTER TABLE "urgency_round" ADD CONSTRAINT "urgency_round_one_end" CHECK ("settled_at" IS NULL OR "withdrawn_at" IS NULL);
ALTER TABLE "urgency_round" ADD CONSTRAINT "urgency_round_withdrawn_with_reason" CHECK (
  "withdrawn_at" IS NULL OR coalesce("withdraw_reason", '') ~ '\S');
ALTER TABLE "urgency_extension" ADD CONSTRAINT "urgency_extension_later" CHECK ("new_closing" > "previous_closing" AND "reason" ~ '\S');
ALTER TABLE "urgency_grade_revision" ADD CONSTRAINT "urgency_grade_on_behalf" CHECK (
  ("channel" = 'web' AND "recorded_by_id" IS NULL AND "person_id" IS NOT NULL AND "mandate_id" IS NOT NULL) OR
  ("channel" <> 'web' AND "recorded_by_id" IS NOT NULL AND "received_on" IS NOT NULL));
ALTER TABLE "order_decision" ADD CONSTRAINT "order_decision_items" CHECK (jsonb_typeof("item_groups") = 'array' AND jsonb_array_length("item_groups") >= 1);
ALTER TABLE "order_decision" ADD CONSTRAINT "order_decision_tie_break_with_reason" CHECK ("kind" <> 'tieBreak' OR "reason" ~ '\S');
ALTER TABLE "order_decision" ADD CONSTRAINT "order_decision_by" CHECK ("decided_by" ~ '\S');

CREATE TRIGGER "urgency_round_item_append_only" BEFORE UPDATE OR DELETE ON "urgency_round_item" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "urgency_elector_append_only" BEFORE UPDATE OR DELETE ON "urgency_elector" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "urgency_extension_append_only" BEFORE UPDATE OR DELETE ON "urgency_extension" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "urgency_grade_revision_append_only" BEFORE UPDATE OR DELETE ON "urgency_grade_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "urgency_ratification_append_only" BEFORE UPDATE OR DELETE ON "urgency_ratification" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "urgency_result_append_only" BEFORE UPDATE OR DELETE ON "urgency_result" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "order_decision_append_only" BEFORE UPDATE OR DELETE ON "order_decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "urgency_round_kept" BEFORE DELETE ON "urgency_round" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_urgency_thaw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."number", NEW."title", NEW."by_laws_version", NEW."rule", NEW."rule_hash", NEW."visibility", NEW."opened_at", NEW."opened_by_id")
     IS DISTINCT FROM
     (OLD."number", OLD."title", OLD."by_laws_version", OLD."rule", OLD."rule_hash", OLD."visibility", OLD."opened_at", OLD."opened_by_id")
  THEN RAISE EXCEPTION 'what a round froze at opening cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD."settled_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL) AND NEW IS DISTINCT FROM OLD
  THEN RAISE EXCEPTION 'a round that ended stays as it ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "urgency_round_frozen" BEFORE UPDATE ON "urgency_round" FOR EACH ROW EXECUTE FUNCTION refuse_urgency_thaw();

-- Needs ---------------------------------------------------------------------------------------------------------

ALTER TABLE "need_estimate" ADD CONSTRAINT "need_estimate_amount" CHECK (
  ("amount" IS NULL OR "amount" >= 0) AND "year" BETWEEN 2000 AND 2100 AND "source" ~ '\S');
CREATE TRIGGER "need_estimate_append_only" BEFORE UPDATE OR DELETE ON "need_estimate" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What an item needs now: the latest estimate of a resource, else what its current text says.
CREATE VIEW "current_need" AS
  SELECT e."programme_id", e."item_id", e."pool_id", e."year", e."amount", e."as_of" AS "estimated_on", e."source"
  FROM (
    SELECT DISTINCT ON ("programme_id", "item_id", "pool_id", "year") * FROM "need_estimate"
    ORDER BY "programme_id", "item_id", "pool_id", "year", "revision" DESC
  ) e
  UNION ALL
  SELECT n."programme_id", n."item_id", n."pool_id", n."year", n."amount", NULL::date, NULL::text
  FROM "need" n
  JOIN "item" i ON i."programme_id" = n."programme_id" AND i."id" = n."item_id" AND i."current_version" = n."version"
  WHERE NOT EXISTS (
    SELECT 1 FROM "need_estimate" e WHERE e."programme_id" = n."programme_id" AND e."item_id" = n."item_id"
      AND e."pool_id" = n."pool_id" AND e."year" = n."year");

-- Package -------------------------------------------------------------------------------------------------------

ALTER TABLE "item_relation" ADD CONSTRAINT "item_relation_to_another" CHECK ("item_id" <> "other_id" AND "reason" ~ '\S');
CREATE UNIQUE INDEX "scenario_one_name" ON "scenario" ("programme_id", "urgency_round_id", lower("name")) WHERE "removed_at" IS NULL;
ALTER TABLE "package_decision" ADD CONSTRAINT "package_decision_by" CHECK ("decided_by" ~ '\S');
CREATE TRIGGER "package_decision_append_only" BEFORE UPDATE OR DELETE ON "package_decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Commitments and effort ----------------------------------------------------------------------------------------

ALTER TABLE "participation" ADD CONSTRAINT "participation_entry_share" CHECK ("entry_share" >= 0);
ALTER TABLE "book_entry" ADD CONSTRAINT "book_entry_amount" CHECK ("amount" >= 0 AND "year" BETWEEN 2000 AND 2100 AND "source" ~ '\S');
CREATE UNIQUE INDEX "book_entry_revision" ON "book_entry"
  ("programme_id", "column", "item_id", "organisation_id", coalesce("pool_id", '00000000-0000-0000-0000-000000000000'), "kind", "year", "revision");
CREATE TRIGGER "book_entry_append_only" BEFORE UPDATE OR DELETE ON "book_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "agreed_share" ADD CONSTRAINT "agreed_share_part" CHECK ("basis_points" BETWEEN 0 AND 10000 AND "source" ~ '\S');
CREATE TRIGGER "agreed_share_append_only" BEFORE UPDATE OR DELETE ON "agreed_share" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- By-laws written before these settings existed get what every programme starts with.
UPDATE "by_laws" SET "settings" = '{"urgencyDays": 14, "urgencyFloor": "fairlyUrgent"}'::jsonb || "settings";
