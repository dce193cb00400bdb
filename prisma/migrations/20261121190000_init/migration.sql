-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "item_kind" AS ENUM ('project', 'foundation', 'themeLine');

-- CreateEnum
CREATE TYPE "item_state" AS ENUM ('draft', 'submitted', 'returned', 'notSupported', 'onAgenda', 'inProgress', 'paused', 'completed', 'removed', 'withdrawn');

-- CreateEnum
CREATE TYPE "execution" AS ENUM ('regional', 'local', 'both');

-- CreateEnum
CREATE TYPE "removal_category" AS ENUM ('noNeed', 'nationalDevelopment', 'finished', 'noCommitment');

-- CreateEnum
CREATE TYPE "agenda_version_state" AS ENUM ('proposed', 'adopted', 'rejected');

-- CreateEnum
CREATE TYPE "commitment_level" AS ENUM ('intent', 'firm');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('municipality', 'insurer', 'publicHealthService', 'province', 'jointBody', 'hospital', 'mentalHealthCare', 'elderlyCare', 'generalPractice', 'youthCare', 'welfare', 'housing', 'residents', 'safety', 'acuteCare', 'knowledge', 'education', 'labourMarket', 'debtSupport');

-- CreateEnum
CREATE TYPE "domain" AS ENUM ('publicHealth', 'medical', 'social');

-- CreateEnum
CREATE TYPE "mandate_capacity" AS ENUM ('representative', 'deputy');

-- CreateEnum
CREATE TYPE "mandate_extent" AS ENUM ('full', 'subjectToRatification');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('programmeManager', 'programmeTeam', 'coordinator', 'partnerContact');

-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('money', 'staff');

-- CreateEnum
CREATE TYPE "round_kind" AS ENUM ('support', 'takeUp', 'removal', 'adoption');

-- CreateEnum
CREATE TYPE "round_visibility" AS ENUM ('open', 'hiddenUntilClosed');

-- CreateEnum
CREATE TYPE "round_outcome" AS ENUM ('open', 'incomplete', 'adopted', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "position_choice" AS ENUM ('supported', 'supportedWithRemark', 'noObjection', 'notSupported', 'inFavour', 'against', 'abstain');

-- CreateEnum
CREATE TYPE "participation_choice" AS ENUM ('takesPart', 'laterPossible', 'notApplicable');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('web', 'phone', 'paper', 'meeting');

-- CreateTable
CREATE TABLE "item" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "item_kind" NOT NULL,
    "state" "item_state" NOT NULL DEFAULT 'draft',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "state_reason" TEXT,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "theme_line_id" UUID,
    "proposer_organisation_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lead_organisation_id" UUID,
    "lead_name" TEXT,
    "hard_deadline" DATE,
    "submitted_at" TIMESTAMPTZ(3),
    "on_agenda_since" TIMESTAMPTZ(3),
    "in_progress_since" TIMESTAMPTZ(3),
    "wind_down_plan" JSONB,

    CONSTRAINT "item_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "item_version" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "joint_value" TEXT NOT NULL DEFAULT '',
    "resident_outcome" TEXT NOT NULL DEFAULT '',
    "prevention" TEXT NOT NULL DEFAULT '',
    "continuity" TEXT NOT NULL DEFAULT '',
    "execution" "execution" NOT NULL DEFAULT 'regional',
    "change_note" TEXT NOT NULL DEFAULT '',
    "goal_version" INTEGER,
    "text_hash" TEXT,
    "frozen_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "item_version_pkey" PRIMARY KEY ("programme_id","item_id","version")
);

-- CreateTable
CREATE TABLE "item_version_goal" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "goal_id" UUID NOT NULL,
    "contribution" TEXT NOT NULL,

    CONSTRAINT "item_version_goal_pkey" PRIMARY KEY ("programme_id","item_id","version","goal_id")
);

-- CreateTable
CREATE TABLE "item_version_life_phase" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "life_phase_id" UUID NOT NULL,

    CONSTRAINT "item_version_life_phase_pkey" PRIMARY KEY ("programme_id","item_id","version","life_phase_id")
);

-- CreateTable
CREATE TABLE "item_version_challenge" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "challenge_id" UUID NOT NULL,

    CONSTRAINT "item_version_challenge_pkey" PRIMARY KEY ("programme_id","item_id","version","challenge_id")
);

-- CreateTable
CREATE TABLE "item_version_foundation" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "foundation_id" UUID NOT NULL,

    CONSTRAINT "item_version_foundation_pkey" PRIMARY KEY ("programme_id","item_id","version","foundation_id")
);

-- CreateTable
CREATE TABLE "need" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "pool_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "amount" BIGINT,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "need_pkey" PRIMARY KEY ("programme_id","item_id","version","pool_id","year")
);

-- CreateTable
CREATE TABLE "involvement" (
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "team_confirmed_by_id" UUID,
    "team_confirmed_at" TIMESTAMPTZ(3),
    "self_confirmed_by_id" UUID,
    "self_confirmed_at" TIMESTAMPTZ(3),
    "declined_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,

    CONSTRAINT "involvement_pkey" PRIMARY KEY ("programme_id","item_id","organisation_id")
);

-- CreateTable
CREATE TABLE "resident_result" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "item_id" UUID NOT NULL,
    "on_date" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "resident_result_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "input" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "item_id" UUID,
    "theme_line_id" UUID,
    "said_by" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "input_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "agenda_version" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "agenda_version_state" NOT NULL DEFAULT 'proposed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "adopted_at" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_version_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "agenda_version_item" (
    "programme_id" UUID NOT NULL,
    "agenda_version_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_version" INTEGER NOT NULL,

    CONSTRAINT "agenda_version_item_pkey" PRIMARY KEY ("programme_id","agenda_version_id","item_id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "level" "commitment_level" NOT NULL,
    "continuity_plan" TEXT NOT NULL DEFAULT '',
    "signer_name" TEXT NOT NULL,
    "mandate_id" UUID,
    "signed_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "commitment_line" (
    "programme_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "pool_id" UUID,
    "kind" "resource_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "commitment_line_pkey" PRIMARY KEY ("programme_id","commitment_id","line")
);

-- CreateTable
CREATE TABLE "participation" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "choice" "participation_choice" NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "joined_later" BOOLEAN NOT NULL DEFAULT false,
    "capacity_note" TEXT NOT NULL DEFAULT '',
    "local_implementation" TEXT NOT NULL DEFAULT '',
    "round_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "vision" TEXT NOT NULL,
    "central_aims" TEXT[],
    "period_from" DATE NOT NULL,
    "period_until" DATE NOT NULL,
    "residents" INTEGER,
    "residents_source" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_sequence" (
    "programme_id" UUID NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "programme_sequence_pkey" PRIMARY KEY ("programme_id")
);

-- CreateTable
CREATE TABLE "by_laws" (
    "programme_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "adopted_on" DATE NOT NULL,

    CONSTRAINT "by_laws_pkey" PRIMARY KEY ("programme_id","version")
);

-- CreateTable
CREATE TABLE "goal_version" (
    "programme_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "adopted_on" DATE NOT NULL,

    CONSTRAINT "goal_version_pkey" PRIMARY KEY ("programme_id","version")
);

-- CreateTable
CREATE TABLE "goal" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "code" TEXT,
    "domains" "domain"[],
    "part_of_id" UUID,
    "note" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "reference_figure" (
    "programme_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "reference_figure_pkey" PRIMARY KEY ("programme_id","organisation_id","name","on_date")
);

-- CreateTable
CREATE TABLE "ownership_period" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisation_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,

    CONSTRAINT "ownership_period_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "capacity" "mandate_capacity" NOT NULL,
    "extent" "mandate_extent" NOT NULL,
    "from_instant" TIMESTAMPTZ(3) NOT NULL,
    "until_instant" TIMESTAMPTZ(3),

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" UUID,
    "from_instant" TIMESTAMPTZ(3) NOT NULL,
    "until_instant" TIMESTAMPTZ(3),

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" BYTEA NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "previous_visit" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "theme_line" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "lead_organisation_id" UUID,
    "lead_name" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "succeeds_id" UUID,

    CONSTRAINT "theme_line_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "life_phase" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "life_phase_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "regional_challenge" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position" INTEGER NOT NULL,
    "fact" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "regional_challenge_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "resource_pool" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "kind" "resource_kind" NOT NULL,
    "organisation_id" UUID,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "resource_pool_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "pool_capacity" (
    "programme_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,

    CONSTRAINT "pool_capacity_pkey" PRIMARY KEY ("programme_id","pool_id","year")
);

-- CreateTable
CREATE TABLE "event" (
    "programme_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "organisation_id" UUID,
    "item_id" UUID,
    "round_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("programme_id","sequence")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB,
    "replays" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("programme_id","person_id","key")
);

-- CreateTable
CREATE TABLE "round" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "kind" "round_kind" NOT NULL,
    "item_id" UUID,
    "item_version" INTEGER,
    "agenda_version_id" UUID,
    "title" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
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
    "refers_to_id" UUID,
    "removal_category" "removal_category",
    "reason" TEXT,

    CONSTRAINT "round_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "round_elector" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "residents" INTEGER,

    CONSTRAINT "round_elector_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id")
);

-- CreateTable
CREATE TABLE "round_extension" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "previous_closing" TIMESTAMPTZ(3) NOT NULL,
    "new_closing" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "extended_by_id" UUID NOT NULL,
    "extended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_extension_pkey" PRIMARY KEY ("programme_id","round_id","number")
);

-- CreateTable
CREATE TABLE "position_revision" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "choice" "position_choice" NOT NULL,
    "text" TEXT,
    "participation" "participation_choice",
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

    CONSTRAINT "position_revision_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id","revision")
);

-- CreateTable
CREATE TABLE "current_position" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "current_position_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id")
);

-- CreateTable
CREATE TABLE "ratification" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "ratified_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "document" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ratification_pkey" PRIMARY KEY ("programme_id","round_id","organisation_id","revision")
);

-- CreateTable
CREATE TABLE "round_result" (
    "programme_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "outcome" "round_outcome" NOT NULL,
    "as_it_stands" BOOLEAN NOT NULL DEFAULT false,
    "tally" JSONB NOT NULL,
    "working" JSONB NOT NULL,
    "silent_organisation_ids" UUID[],
    "pending_ratification_ids" UUID[],
    "objection_ids" UUID[],
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,

    CONSTRAINT "round_result_pkey" PRIMARY KEY ("programme_id","round_id")
);

-- CreateIndex
CREATE INDEX "item_programme_id_state_number_idx" ON "item"("programme_id", "state", "number");

-- CreateIndex
CREATE UNIQUE INDEX "item_programme_id_number_key" ON "item"("programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "item_programme_id_slug_key" ON "item"("programme_id", "slug");

-- CreateIndex
CREATE INDEX "involvement_programme_id_organisation_id_idx" ON "involvement"("programme_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_version_programme_id_number_key" ON "agenda_version"("programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_version_item_programme_id_agenda_version_id_position_key" ON "agenda_version_item"("programme_id", "agenda_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_programme_id_item_id_organisation_id_revision_key" ON "commitment"("programme_id", "item_id", "organisation_id", "revision");

-- CreateIndex
CREATE INDEX "participation_programme_id_item_id_idx" ON "participation"("programme_id", "item_id");

-- CreateIndex
CREATE INDEX "participation_programme_id_organisation_id_idx" ON "participation"("programme_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_slug_key" ON "programme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "goal_programme_id_version_position_key" ON "goal"("programme_id", "version", "position");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_programme_id_slug_key" ON "organisation"("programme_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_programme_id_name_key" ON "organisation"("programme_id", "name");

-- CreateIndex
CREATE INDEX "mandate_programme_id_person_id_idx" ON "mandate"("programme_id", "person_id");

-- CreateIndex
CREATE INDEX "mandate_programme_id_organisation_id_idx" ON "mandate"("programme_id", "organisation_id");

-- CreateIndex
CREATE INDEX "role_assignment_programme_id_person_id_idx" ON "role_assignment"("programme_id", "person_id");

-- CreateIndex
CREATE INDEX "session_programme_id_person_id_last_seen_at_idx" ON "session"("programme_id", "person_id", "last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "theme_line_programme_id_slug_key" ON "theme_line"("programme_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "life_phase_programme_id_position_key" ON "life_phase"("programme_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "regional_challenge_programme_id_position_key" ON "regional_challenge"("programme_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "resource_pool_programme_id_name_key" ON "resource_pool"("programme_id", "name");

-- CreateIndex
CREATE INDEX "event_programme_id_item_id_sequence_idx" ON "event"("programme_id", "item_id", "sequence");

-- CreateIndex
CREATE INDEX "event_programme_id_round_id_sequence_idx" ON "event"("programme_id", "round_id", "sequence");

-- CreateIndex
CREATE INDEX "round_programme_id_item_id_idx" ON "round"("programme_id", "item_id");

-- CreateIndex
CREATE INDEX "round_programme_id_settled_at_closes_at_idx" ON "round"("programme_id", "settled_at", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "round_programme_id_number_key" ON "round"("programme_id", "number");

-- CreateIndex
CREATE INDEX "round_elector_programme_id_organisation_id_idx" ON "round_elector"("programme_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "current_position_programme_id_round_id_organisation_id_revi_key" ON "current_position"("programme_id", "round_id", "organisation_id", "revision");

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_programme_id_theme_line_id_fkey" FOREIGN KEY ("programme_id", "theme_line_id") REFERENCES "theme_line"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_programme_id_proposer_organisation_id_fkey" FOREIGN KEY ("programme_id", "proposer_organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_programme_id_lead_organisation_id_fkey" FOREIGN KEY ("programme_id", "lead_organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version_goal" ADD CONSTRAINT "item_version_goal_programme_id_item_id_version_fkey" FOREIGN KEY ("programme_id", "item_id", "version") REFERENCES "item_version"("programme_id", "item_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version_goal" ADD CONSTRAINT "item_version_goal_programme_id_goal_id_fkey" FOREIGN KEY ("programme_id", "goal_id") REFERENCES "goal"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_version_life_phase" ADD CONSTRAINT "item_version_life_phase_programme_id_item_id_version_fkey" FOREIGN KEY ("programme_id", "item_id", "version") REFERENCES "item_version"("programme_id", "item_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version_life_phase" ADD CONSTRAINT "item_version_life_phase_programme_id_life_phase_id_fkey" FOREIGN KEY ("programme_id", "life_phase_id") REFERENCES "life_phase"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_version_challenge" ADD CONSTRAINT "item_version_challenge_programme_id_item_id_version_fkey" FOREIGN KEY ("programme_id", "item_id", "version") REFERENCES "item_version"("programme_id", "item_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version_challenge" ADD CONSTRAINT "item_version_challenge_programme_id_challenge_id_fkey" FOREIGN KEY ("programme_id", "challenge_id") REFERENCES "regional_challenge"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_version_foundation" ADD CONSTRAINT "item_version_foundation_programme_id_item_id_version_fkey" FOREIGN KEY ("programme_id", "item_id", "version") REFERENCES "item_version"("programme_id", "item_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version_foundation" ADD CONSTRAINT "item_version_foundation_programme_id_foundation_id_fkey" FOREIGN KEY ("programme_id", "foundation_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_programme_id_item_id_version_fkey" FOREIGN KEY ("programme_id", "item_id", "version") REFERENCES "item_version"("programme_id", "item_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_programme_id_pool_id_fkey" FOREIGN KEY ("programme_id", "pool_id") REFERENCES "resource_pool"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "resident_result" ADD CONSTRAINT "resident_result_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input" ADD CONSTRAINT "input_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "input" ADD CONSTRAINT "input_programme_id_theme_line_id_fkey" FOREIGN KEY ("programme_id", "theme_line_id") REFERENCES "theme_line"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agenda_version" ADD CONSTRAINT "agenda_version_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_version_item" ADD CONSTRAINT "agenda_version_item_programme_id_agenda_version_id_fkey" FOREIGN KEY ("programme_id", "agenda_version_id") REFERENCES "agenda_version"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_version_item" ADD CONSTRAINT "agenda_version_item_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "commitment_line" ADD CONSTRAINT "commitment_line_programme_id_commitment_id_fkey" FOREIGN KEY ("programme_id", "commitment_id") REFERENCES "commitment"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_line" ADD CONSTRAINT "commitment_line_programme_id_pool_id_fkey" FOREIGN KEY ("programme_id", "pool_id") REFERENCES "resource_pool"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "programme_sequence" ADD CONSTRAINT "programme_sequence_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "by_laws" ADD CONSTRAINT "by_laws_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_version" ADD CONSTRAINT "goal_version_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_programme_id_version_fkey" FOREIGN KEY ("programme_id", "version") REFERENCES "goal_version"("programme_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_programme_id_part_of_id_fkey" FOREIGN KEY ("programme_id", "part_of_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reference_figure" ADD CONSTRAINT "reference_figure_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_period" ADD CONSTRAINT "ownership_period_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_line" ADD CONSTRAINT "theme_line_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_line" ADD CONSTRAINT "theme_line_programme_id_lead_organisation_id_fkey" FOREIGN KEY ("programme_id", "lead_organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "theme_line" ADD CONSTRAINT "theme_line_programme_id_succeeds_id_fkey" FOREIGN KEY ("programme_id", "succeeds_id") REFERENCES "theme_line"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "life_phase" ADD CONSTRAINT "life_phase_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_challenge" ADD CONSTRAINT "regional_challenge_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_pool" ADD CONSTRAINT "resource_pool_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_pool" ADD CONSTRAINT "resource_pool_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pool_capacity" ADD CONSTRAINT "pool_capacity_programme_id_pool_id_fkey" FOREIGN KEY ("programme_id", "pool_id") REFERENCES "resource_pool"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idempotency_record" ADD CONSTRAINT "idempotency_record_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_programme_id_item_id_fkey" FOREIGN KEY ("programme_id", "item_id") REFERENCES "item"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_programme_id_agenda_version_id_fkey" FOREIGN KEY ("programme_id", "agenda_version_id") REFERENCES "agenda_version"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_programme_id_by_laws_version_fkey" FOREIGN KEY ("programme_id", "by_laws_version") REFERENCES "by_laws"("programme_id", "version") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_programme_id_refers_to_id_fkey" FOREIGN KEY ("programme_id", "refers_to_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_elector" ADD CONSTRAINT "round_elector_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_elector" ADD CONSTRAINT "round_elector_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_extension" ADD CONSTRAINT "round_extension_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_revision" ADD CONSTRAINT "position_revision_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_revision" ADD CONSTRAINT "position_revision_programme_id_round_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "round_id", "organisation_id") REFERENCES "round_elector"("programme_id", "round_id", "organisation_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "current_position" ADD CONSTRAINT "current_position_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "current_position" ADD CONSTRAINT "current_position_programme_id_round_id_organisation_id_rev_fkey" FOREIGN KEY ("programme_id", "round_id", "organisation_id", "revision") REFERENCES "position_revision"("programme_id", "round_id", "organisation_id", "revision") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ratification" ADD CONSTRAINT "ratification_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratification" ADD CONSTRAINT "ratification_programme_id_round_id_organisation_id_revisio_fkey" FOREIGN KEY ("programme_id", "round_id", "organisation_id", "revision") REFERENCES "position_revision"("programme_id", "round_id", "organisation_id", "revision") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_result" ADD CONSTRAINT "round_result_programme_id_round_id_fkey" FOREIGN KEY ("programme_id", "round_id") REFERENCES "round"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
