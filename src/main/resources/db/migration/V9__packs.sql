-- What is in force together: a pack is a list of published files. The highest number is in force.
CREATE TABLE published_pack (
  number       integer PRIMARY KEY CHECK (number > 0),
  origin       text NOT NULL CHECK (origin IN ('START', 'UPLOAD')),
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  published_at timestamptz NOT NULL,
  published_by bigint REFERENCES account
);
CREATE TABLE published_pack_file (
  pack    integer NOT NULL REFERENCES published_pack,
  path    text NOT NULL CHECK (length(path) BETWEEN 1 AND 200),
  kind    text NOT NULL,
  code    text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (pack, path),
  FOREIGN KEY (kind, code, version) REFERENCES published_file (kind, code, version)
);
GRANT SELECT, INSERT ON published_pack, published_pack_file TO ${app};

-- A template's version on which nothing new is begun, from a day on and perhaps until another.
CREATE TABLE template_withdrawal (
  id              bigint PRIMARY KEY,
  code            text NOT NULL,
  version         integer NOT NULL,
  withdrawn_at    timestamptz NOT NULL,
  withdrawn_by    bigint NOT NULL REFERENCES account,
  reason          text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  taken_back_at   timestamptz,
  taken_back_by   bigint REFERENCES account
);
CREATE UNIQUE INDEX template_withdrawal_in_force ON template_withdrawal (code, version)
  WHERE taken_back_at IS NULL;
GRANT SELECT, INSERT, UPDATE (taken_back_at, taken_back_by) ON template_withdrawal TO ${app};

-- What somebody sent and has neither published nor discarded yet; afterwards only that it was sent.
CREATE TABLE pack_upload (
  id           bigint PRIMARY KEY,
  version      bigint NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  whole        boolean NOT NULL,
  status       text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'DISCARDED')),
  uploaded_at  timestamptz NOT NULL,
  uploaded_by  bigint NOT NULL REFERENCES account,
  published_as integer REFERENCES published_pack
);
CREATE TABLE pack_upload_file (
  upload  bigint NOT NULL REFERENCES pack_upload,
  path    text NOT NULL CHECK (length(path) BETWEEN 1 AND 200),
  content text NOT NULL CHECK (length(content) <= 1000000),
  PRIMARY KEY (upload, path)
);
GRANT SELECT, INSERT, UPDATE ON pack_upload TO ${app};
GRANT SELECT, INSERT, DELETE ON pack_upload_file TO ${app};
