ALTER TABLE account_role DROP CONSTRAINT account_role_role_check;
ALTER TABLE account_role ADD CONSTRAINT account_role_role_check
  CHECK (role IN ('QA_OFFICER', 'TEAM_MANAGER', 'BOARD', 'QA_LEAD', 'ADMINISTRATOR', 'REGISTER_KEEPER'));

-- Over a one-time link somebody answers who has no account.
ALTER TABLE answer_sheet ALTER COLUMN answered_by DROP NOT NULL;
ALTER TABLE answer ALTER COLUMN saved_by DROP NOT NULL;
ALTER TABLE sealed_sheet ALTER COLUMN sealed_by DROP NOT NULL;
ALTER TABLE sealed_answer ALTER COLUMN saved_by DROP NOT NULL;

-- An entry of a register is an answer sheet; its draft, correction and withdrawal are the sheet's.
CREATE TABLE register_entry (
  id          bigint PRIMARY KEY REFERENCES answer_sheet,
  version     bigint NOT NULL,
  register    text NOT NULL CHECK (length(register) <= 60),
  happened_on date,
  reference   text CHECK (length(reference) BETWEEN 1 AND 80),
  digest      text CHECK (length(digest) = 64)
);
CREATE INDEX register_entry_by_day ON register_entry (register, happened_on DESC, id DESC);
CREATE UNIQUE INDEX register_entry_by_reference ON register_entry (register, reference);
CREATE INDEX register_entry_by_digest ON register_entry (register, digest);
GRANT SELECT, INSERT, UPDATE ON register_entry TO ${app};

-- What a list shows and sorts by: made from the sealed answers whenever an entry is saved.
CREATE TABLE register_cell (
  entry_id bigint NOT NULL REFERENCES register_entry,
  question text NOT NULL CHECK (length(question) <= 12),
  words    text NOT NULL,
  sort_key text NOT NULL CHECK (length(sort_key) <= 120),
  PRIMARY KEY (entry_id, question)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON register_cell TO ${app};

-- Why an entry was opened again or withdrawn. Added and read, never changed.
CREATE TABLE register_change (
  id       bigint PRIMARY KEY,
  entry_id bigint NOT NULL REFERENCES register_entry,
  what     text NOT NULL CHECK (what IN ('CORRECTED', 'TAKEN_OVER', 'WITHDRAWN')),
  reason   text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  made_at  timestamptz NOT NULL,
  made_by  bigint NOT NULL REFERENCES account
);
CREATE INDEX register_change_by_entry ON register_change (entry_id);
GRANT SELECT, INSERT ON register_change TO ${app};
