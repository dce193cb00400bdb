-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('byLaws', 'ownershipBegin', 'ownershipEnd', 'coordinatorAppointed', 'coordinatorEnded');

-- CreateEnum
CREATE TYPE "change_state" AS ENUM ('pending', 'confirmed', 'declined', 'withdrawn');

-- DropForeignKey
ALTER TABLE "programme_rights" DROP CONSTRAINT "programme_rights_programme_id_fkey";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "invited_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "programme_sequence" ADD COLUMN     "rights_version" BIGINT NOT NULL DEFAULT 0;

-- DropTable
DROP TABLE "programme_rights";

-- CreateTable
CREATE TABLE "emergency_code" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "used_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "emergency_code_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "change" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "kind" "change_kind" NOT NULL,
    "organisation_id" UUID,
    "subject_id" UUID,
    "proposal" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_on" DATE,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "by_staff" BOOLEAN NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "lapses_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "change_state" NOT NULL DEFAULT 'pending',
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "letter" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateIndex
CREATE INDEX "emergency_code_programme_id_person_id_idx" ON "emergency_code"("programme_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "emergency_code_programme_id_code_hash_key" ON "emergency_code"("programme_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "change_programme_id_number_key" ON "change"("programme_id", "number");

-- CreateIndex
CREATE INDEX "letter_due_at_idx" ON "letter"("due_at");

-- AddForeignKey
ALTER TABLE "emergency_code" ADD CONSTRAINT "emergency_code_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_programme_id_subject_id_fkey" FOREIGN KEY ("programme_id", "subject_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say.

-- One row tells where a programme stands: the last event, and the version of who may do what. A command writes there last,
-- and only when the rights it was judged by still hold.
CREATE OR REPLACE FUNCTION rights_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "programme_sequence" SET "rights_version" = "rights_version" + 1
  WHERE "programme_id" = CASE TG_OP WHEN 'DELETE' THEN OLD."programme_id" ELSE NEW."programme_id" END;
  RETURN NULL;
END $$;

-- A mandate or role that is ended before it began has no moment at all.
ALTER TABLE "mandate" DROP CONSTRAINT "mandate_order", ADD CONSTRAINT "mandate_order" CHECK ("from_instant" <= "until_instant");
ALTER TABLE "role_assignment" DROP CONSTRAINT "role_assignment_order",
  ADD CONSTRAINT "role_assignment_order" CHECK ("from_instant" <= "until_instant");

-- Four eyes, also for who writes here by hand: whoever confirms or declines is not who proposed, nor who it is about.
ALTER TABLE "change"
  ADD CONSTRAINT "change_four_eyes" CHECK ("state" NOT IN ('confirmed', 'declined')
    OR ("answered_by_id" IS NOT NULL AND "answered_by_id" <> "proposed_by_id" AND "answered_by_id" IS DISTINCT FROM "subject_id")),
  ADD CONSTRAINT "change_answer" CHECK (("state" = 'pending') = ("answered_at" IS NULL)
    AND ("state" = 'pending') = ("answered_by_id" IS NULL) AND ("state" = 'pending') = ("answered_by_name" IS NULL)),
  ADD CONSTRAINT "change_in_time" CHECK ("proposed_at" < "lapses_at" AND "answered_at" >= "proposed_at"
    AND ("state" <> 'confirmed' OR "answered_at" < "lapses_at")),
  ADD CONSTRAINT "change_subject" CHECK (("kind" = 'byLaws') = ("organisation_id" IS NULL)
    AND ("kind" IN ('coordinatorAppointed', 'coordinatorEnded')) = ("subject_id" IS NOT NULL)),
  ADD CONSTRAINT "change_decided" CHECK (("kind" IN ('byLaws', 'ownershipBegin', 'ownershipEnd')) = ("decided_by" IS NOT NULL)
    AND ("decided_by" IS NULL) = ("decided_on" IS NULL));
CREATE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'pending' THEN
    RAISE EXCEPTION 'a change is answered once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "change_answered_once" BEFORE UPDATE ON "change" FOR EACH ROW EXECUTE FUNCTION refuse_second_answer();
CREATE TRIGGER "change_kept" BEFORE DELETE ON "change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- A version of the by-laws is followed by the next one, never changed.
CREATE TRIGGER "by_laws_append_only" BEFORE UPDATE OR DELETE ON "by_laws" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was proposed cannot be changed; an answer can be given.
SELECT protect_table('change', 'SELECT, INSERT');
GRANT UPDATE ("state", "answered_by_id", "answered_by_name", "answered_at", "note") ON "change" TO samenkoers_app;
SELECT protect_table('emergency_code', 'SELECT, INSERT');
GRANT UPDATE ("used_at", "retired_at") ON "emergency_code" TO samenkoers_app;
SELECT protect_table('letter', 'SELECT, INSERT, UPDATE, DELETE');

-- Who is who changes through the product from here on; nothing of it is removed, and a mandate or role only ends.
GRANT INSERT ON "person", "mandate", "role_assignment", "ownership_period", "by_laws", "organisation" TO samenkoers_app;
GRANT UPDATE ("email", "invited_at") ON "person" TO samenkoers_app;
GRANT UPDATE ("until_instant") ON "mandate", "role_assignment" TO samenkoers_app;
GRANT UPDATE ("until_date") ON "ownership_period" TO samenkoers_app;
ALTER TABLE "session" DROP CONSTRAINT "session_method",
  ADD CONSTRAINT "session_method" CHECK ("method" IN ('demo', 'email', 'passkey', 'provider', 'emergency'));
