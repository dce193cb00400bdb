-- AlterTable
ALTER TABLE "session" ADD COLUMN     "browser" TEXT NOT NULL DEFAULT 'other',
ADD COLUMN     "id" UUID NOT NULL DEFAULT uuidv7(),
ADD COLUMN     "system" TEXT NOT NULL DEFAULT 'other';

-- CreateIndex
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");
