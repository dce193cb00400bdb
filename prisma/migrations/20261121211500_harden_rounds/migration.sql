-- What ended stays ended: a withdrawn round is not revived, and nothing of a round moves once it is settled or withdrawn.

CREATE OR REPLACE FUNCTION refuse_thaw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."kind", NEW."item_id", NEW."item_version", NEW."agenda_version_id", NEW."title", NEW."text_hash", NEW."by_laws_version",
      NEW."rule", NEW."rule_hash", NEW."visibility", NEW."opened_at", NEW."opened_by_id", NEW."refers_to_id", NEW."removal_category", NEW."reason")
     IS DISTINCT FROM
     (OLD."kind", OLD."item_id", OLD."item_version", OLD."agenda_version_id", OLD."title", OLD."text_hash", OLD."by_laws_version",
      OLD."rule", OLD."rule_hash", OLD."visibility", OLD."opened_at", OLD."opened_by_id", OLD."refers_to_id", OLD."removal_category", OLD."reason")
  THEN RAISE EXCEPTION 'what a round froze at opening cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD."settled_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL) AND NEW IS DISTINCT FROM OLD
  THEN RAISE EXCEPTION 'a round that ended stays as it ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Only what can be read is a reason: white space of any kind is none.
ALTER TABLE "round" ADD CONSTRAINT "round_withdrawn_with_reason" CHECK ("withdrawn_at" IS NULL OR coalesce("withdraw_reason", '') ~ '\S');
ALTER TABLE "round" DROP CONSTRAINT "round_removal_reason";
ALTER TABLE "round" ADD CONSTRAINT "round_removal_reason" CHECK (
  "kind" <> 'removal' OR ("removal_category" IS NOT NULL AND coalesce("reason", '') ~ '\S'));
ALTER TABLE "position_revision" DROP CONSTRAINT "position_reason";
ALTER TABLE "position_revision" ADD CONSTRAINT "position_reason" CHECK (
  "choice" NOT IN ('supportedWithRemark', 'notSupported', 'against') OR coalesce("text", '') ~ '\S');
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_firm_with_continuity" CHECK ("level" <> 'firm' OR "continuity_plan" ~ '\S');
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_withdrawn_with_reason" CHECK ("withdrawn_at" IS NULL OR coalesce("withdraw_reason", '') ~ '\S');
