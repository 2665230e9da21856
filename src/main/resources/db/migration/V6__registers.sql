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

-- A consultation: one published version of a template, asked for a while.
CREATE TABLE consultation_round (
  id               bigint PRIMARY KEY,
  version          bigint NOT NULL,
  name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  template_code    text NOT NULL,
  template_version integer NOT NULL,
  opens_on         date NOT NULL,
  closes_on        date NOT NULL CHECK (closes_on >= opens_on),
  closed_at        timestamptz,
  made_at          timestamptz NOT NULL,
  made_by          bigint NOT NULL REFERENCES account
);
GRANT SELECT, INSERT, UPDATE ON consultation_round TO ${app};

-- A one-time link, to reply in a round or to make an agency's return to an audit. Of the link itself only the SHA-256 is kept.
CREATE TABLE invitation (
  id         bigint PRIMARY KEY,
  version    bigint NOT NULL,
  round_id   bigint REFERENCES consultation_round,
  audit_id   bigint REFERENCES audit,
  addressee  text NOT NULL CHECK (length(addressee) BETWEEN 1 AND 80),
  digest     text NOT NULL UNIQUE CHECK (length(digest) = 64),
  made_on    date NOT NULL,
  expires_on date NOT NULL CHECK (expires_on >= made_on),
  revoked_on date,
  used_on    date,
  sending    text CHECK (length(sending) = 64),
  sheet_id   bigint UNIQUE REFERENCES answer_sheet,
  CHECK ((round_id IS NULL) <> (audit_id IS NULL)),
  -- Which link a reply to a consultation came over is not kept.
  CHECK (sheet_id IS NULL OR audit_id IS NOT NULL)
);
CREATE INDEX invitation_by_round ON invitation (round_id, addressee);
CREATE INDEX invitation_by_audit ON invitation (audit_id);
GRANT SELECT, INSERT, UPDATE ON invitation TO ${app};

CREATE TABLE consultation_reply (
  id         bigint PRIMARY KEY REFERENCES answer_sheet,
  version    bigint NOT NULL,
  round_id   bigint NOT NULL REFERENCES consultation_round,
  strand     text NOT NULL CHECK (length(strand) BETWEEN 1 AND 80),
  replied_on date NOT NULL,
  on_paper   boolean NOT NULL
);
CREATE INDEX consultation_reply_by_round ON consultation_reply (round_id, strand);
GRANT SELECT, INSERT ON consultation_reply TO ${app};

-- Until an audit's returns are opened nobody reads any of them.
CREATE TABLE opened_returns (
  audit_id  bigint PRIMARY KEY REFERENCES audit,
  opened_at timestamptz NOT NULL,
  opened_by bigint NOT NULL REFERENCES account,
  reason    text CHECK (length(reason) <= 2000)
);
GRANT SELECT, INSERT ON opened_returns TO ${app};

-- How many links that lead nowhere were asked for from an address of late. The key is a digest.
CREATE TABLE reply_throttle (
  key         text PRIMARY KEY CHECK (length(key) = 64),
  misses      integer NOT NULL,
  first_at    timestamptz NOT NULL
);
CREATE INDEX reply_throttle_by_age ON reply_throttle (first_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON reply_throttle TO ${app};
