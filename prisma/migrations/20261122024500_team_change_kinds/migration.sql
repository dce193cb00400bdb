-- The programme team's own people take four eyes as well. A value of an enum can only be used in a later transaction than
-- the one that adds it, so what is checked about these two follows in the next migration.
ALTER TYPE "change_kind" ADD VALUE 'teamAppointed';
ALTER TYPE "change_kind" ADD VALUE 'teamEnded';
