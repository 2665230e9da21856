ALTER TABLE account_role DROP CONSTRAINT account_role_role_check;
ALTER TABLE account_role ADD CONSTRAINT account_role_role_check CHECK (role IN
  ('QA_OFFICER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'LEAD_OFFICER', 'BOARD', 'QA_LEAD', 'REGISTER_KEEPER', 'ADMINISTRATOR'));

-- An answer said that a child may be unsafe. What was raised, and its clocks, never change.
CREATE TABLE escalation (
  id                bigint PRIMARY KEY,
  version           bigint NOT NULL,
  sheet_id          bigint NOT NULL REFERENCES answer_sheet,
  question          text NOT NULL CHECK (length(question) <= 12),
  item              text NOT NULL CHECK (length(item) <= 40),
  cause             text NOT NULL CHECK (length(cause) <= 200),
  first_said        text NOT NULL,
  now_says          text NOT NULL,
  raised_at         timestamptz NOT NULL,
  raised_by         bigint REFERENCES account,
  acknowledge_by    timestamptz NOT NULL,
  acknowledge_above timestamptz NOT NULL CHECK (acknowledge_above >= acknowledge_by),
  plan_by           timestamptz NOT NULL,
  plan_above        timestamptz NOT NULL CHECK (plan_above >= plan_by),
  closed_at         timestamptz
);
-- The same cause never opens two.
CREATE UNIQUE INDEX escalation_unclosed ON escalation (sheet_id, question, item) WHERE closed_at IS NULL;
CREATE INDEX escalation_by_sheet ON escalation (sheet_id);
CREATE INDEX escalation_by_day ON escalation (raised_at);
GRANT SELECT, INSERT, UPDATE (version, now_says, closed_at) ON escalation TO ${app};

-- What was done about it, when and by whom: added, never changed, so that late stays late.
CREATE TABLE escalation_step (
  id            bigint PRIMARY KEY,
  version       bigint NOT NULL,
  escalation_id bigint NOT NULL REFERENCES escalation,
  kind          text NOT NULL CHECK (kind IN
    ('TEAM_ACKNOWLEDGED', 'SERVICE_ACKNOWLEDGED', 'PLANNED', 'CLOSED', 'ANSWER_CHANGED', 'NOTED')),
  words         text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  at            timestamptz NOT NULL,
  by_account    bigint REFERENCES account
);
CREATE INDEX escalation_step_in_order ON escalation_step (escalation_id, at, id);
-- Of two who acknowledge at once, one does.
CREATE UNIQUE INDEX escalation_step_once ON escalation_step (escalation_id, kind)
  WHERE kind NOT IN ('ANSWER_CHANGED', 'NOTED');
GRANT SELECT, INSERT ON escalation_step TO ${app};
