-- CreateEnum
CREATE TYPE "book_column" AS ENUM ('asked', 'delivered');

-- CreateEnum
CREATE TYPE "item_relation_kind" AS ENUM ('requires', 'excludes');

-- CreateEnum
CREATE TYPE "urgency_judgement" AS ENUM ('notUrgent', 'slightlyUrgent', 'fairlyUrgent', 'urgent', 'veryUrgent', 'noJudgement');

-- CreateEnum
CREATE TYPE "order_decision_kind" AS ENUM ('tieBreak', 'adoption');

-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "entry_share" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "book_entry" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "column" "book_column" NOT NULL,
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pool_id" UUID,
    "kind" "resource_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "on_date" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "book_entry_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "agreed_share" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisation_id" UUID NOT NULL,
    "item_id" UUID,
    "kind" "resource_kind" NOT NULL,
    "from_date" DATE NOT NULL,
    "basis_points" INTEGER,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "agreed_share_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "need_estimate" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "amount" BIGINT,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "need_estimate_pkey" PRIMARY KEY ("programme_id","item_id","pool_id","year","revision")
);

-- CreateTable
CREATE TABLE "item_relation" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "kind" "item_relation_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_relation_pkey" PRIMARY KEY ("programme_id","item_id","other_id","kind")
);

-- CreateTable
CREATE TABLE "scenario" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "urgency_round_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "what_if" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "package_decision" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "urgency_round_id" UUID NOT NULL,
    "item_ids" UUID[],
    "decided_on_facts" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "scenario_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "package_decision_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "urgency_round" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "by_laws_version" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "rule_hash" TEXT NOT NULL,
    "visibility" "round_visibility" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_early_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "urgency_round_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "urgency_round_item" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,

    CONSTRAINT "urgency_round_item_pkey" PRIMARY KEY ("programme_id","round_id","item_id")
);

-- CreateTable
CREATE TABLE "urgency_elector" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "residents" INTEGER,

    CONSTRAINT "urgency_elector_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id")
);

-- CreateTable
CREATE TABLE "urgency_extension" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "previous_closing" TIMESTAMPTZ(3) NOT NULL,
    "new_closing" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "extended_by_id" UUID NOT NULL,
    "extended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "urgency_extension_pkey" PRIMARY KEY ("programme_id","round_id","number")
);

-- CreateTable
CREATE TABLE "urgency_grade_revision" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "judgement" "urgency_judgement" NOT NULL,
    "argument" TEXT,
    "extent" "mandate_extent" NOT NULL,
    "person_id" UUID,
    "person_name" TEXT NOT NULL,
    "capacity" "mandate_capacity",
    "mandate_id" UUID,
    "channel" "channel" NOT NULL DEFAULT 'web',
    "received_on" DATE,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "urgency_grade_revision_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id","item_id","revision")
);

-- CreateTable
CREATE TABLE "urgency_grade" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "urgency_grade_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id","item_id")
);

-- CreateTable
CREATE TABLE "urgency_ratification" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ratified_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "document" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "urgency_ratification_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id","number")
);

-- CreateTable
CREATE TABLE "urgency_result" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "as_it_stands" BOOLEAN NOT NULL DEFAULT false,
    "result" JSONB NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,

    CONSTRAINT "urgency_result_pkey" PRIMARY KEY ("programme_id","round_id")
);

-- CreateTable
CREATE TABLE "order_decision" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "order_decision_kind" NOT NULL,
    "item_groups" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_decision_pkey" PRIMARY KEY ("programme_id","round_id","number")
);

-- CreateIndex
CREATE INDEX "book_entry_programme_id_item_id_organisation_id_idx" ON "book_entry"("programme_id", "item_id", "organisation_id");

-- CreateIndex
CREATE INDEX "book_entry_programme_id_organisation_id_idx" ON "book_entry"("programme_id", "organisation_id");

-- CreateIndex
CREATE INDEX "agreed_share_programme_id_organisation_id_idx" ON "agreed_share"("programme_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "package_decision_programme_id_number_key" ON "package_decision"("programme_id", "number");

-- CreateIndex
CREATE INDEX "urgency_round_programme_id_settled_at_closes_at_idx" ON "urgency_round"("programme_id", "settled_at", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "urgency_round_programme_id_number_key" ON "urgency_round"("programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "urgency_round_item_programme_id_round_id_position_key" ON "urgency_round_item"("programme_id", "round_id", "position");

-- CreateIndex
CREATE INDEX "urgency_elector_programme_id_organisation_id_idx" ON "urgency_elector"("programme_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "urgency_grade_programme_id_round_id_organisation_id_item_id_key" ON "urgency_grade"("programme_id", "round_id", "organisation_id", "item_id", "revision");

-- AddForeignKey
ALTER TABLE "book_entry" ADD CONSTRAINT "book_entry_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "book_entry" ADD CONSTRAINT "book_entry_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "book_entry" ADD CONSTRAINT "book_entry_programme_id_pool_id_fkey" FOREIGN KEY ("programme_id", "pool_id") REFERENCES "resource_pool"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreed_share" ADD CONSTRAINT "agreed_share_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreed_share" ADD CONSTRAINT "agreed_share_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_estimate" ADD CONSTRAINT "need_estimate_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_estimate" ADD CONSTRAINT "need_estimate_programme_id_pool_id_fkey" FOREIGN KEY ("programme_id", "pool_id") REFERENCES "resource_pool"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_relation" ADD CONSTRAINT "item_relation_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_relation" ADD CONSTRAINT "item_relation_programme_id_other_id_fkey" FOREIGN KEY ("programme_id", "other_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_programme_id_urgency_round_id_fkey" FOREIGN KEY ("programme_id", "urgency_round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_decision" ADD CONSTRAINT "package_decision_programme_id_urgency_round_id_fkey" FOREIGN KEY ("programme_id", "urgency_round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_decision" ADD CONSTRAINT "package_decision_programme_id_scenario_id_fkey" FOREIGN KEY ("programme_id", "scenario_id") REFERENCES "scenario"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_round" ADD CONSTRAINT "urgency_round_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urgency_round" ADD CONSTRAINT "urgency_round_programme_id_by_laws_version_fkey" FOREIGN KEY ("programme_id", "by_laws_version") REFERENCES "by_laws"("programme_id", "version") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_round_item" ADD CONSTRAINT "urgency_round_item_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urgency_round_item" ADD CONSTRAINT "urgency_round_item_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_elector" ADD CONSTRAINT "urgency_elector_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urgency_elector" ADD CONSTRAINT "urgency_elector_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_extension" ADD CONSTRAINT "urgency_extension_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urgency_grade_revision" ADD CONSTRAINT "urgency_grade_revision_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urgency_grade_revision" ADD CONSTRAINT "urgency_grade_revision_programme_id_round_id_organisation__fkey" FOREIGN KEY ("programme_id", "round_id", "organisation_id") REFERENCES "urgency_elector"("programme_id", "round_id", "organisation_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_grade_revision" ADD CONSTRAINT "urgency_grade_revision_programme_id_round_id_item_id_fkey" FOREIGN KEY ("programme_id", "round_id", "item_id") REFERENCES "urgency_round_item"("programme_id", "round_id", "item_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_grade" ADD CONSTRAINT "urgency_grade_programme_id_round_id_organisation_id_item_i_fkey" FOREIGN KEY ("programme_id", "round_id", "organisation_id", "item_id", "revision") REFERENCES "urgency_grade_revision"("programme_id", "round_id", "organisation_id", "item_id", "revision") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgency_ratification" ADD CONSTRAINT "urgency_ratification_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urgency_result" ADD CONSTRAINT "urgency_result_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_decision" ADD CONSTRAINT "order_decision_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "urgency_round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
