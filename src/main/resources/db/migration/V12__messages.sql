ALTER TABLE account ADD COLUMN email text CHECK (length(email) BETWEEN 3 AND 254);
ALTER TABLE account ADD COLUMN mail_choice text NOT NULL DEFAULT 'DAILY'
  CHECK (mail_choice IN ('AT_ONCE', 'DAILY', 'NEVER'));

-- What somebody is told: kept here to be read, and sent by e-mail where it is to be. Never a word about a child.
CREATE TABLE message (
  id          bigint PRIMARY KEY,
  version     bigint NOT NULL,
  account_id  bigint NOT NULL REFERENCES account,
  subject     text NOT NULL CHECK (length(subject) BETWEEN 1 AND 120),
  words       text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  path        text NOT NULL CHECK (path LIKE '/%' AND length(path) <= 200),
  urgent      boolean NOT NULL,
  posting     text NOT NULL CHECK (posting IN ('HERE', 'WAITING', 'SENT', 'FAILED')),
  written_at  timestamptz NOT NULL,
  read_at     timestamptz,
  tries       integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  sent_at     timestamptz,
  failure     text CHECK (length(failure) <= 500)
);
CREATE INDEX message_by_account ON message (account_id, id DESC);
CREATE INDEX message_to_send ON message (next_try_at) WHERE posting = 'WAITING';
CREATE INDEX message_not_sent ON message (id DESC) WHERE posting IN ('WAITING', 'FAILED');
GRANT SELECT, INSERT, UPDATE ON message TO ${app};

-- Who has had the digest of which day, whether or not there was anything to say.
CREATE TABLE digest (
  account_id bigint NOT NULL REFERENCES account,
  day        date NOT NULL,
  PRIMARY KEY (account_id, day)
);
GRANT SELECT, INSERT ON digest TO ${app};

-- Where somebody's calendar is read without signing in. Of the link itself only the SHA-256 is kept.
CREATE TABLE calendar_link (
  account_id bigint PRIMARY KEY REFERENCES account,
  digest     text NOT NULL UNIQUE CHECK (length(digest) = 64),
  made_at    timestamptz NOT NULL,
  content    text CHECK (length(content) = 64),
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_link TO ${app};
