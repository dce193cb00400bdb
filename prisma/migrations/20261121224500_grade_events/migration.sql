-- The events of an urgency round that are looked up by round: what owners said, which is left out of the record while the
-- round hides it and must then be counted without reading all of it, and who was reminded.
CREATE INDEX "event_of_urgency_round" ON "event" ("programme_id", (("data" ->> 'urgencyRound')::int))
  WHERE "type" IN ('item-graded', 'grades-recorded-on-behalf', 'grades-ratified', 'urgency-owners-reminded');
