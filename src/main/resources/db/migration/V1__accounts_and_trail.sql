-- Every table's ids come from here, fifty at a time.
CREATE SEQUENCE entity_id START 50 INCREMENT BY 50;
GRANT USAGE ON SEQUENCE entity_id TO ${app};

-- Facts about this installation that there is only one of.
CREATE TABLE setting (
  key   text PRIMARY KEY CHECK (length(key) <= 60),
  value text NOT NULL CHECK (length(value) <= 4000)
);
GRANT SELECT, INSERT, UPDATE ON setting TO ${app};

CREATE TABLE account (
  id                   bigint PRIMARY KEY,
  version              bigint NOT NULL,
  username             text NOT NULL UNIQUE CHECK (username = lower(username) AND length(username) BETWEEN 2 AND 60),
  name                 text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  password_hash        text NOT NULL CHECK (length(password_hash) <= 400),
  enabled              boolean NOT NULL,
  must_change_password boolean NOT NULL,
  session_epoch        integer NOT NULL,
  created_at           timestamptz NOT NULL,
  last_signed_in_at    timestamptz
);
GRANT SELECT, INSERT, UPDATE ON account TO ${app};

CREATE TABLE account_role (
  account_id bigint NOT NULL REFERENCES account,
  role       text NOT NULL CHECK (role IN ('QA_OFFICER', 'TEAM_MANAGER', 'BOARD', 'QA_LEAD', 'ADMINISTRATOR')),
  PRIMARY KEY (account_id, role)
);
GRANT SELECT, INSERT, DELETE ON account_role TO ${app};

CREATE TABLE team (
  id      bigint PRIMARY KEY,
  version bigint NOT NULL,
  code    text NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  active  boolean NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON team TO ${app};

CREATE TABLE team_manager (
  account_id bigint NOT NULL REFERENCES account,
  team_id    bigint NOT NULL REFERENCES team,
  PRIMARY KEY (account_id, team_id)
);
CREATE INDEX team_manager_by_team ON team_manager (team_id);
GRANT SELECT, INSERT, DELETE ON team_manager TO ${app};

-- How often a username or an address was tried of late. The key is a digest: people type passwords into the wrong field.
CREATE TABLE sign_in_throttle (
  key           text PRIMARY KEY CHECK (length(key) = 64),
  failures      integer NOT NULL,
  last_tried_at timestamptz NOT NULL
);
CREATE INDEX sign_in_throttle_by_age ON sign_in_throttle (last_tried_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle TO ${app};

-- What somebody asked for and was refused.
CREATE TABLE refusal (
  id         bigint PRIMARY KEY,
  at         timestamptz NOT NULL,
  account_id bigint REFERENCES account,
  username   text CHECK (length(username) <= 60),
  asked_for  text NOT NULL CHECK (length(asked_for) <= 200),
  permission text CHECK (length(permission) <= 40),
  address    text CHECK (length(address) <= 60)
);
CREATE INDEX refusal_by_time ON refusal (at);
GRANT SELECT, INSERT ON refusal TO ${app};

-- Who did what, when. The application can add and read; it has no right to change or to remove.
-- Entries about one subject are chained: each seal covers the entry and the seal before it.
CREATE TABLE trail_entry (
  id           bigint PRIMARY KEY,
  at           timestamptz NOT NULL,
  account_id   bigint REFERENCES account,
  actor        text NOT NULL CHECK (length(actor) <= 150),
  subject_kind text NOT NULL CHECK (length(subject_kind) <= 40),
  subject_id   text NOT NULL CHECK (length(subject_id) <= 80),
  position     integer NOT NULL CHECK (position > 0),
  did          text NOT NULL CHECK (length(did) <= 200),
  place        text CHECK (length(place) <= 120),
  before       text,
  after        text,
  reason       text,
  seal         text NOT NULL CHECK (length(seal) = 64),
  UNIQUE (subject_kind, subject_id, position)
);
CREATE INDEX trail_entry_by_time ON trail_entry (at, id);
CREATE INDEX trail_entry_by_account ON trail_entry (account_id, at, id);
GRANT SELECT, INSERT ON trail_entry TO ${app};
