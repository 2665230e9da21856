-- A fact may carry an amount (pounds saved, staff trained) and what it is of; and it may last: from
-- the day it is counted on until the day it ends, met from some day on. What is so "as at a day" is
-- then asked of facts, like all else.
ALTER TABLE fact
  ADD COLUMN amount    bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
  ADD COLUMN amount_of bigint NOT NULL DEFAULT 0 CHECK (amount_of >= 0),
  ADD COLUMN ends_on   date CHECK (ends_on >= counted_on),
  ADD COLUMN met_from  date CHECK (met_from >= counted_on);

ALTER TABLE tally
  ADD COLUMN amount    bigint NOT NULL DEFAULT 0,
  ADD COLUMN amount_of bigint NOT NULL DEFAULT 0;
ALTER TABLE tally_superseded
  ADD COLUMN amount    bigint NOT NULL DEFAULT 0,
  ADD COLUMN amount_of bigint NOT NULL DEFAULT 0;
