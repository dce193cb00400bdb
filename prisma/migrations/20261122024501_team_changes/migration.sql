-- The by-laws and the programme team are of the programme as a whole; a role is always somebody's.
ALTER TABLE "change" DROP CONSTRAINT "change_subject",
  ADD CONSTRAINT "change_subject" CHECK (("kind" IN ('byLaws', 'teamAppointed', 'teamEnded')) = ("organisation_id" IS NULL)
    AND ("kind" IN ('coordinatorAppointed', 'coordinatorEnded', 'teamAppointed', 'teamEnded')) = ("subject_id" IS NOT NULL));
