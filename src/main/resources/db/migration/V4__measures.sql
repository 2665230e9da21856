-- A verdict on one sheet (or one item of it) by one part of a measure. Never deleted: taken back.
CREATE TABLE fact (
  id              bigint PRIMARY KEY,
  part            text NOT NULL CHECK (length(part) <= 60),
  definition      text NOT NULL CHECK (length(definition) = 64),
  sheet_id        bigint NOT NULL REFERENCES answer_sheet,
  revision        integer NOT NULL,
  item            text NOT NULL CHECK (length(item) <= 40),
  child_reference text CHECK (length(child_reference) <= 40),
  unit            text NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('MET', 'NOT_MET', 'EXCLUDED')),
  reason          text NOT NULL,
  split           text NOT NULL,
  counted_on      date NOT NULL,
  team_id         bigint REFERENCES team,
  plan_status     text NOT NULL CHECK (length(plan_status) <= 40),
  judged_at       timestamptz NOT NULL,
  taken_back_at   timestamptz,
  superseded_on   date CHECK (superseded_on >= counted_on)
);
-- One verdict at a time: a sheet counted twice is refused, not doubled.
CREATE UNIQUE INDEX fact_in_force ON fact (sheet_id, part, item) WHERE taken_back_at IS NULL;
CREATE INDEX fact_by_part ON fact (part, counted_on DESC, id DESC) WHERE taken_back_at IS NULL;
CREATE INDEX fact_by_child ON fact (child_reference, superseded_on) WHERE taken_back_at IS NULL;
CREATE INDEX fact_by_day ON fact (counted_on) WHERE taken_back_at IS NULL;
CREATE INDEX fact_by_supersession ON fact (superseded_on)
  WHERE taken_back_at IS NULL AND superseded_on IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (taken_back_at, superseded_on) ON fact TO ${app};

-- The facts of a month, counted as they come and go. Team 0 and empty words stand for none; the
-- reason is given for excluded facts only.
CREATE TABLE tally (
  part        text NOT NULL,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  team_id     bigint NOT NULL,
  plan_status text NOT NULL,
  split       text NOT NULL,
  reason      text NOT NULL,
  met         integer NOT NULL,
  not_met     integer NOT NULL,
  excluded    integer NOT NULL,
  PRIMARY KEY (month, part, team_id, plan_status, split, reason)
);
GRANT SELECT, INSERT, UPDATE ON tally TO ${app};

-- Of the facts of a month, those that a later audit of the same child superseded, by the month in
-- which it did: the latest in a period are its tallies less what was superseded by its end.
CREATE TABLE tally_superseded (
  part          text NOT NULL,
  month         date NOT NULL CHECK (extract(day FROM month) = 1),
  superseded_in date NOT NULL CHECK (extract(day FROM superseded_in) = 1 AND superseded_in >= month),
  team_id       bigint NOT NULL,
  plan_status   text NOT NULL,
  split         text NOT NULL,
  reason        text NOT NULL,
  met           integer NOT NULL,
  not_met       integer NOT NULL,
  excluded      integer NOT NULL,
  PRIMARY KEY (month, superseded_in, part, team_id, plan_status, split, reason)
);
GRANT SELECT, INSERT, UPDATE ON tally_superseded TO ${app};
