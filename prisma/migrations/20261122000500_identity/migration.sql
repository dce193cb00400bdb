-- CreateEnum
CREATE TYPE "attempt_purpose" AS ENUM ('signIn', 'link', 'stepUp', 'passkeySignIn', 'passkeyRegistration');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "email" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "authenticated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'demo';

-- CreateTable
CREATE TABLE "identity_provider" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "organisation_id" UUID,
    "secret_setting" TEXT,
    "key_setting" TEXT,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_provider_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "browser" TEXT NOT NULL DEFAULT 'other',
    "system" TEXT NOT NULL DEFAULT 'other',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "email_link" (
    "token_hash" BYTEA NOT NULL,
    "programme_id" UUID NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "state_hash" BYTEA NOT NULL,
    "programme_id" UUID NOT NULL,
    "purpose" "attempt_purpose" NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "provider_id" UUID,
    "person_id" UUID,
    "nonce" TEXT,
    "verifier" TEXT,
    "return_to" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("state_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "identity_provider_programme_id_issuer_client_id_key" ON "identity_provider"("programme_id", "issuer", "client_id");

-- CreateIndex
CREATE INDEX "account_programme_id_person_id_idx" ON "account"("programme_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_programme_id_issuer_subject_key" ON "account"("programme_id", "issuer", "subject");

-- CreateIndex
CREATE INDEX "passkey_programme_id_person_id_idx" ON "passkey"("programme_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_programme_id_credential_id_key" ON "passkey"("programme_id", "credential_id");

-- CreateIndex
CREATE INDEX "email_link_expires_at_idx" ON "email_link"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_expires_at_idx" ON "sign_in_attempt"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_programme_id_email_key" ON "person"("programme_id", "email");

-- AddForeignKey
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_programme_id_organisation_id_fkey" FOREIGN KEY ("programme_id", "organisation_id") REFERENCES "organisation"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_programme_id_provider_id_fkey" FOREIGN KEY ("programme_id", "provider_id") REFERENCES "identity_provider"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_link" ADD CONSTRAINT "email_link_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_programme_id_provider_id_fkey" FOREIGN KEY ("programme_id", "provider_id") REFERENCES "identity_provider"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_programme_id_person_id_fkey" FOREIGN KEY ("programme_id", "person_id") REFERENCES "person"("programme_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- What Prisma cannot say.
ALTER TABLE "person" ADD CONSTRAINT "person_email_normal" CHECK ("email" = lower("email") AND "email" = btrim("email") AND "email" <> '');

ALTER TABLE "session" ADD CONSTRAINT "session_method" CHECK ("method" IN ('demo', 'email', 'passkey', 'provider'));

-- A row names a setting and never holds a secret; and only a setting of this kind, so that who may write here cannot have
-- the address of the database sent to a server of its own.
ALTER TABLE "identity_provider"
  ADD CONSTRAINT "identity_provider_one_secret" CHECK (num_nonnulls("secret_setting", "key_setting") = 1),
  ADD CONSTRAINT "identity_provider_settings" CHECK (coalesce("secret_setting", "key_setting") ~ '^OIDC_[A-Z0-9_]{1,60}$'),
  ADD CONSTRAINT "identity_provider_issuer" CHECK ("issuer" ~ '^https://[^/?#]' OR "issuer" ~ '^http://(localhost|127\.0\.0\.1)(:\d+)?(/|$)');

ALTER TABLE "passkey" ADD CONSTRAINT "passkey_counter" CHECK ("counter" >= 0);

ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_return_to" CHECK ("return_to" ~ '^/([^/\\]|$)'),
  ADD CONSTRAINT "sign_in_attempt_whose" CHECK (("purpose" IN ('link', 'stepUp', 'passkeyRegistration')) = ("person_id" IS NOT NULL)),
  ADD CONSTRAINT "sign_in_attempt_provider" CHECK (("purpose" IN ('signIn', 'link', 'stepUp')) = ("provider_id" IS NOT NULL));

-- Who signs in is of one programme, like everything else. A provider is set up by who runs the product, not through it.
SELECT protect_table('identity_provider', 'SELECT');
SELECT protect_table('account', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect_table('passkey', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect_table('email_link', 'SELECT, INSERT, UPDATE');
SELECT protect_table('sign_in_attempt', 'SELECT, INSERT, DELETE');

-- Takes away what has had its time, of every programme, at most so many rows of a kind: links and attempts that ended, keys
-- of requests of thirty days ago, and sessions that ended as long ago; the last one of a person stays, it tells of the visit
-- before. The product may have this done, and cannot remove a row of its own choice. Two that do it at once skip each other's.
CREATE FUNCTION tidy(at_once int) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
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
$$;
REVOKE ALL ON FUNCTION tidy(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tidy(int) TO samenkoers_app;
