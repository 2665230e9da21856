-- What was published, for ever: a file of the pack under its version never changes.
CREATE TABLE published_file (
  id           bigint PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('template', 'part', 'reference', 'measures', 'plan')),
  code         text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
  version      integer NOT NULL CHECK (version > 0),
  sha256       text NOT NULL CHECK (length(sha256) = 64),
  content      text NOT NULL,
  published_at timestamptz NOT NULL,
  UNIQUE (kind, code, version)
);
GRANT SELECT, INSERT ON published_file TO ${app};
