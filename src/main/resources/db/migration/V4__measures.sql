-- A verdict on one sheet (or one item of it) by one part of a measure. Never deleted: taken back.
CREATE TABLE fact (
  id            bigint PRIMARY KEY,
  part          text NOT NULL,
  definition    text NOT NULL CHECK (length(definition) = 64),
  sheet_id      bigint NOT NULL REFERENCES answer_sheet,
  revision      integer NOT NULL,
  item          text NOT NULL,
  unit_key      text NOT NULL,
  verdict       text NOT NULL CHECK (verdict IN ('MET', 'NOT_MET', 'EXCLUDED')),
  reason        text,
  split         text,
  counted_on    date NOT NULL,
  team_id       bigint REFERENCES team,
  plan_status   text,
  judged_at     timestamptz NOT NULL,
  taken_back_at timestamptz,
  superseded_on date
);
CREATE INDEX fact_by_part ON fact (part, counted_on) WHERE taken_back_at IS NULL;
CREATE INDEX fact_by_unit ON fact (part, unit_key) WHERE taken_back_at IS NULL;
CREATE INDEX fact_by_sheet ON fact (sheet_id);
GRANT SELECT, INSERT, UPDATE (taken_back_at, superseded_on) ON fact TO ${app};

CREATE TABLE tally (
  part        text NOT NULL,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  team_id     bigint NOT NULL,
  plan_status text NOT NULL,
  split       text NOT NULL,
  met         integer NOT NULL CHECK (met >= 0),
  not_met     integer NOT NULL CHECK (not_met >= 0),
  excluded    integer NOT NULL CHECK (excluded >= 0),
  PRIMARY KEY (part, month, team_id, plan_status, split)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON tally TO ${app};
