-- A lead officer updates the actions of the plan that name them; a register keeper came with V6.
ALTER TABLE account_role DROP CONSTRAINT IF EXISTS account_role_role_check;
ALTER TABLE account_role ADD CONSTRAINT account_role_role_check CHECK (role IN
  ('QA_OFFICER', 'TEAM_MANAGER', 'BOARD', 'QA_LEAD', 'ADMINISTRATOR', 'REGISTER_KEEPER', 'LEAD_OFFICER'));

-- Which account acts for a lead the plan names; the plan writes initials.
CREATE TABLE lead_officer (
  id         bigint PRIMARY KEY,
  version    bigint NOT NULL,
  account_id bigint NOT NULL REFERENCES account,
  lead       text NOT NULL CHECK (length(lead) BETWEEN 1 AND 20),
  UNIQUE (account_id, lead)
);
GRANT SELECT, INSERT, DELETE ON lead_officer TO ${app};

-- How an action of the plan stands. One nobody has rated has no row.
CREATE TABLE action_progress (
  ref     text PRIMARY KEY CHECK (length(ref) BETWEEN 1 AND 20),
  version bigint NOT NULL,
  rag     text NOT NULL CHECK (rag IN ('RED', 'AMBER', 'GREEN', 'BLUE', 'NOT_RATED')),
  done_on date CHECK ((done_on IS NOT NULL) = (rag = 'BLUE'))
);
GRANT SELECT, INSERT, UPDATE ON action_progress TO ${app};

-- Every update of an action: added to and read, never changed or removed.
CREATE TABLE action_update (
  id          bigint PRIMARY KEY,
  version     bigint NOT NULL,
  ref         text NOT NULL REFERENCES action_progress,
  made_at     timestamptz NOT NULL,
  made_by     bigint NOT NULL REFERENCES account,
  rag_before  text NOT NULL CHECK (rag_before IN ('RED', 'AMBER', 'GREEN', 'BLUE', 'NOT_RATED')),
  rag_after   text NOT NULL CHECK (rag_after IN ('RED', 'AMBER', 'GREEN', 'BLUE', 'NOT_RATED')),
  done_before date,
  done_after  date,
  comment     text CHECK (length(comment) BETWEEN 1 AND 4000)
);
CREATE INDEX action_update_by_action ON action_update (ref, made_at, id);
GRANT SELECT, INSERT ON action_update TO ${app};

-- Files that show what was done: about an action ("action", "1.4"), a statement or a recommendation.
-- What was filed can be withdrawn, with a reason: then its content goes, and the record of it stays.
CREATE TABLE evidence_file (
  id               bigint PRIMARY KEY,
  version          bigint NOT NULL,
  subject_kind     text NOT NULL CHECK (subject_kind IN ('action', 'statement', 'recommendation')),
  subject_id       text NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 20),
  name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
  kind             text NOT NULL CHECK (kind IN ('PDF', 'DOCX', 'XLSX', 'ODT', 'ODS', 'PNG', 'JPEG', 'TXT', 'CSV')),
  bytes            integer NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
  sha256           text NOT NULL CHECK (length(sha256) = 64),
  filed_at         timestamptz NOT NULL,
  filed_by         bigint NOT NULL REFERENCES account,
  withdrawn_at     timestamptz,
  withdrawn_by     bigint REFERENCES account,
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 1 AND 1000),
  CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 3))
);
CREATE INDEX evidence_file_by_subject ON evidence_file (subject_kind, subject_id, filed_at, id);
GRANT SELECT, INSERT, UPDATE (version, withdrawn_at, withdrawn_by, withdrawn_reason) ON evidence_file TO ${app};

CREATE TABLE evidence_content (
  file_id bigint PRIMARY KEY REFERENCES evidence_file,
  content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 10485760)
);
GRANT SELECT, INSERT, DELETE ON evidence_content TO ${app};

-- Targets the service set for itself where the plan states none. Withdrawn, never removed.
CREATE TABLE local_target (
  id               bigint PRIMARY KEY,
  version          bigint NOT NULL,
  statement        text NOT NULL CHECK (length(statement) BETWEEN 1 AND 20),
  kind             text NOT NULL CHECK (kind IN ('PERCENT', 'NUMBER')),
  value            numeric(12, 2) NOT NULL CHECK (value >= 0 AND (kind <> 'PERCENT' OR value <= 100)),
  why              text NOT NULL CHECK (length(why) BETWEEN 1 AND 2000),
  in_force_from    date NOT NULL,
  set_at           timestamptz NOT NULL,
  set_by           bigint NOT NULL REFERENCES account,
  withdrawn_on     date CHECK (withdrawn_on >= in_force_from),
  withdrawn_at     timestamptz,
  withdrawn_by     bigint REFERENCES account,
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 1 AND 2000),
  CHECK (num_nonnulls(withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 4))
);
CREATE INDEX local_target_by_statement ON local_target (statement, in_force_from, set_at);
GRANT SELECT, INSERT, UPDATE (version, withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_reason) ON local_target TO ${app};

-- What the board itself makes of a statement or a recommendation, beside what was counted. A later judgement
-- takes the place of an earlier one; nothing is changed or removed.
CREATE TABLE board_judgement (
  id           bigint PRIMARY KEY,
  version      bigint NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('statement', 'recommendation')),
  subject_id   text NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 20),
  verdict      text NOT NULL CHECK (verdict IN ('MET', 'NEAR', 'NOT_MET', 'NOT_JUDGED')),
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
  as_at        date NOT NULL,
  made_at      timestamptz NOT NULL,
  made_by      bigint NOT NULL REFERENCES account
);
CREATE INDEX board_judgement_by_subject ON board_judgement (subject_kind, subject_id, made_at, id);
GRANT SELECT, INSERT ON board_judgement TO ${app};
