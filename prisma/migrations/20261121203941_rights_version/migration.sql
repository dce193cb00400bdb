-- CreateTable
CREATE TABLE "programme_rights" (
    "programme_id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "programme_rights_pkey" PRIMARY KEY ("programme_id")
);

-- AddForeignKey
ALTER TABLE "programme_rights" ADD CONSTRAINT "programme_rights_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever changes who may do what, through the product or by hand, moves the version in the same transaction.
INSERT INTO "programme_rights" ("programme_id") SELECT "id" FROM "programme";

CREATE FUNCTION rights_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed uuid;
BEGIN
  changed := CASE TG_OP WHEN 'DELETE' THEN OLD."programme_id" ELSE NEW."programme_id" END;
  INSERT INTO "programme_rights" ("programme_id", "version") VALUES (changed, 1)
  ON CONFLICT ("programme_id") DO UPDATE SET "version" = "programme_rights"."version" + 1;
  RETURN NULL;
END $$;

CREATE TRIGGER "person_rights_changed" AFTER INSERT OR UPDATE OR DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION rights_changed();
CREATE TRIGGER "mandate_rights_changed" AFTER INSERT OR UPDATE OR DELETE ON "mandate" FOR EACH ROW EXECUTE FUNCTION rights_changed();
CREATE TRIGGER "role_rights_changed" AFTER INSERT OR UPDATE OR DELETE ON "role_assignment" FOR EACH ROW EXECUTE FUNCTION rights_changed();
CREATE TRIGGER "organisation_rights_changed" AFTER INSERT OR UPDATE OR DELETE ON "organisation" FOR EACH ROW EXECUTE FUNCTION rights_changed();
CREATE TRIGGER "ownership_rights_changed" AFTER INSERT OR UPDATE OR DELETE ON "ownership_period" FOR EACH ROW EXECUTE FUNCTION rights_changed();
