ALTER TABLE published_file DROP CONSTRAINT published_file_kind_check;
ALTER TABLE published_file ADD CONSTRAINT published_file_kind_check
  CHECK (kind IN ('template', 'part', 'reference', 'measures', 'plan', 'import'));

-- A file that was sent: first read and looked at, then imported or put aside, perhaps undone later.
CREATE TABLE file_import (
  id          bigint PRIMARY KEY,
  version     bigint NOT NULL,
  file_name   text NOT NULL CHECK (length(file_name) <= 200),
  profile     text NOT NULL DEFAULT '' CHECK (length(profile) <= 60),
  status      text NOT NULL CHECK (status IN ('READING', 'READY', 'REFUSED', 'IMPORTING', 'IMPORTED', 'DISCARDED', 'UNDONE')),
  problem     text CHECK (length(problem) <= 2000),
  sent_at     timestamptz NOT NULL,
  sent_by     bigint NOT NULL REFERENCES account,
  rows_read   integer NOT NULL DEFAULT 0,
  added       integer NOT NULL DEFAULT 0,
  changed     integer NOT NULL DEFAULT 0,
  unchanged   integer NOT NULL DEFAULT 0,
  rejected    integer NOT NULL DEFAULT 0,
  entries     integer NOT NULL DEFAULT 0,
  closed      integer NOT NULL DEFAULT 0,
  imported_at timestamptz,
  imported_by bigint REFERENCES account,
  undone_at   timestamptz,
  undone_by   bigint REFERENCES account
);
CREATE INDEX file_import_by_time ON file_import (sent_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE ON file_import TO ${app};

INSERT INTO file_import (id, version, file_name, profile, status, sent_at, sent_by, rows_read, added, changed, unchanged, imported_at, imported_by)
SELECT id, version, file_name, 'caseload', 'IMPORTED', imported_at, imported_by, rows_read, rows_added, rows_changed, rows_read - rows_added - rows_changed, imported_at, imported_by
FROM caseload_import;
DROP TABLE caseload_import;

-- What was found in the file: sheets, columns, oddities that were tolerated.
CREATE TABLE import_sheet (
  import_id bigint NOT NULL REFERENCES file_import,
  position  integer NOT NULL,
  sheet     text NOT NULL CHECK (length(sheet) <= 200),
  list      text CHECK (length(list) <= 60),
  title     text CHECK (length(title) <= 200),
  fate      text NOT NULL CHECK (fate IN ('USED', 'READ_NOT_USED', 'NOT_RECOGNISED')),
  words     text NOT NULL CHECK (length(words) <= 4000),
  matched   text NOT NULL,
  missing   text NOT NULL,
  unknown   text NOT NULL,
  rows_read integer NOT NULL,
  PRIMARY KEY (import_id, position)
);
CREATE TABLE import_oddity (
  import_id bigint NOT NULL REFERENCES file_import,
  sheet     text NOT NULL CHECK (length(sheet) <= 200),
  words     text NOT NULL CHECK (length(words) <= 400),
  times     integer NOT NULL,
  PRIMARY KEY (import_id, sheet, words)
);
-- Every cell that could not be taken; what stood in it is not kept.
CREATE TABLE import_fault (
  import_id   bigint NOT NULL REFERENCES file_import,
  number      integer NOT NULL,
  sheet       text NOT NULL CHECK (length(sheet) <= 200),
  row_number  integer NOT NULL,
  column_name text CHECK (length(column_name) <= 200),
  words       text NOT NULL CHECK (length(words) <= 400),
  left_out    boolean NOT NULL,
  PRIMARY KEY (import_id, number)
);
GRANT SELECT, INSERT, DELETE ON import_sheet, import_fault TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON import_oddity TO ${app};

-- What the rows said, as far as it is kept at all: no names, no dates of birth. Gone once it is imported or put aside.
CREATE TABLE staged_case (
  import_id       bigint NOT NULL REFERENCES file_import,
  sheet           text NOT NULL,
  row_number      integer NOT NULL,
  child_reference text NOT NULL CHECK (length(child_reference) BETWEEN 1 AND 40),
  rank            integer NOT NULL,
  latest_by       date,
  plan_status     text CHECK (length(plan_status) <= 40),
  team_words      text CHECK (length(team_words) <= 80),
  worker          text CHECK (length(worker) <= 40),
  manager         text CHECK (length(manager) <= 40),
  opened_on       date,
  closed_on       date,
  age             integer CHECK (age BETWEEN 0 AND 25),
  gender          text CHECK (length(gender) <= 40),
  uasc            boolean,
  disability      boolean,
  language        text CHECK (length(language) <= 60),
  legal_status    text CHECK (length(legal_status) <= 40)
);
CREATE INDEX staged_case_by_import ON staged_case (import_id, child_reference);
CREATE TABLE staged_entry (
  import_id       bigint NOT NULL REFERENCES file_import,
  number          integer NOT NULL,
  sheet           text NOT NULL,
  row_number      integer NOT NULL,
  register        text NOT NULL CHECK (length(register) <= 60),
  child_reference text NOT NULL CHECK (length(child_reference) BETWEEN 1 AND 40),
  reference       text NOT NULL CHECK (length(reference) <= 80),
  answers         text NOT NULL,
  PRIMARY KEY (import_id, number)
);
-- What each child's rows come to, beside what is known.
CREATE TABLE import_case (
  import_id       bigint NOT NULL REFERENCES file_import,
  child_reference text NOT NULL,
  case_id         bigint,
  outcome         text NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'VANISHED', 'NO_TEAM', 'NO_CASE')),
  plan_status     text,
  team_id         bigint REFERENCES team,
  team_words      text,
  worker          text,
  manager         text,
  opened_on       date,
  closed_on       date,
  age             integer,
  gender          text,
  uasc            boolean,
  disability      boolean,
  language        text,
  legal_status    text,
  differs         text,
  PRIMARY KEY (import_id, child_reference)
);
CREATE INDEX import_case_by_outcome ON import_case (import_id, outcome, child_reference);
GRANT SELECT, INSERT, DELETE ON staged_case, staged_entry, import_case TO ${app};

-- Which team is meant by the words a file has for it: remembered for the next file.
CREATE TABLE team_words (
  profile text NOT NULL CHECK (length(profile) <= 60),
  words   text NOT NULL CHECK (length(words) <= 80),
  team_id bigint NOT NULL REFERENCES team,
  PRIMARY KEY (profile, words)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON team_words TO ${app};

-- What an import changed, with what was there before, so that it can be undone. Added and read, never changed.
CREATE TABLE import_change (
  import_id       bigint NOT NULL REFERENCES file_import,
  child_reference text NOT NULL,
  before          jsonb,
  differs         text,
  PRIMARY KEY (import_id, child_reference)
);
CREATE INDEX import_change_by_child ON import_change (child_reference, import_id);
CREATE TABLE imported_entry (
  import_id bigint NOT NULL REFERENCES file_import,
  register  text NOT NULL,
  reference text NOT NULL,
  PRIMARY KEY (import_id, register, reference)
);
GRANT SELECT, INSERT ON import_change, imported_entry TO ${app};
-- Only a case that an import brought and nothing leans on is ever removed: by undoing that import.
GRANT DELETE ON case_record TO ${app};

-- 100,000 cases are sorted, filtered and paged by these: each order the page offers, open cases apart.
CREATE INDEX case_record_open_by_reference ON case_record (child_reference) WHERE closed_on IS NULL AND plan_status <> 'closed';
CREATE INDEX case_record_by_opened ON case_record (opened_on, child_reference);
CREATE INDEX case_record_by_status ON case_record (plan_status, child_reference);
CREATE INDEX case_record_by_team_reference ON case_record (team_id, child_reference);
