-- Which children (pseudonymous references only), as the last import said.
CREATE TABLE caseload_import (
  id          bigint PRIMARY KEY,
  version     bigint NOT NULL,
  file_name   text NOT NULL CHECK (length(file_name) <= 200),
  imported_at timestamptz NOT NULL,
  imported_by bigint NOT NULL REFERENCES account,
  rows_read   integer NOT NULL,
  rows_added  integer NOT NULL,
  rows_changed integer NOT NULL
);
GRANT SELECT, INSERT ON caseload_import TO ${app};

CREATE TABLE case_record (
  id              bigint PRIMARY KEY,
  version         bigint NOT NULL,
  child_reference text NOT NULL UNIQUE CHECK (length(child_reference) BETWEEN 1 AND 40),
  plan_status     text NOT NULL CHECK (length(plan_status) <= 40),
  team_id         bigint NOT NULL REFERENCES team,
  worker          text CHECK (length(worker) <= 40),
  manager         text CHECK (length(manager) <= 40),
  opened_on       date NOT NULL,
  closed_on       date CHECK (closed_on >= opened_on),
  age             integer CHECK (age BETWEEN 0 AND 25),
  gender          text CHECK (length(gender) <= 40),
  uasc            boolean,
  disability      boolean,
  language        text CHECK (length(language) <= 60),
  legal_status    text CHECK (length(legal_status) <= 40)
);
CREATE INDEX case_record_by_team ON case_record (team_id, plan_status);
GRANT SELECT, INSERT, UPDATE ON case_record TO ${app};

-- An answer sheet: what somebody answers to one published version of a template.
CREATE TABLE answer_sheet (
  id               bigint PRIMARY KEY,
  version          bigint NOT NULL,
  template_code    text NOT NULL,
  template_version integer NOT NULL,
  status           text NOT NULL CHECK (status IN ('OPEN', 'CLOSED', 'SEALED', 'WITHDRAWN')),
  revision         integer NOT NULL DEFAULT 0,
  answered_by      bigint NOT NULL REFERENCES account,
  child_reference  text CHECK (length(child_reference) <= 40),
  team_id          bigint REFERENCES team,
  plan_status      text CHECK (length(plan_status) <= 40),
  age_band         text CHECK (length(age_band) <= 20),
  gender           text CHECK (length(gender) <= 40),
  uasc             boolean,
  disability       boolean,
  language         text CHECK (length(language) <= 60),
  made_at          timestamptz NOT NULL,
  made_on          date NOT NULL,
  saved_at         timestamptz
);
GRANT SELECT, INSERT, UPDATE ON answer_sheet TO ${app};

CREATE TABLE answer (
  id        bigint PRIMARY KEY,
  version   bigint NOT NULL,
  sheet_id  bigint NOT NULL REFERENCES answer_sheet,
  question  text NOT NULL CHECK (length(question) <= 12),
  item      text NOT NULL CHECK (length(item) <= 40),
  state     text NOT NULL CHECK (state IN ('answered', 'not-evidenced', 'not-applicable', 'cleared')),
  value     text,
  note      text,
  saved_at  timestamptz NOT NULL,
  saved_by  bigint NOT NULL REFERENCES account,
  UNIQUE (sheet_id, question, item)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON answer TO ${app};

-- What came of each operation a client made: asked again, it is told the same and changes nothing.
CREATE TABLE answer_operation (
  sheet_id       bigint NOT NULL REFERENCES answer_sheet,
  operation      text NOT NULL CHECK (length(operation) BETWEEN 8 AND 64),
  question       text NOT NULL,
  item           text NOT NULL,
  answer_version bigint NOT NULL,
  saved_at       timestamptz NOT NULL,
  PRIMARY KEY (sheet_id, operation)
);
GRANT SELECT, INSERT ON answer_operation TO ${app};

-- Sealed: the application's user can add and read, never change or remove.
CREATE TABLE sealed_sheet (
  sheet_id  bigint NOT NULL REFERENCES answer_sheet,
  revision  integer NOT NULL,
  sealed_at timestamptz NOT NULL,
  sealed_on date NOT NULL,
  sealed_by bigint NOT NULL REFERENCES account,
  as_at     date NOT NULL,
  digest    text NOT NULL CHECK (length(digest) = 64),
  PRIMARY KEY (sheet_id, revision)
);
GRANT SELECT, INSERT ON sealed_sheet TO ${app};

CREATE TABLE sealed_answer (
  sheet_id       bigint NOT NULL,
  revision       integer NOT NULL,
  question       text NOT NULL,
  item           text NOT NULL,
  state          text NOT NULL CHECK (state IN ('answered', 'not-evidenced', 'not-applicable', 'cleared')),
  value          text,
  note           text,
  answer_version bigint NOT NULL,
  saved_at       timestamptz NOT NULL,
  saved_by       bigint NOT NULL REFERENCES account,
  PRIMARY KEY (sheet_id, revision, question, item),
  FOREIGN KEY (sheet_id, revision) REFERENCES sealed_sheet
);
GRANT SELECT, INSERT ON sealed_answer TO ${app};

-- Which cases were drawn, from which frame, by which seed: kept so that anybody can draw it again.
CREATE TABLE sample (
  id            bigint PRIMARY KEY,
  version       bigint NOT NULL,
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  template_code text NOT NULL,
  template_version integer NOT NULL,
  method        text NOT NULL CHECK (method IN ('CENSUS', 'RANDOM')),
  seed          bigint NOT NULL,
  size          integer NOT NULL CHECK (size > 0),
  frame_size    integer NOT NULL CHECK (frame_size >= size),
  criteria      text NOT NULL,
  record_from   date NOT NULL,
  record_to     date NOT NULL CHECK (record_to >= record_from),
  due_on        date NOT NULL,
  drawn_at      timestamptz NOT NULL,
  drawn_by      bigint NOT NULL REFERENCES account
);
GRANT SELECT, INSERT, UPDATE ON sample TO ${app};

-- The frame as it was when the sample was drawn: its order is the order the seed shuffled.
CREATE TABLE sample_frame (
  sample_id       bigint NOT NULL REFERENCES sample,
  position        integer NOT NULL,
  child_reference text NOT NULL,
  excluded        text,
  PRIMARY KEY (sample_id, position)
);
GRANT SELECT, INSERT ON sample_frame TO ${app};

CREATE TABLE sampled_case (
  id         bigint PRIMARY KEY,
  version    bigint NOT NULL,
  sample_id  bigint NOT NULL REFERENCES sample,
  case_id    bigint NOT NULL REFERENCES case_record,
  draw_order integer NOT NULL,
  UNIQUE (sample_id, case_id)
);
GRANT SELECT, INSERT, UPDATE ON sampled_case TO ${app};

CREATE TABLE audit (
  id              bigint PRIMARY KEY REFERENCES answer_sheet,
  version         bigint NOT NULL,
  sampled_case_id bigint NOT NULL UNIQUE REFERENCES sampled_case,
  officer_id      bigint NOT NULL REFERENCES account,
  status          text NOT NULL CHECK (status IN ('PLANNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'AUTHORISED', 'WITHDRAWN')),
  allocated_on    date NOT NULL,
  due_on          date NOT NULL,
  submitted_at    timestamptz,
  authorised_at   timestamptz,
  authorised_by   bigint REFERENCES account,
  returned_reason text
);
CREATE INDEX audit_by_officer ON audit (officer_id, status);
GRANT SELECT, INSERT, UPDATE ON audit TO ${app};

CREATE TABLE review_comment (
  id         bigint PRIMARY KEY,
  version    bigint NOT NULL,
  sheet_id   bigint NOT NULL REFERENCES answer_sheet,
  question   text NOT NULL,
  item       text NOT NULL,
  words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  written_at timestamptz NOT NULL,
  written_by bigint NOT NULL REFERENCES account,
  status     text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'CLOSED')),
  replies_to bigint REFERENCES review_comment
);
CREATE INDEX review_comment_by_sheet ON review_comment (sheet_id);
GRANT SELECT, INSERT, UPDATE ON review_comment TO ${app};
