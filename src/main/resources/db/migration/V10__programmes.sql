-- A programme of audits: what is audited, why, and from when until when. Samples are drawn for it.
CREATE TABLE programme (
  id                 bigint PRIMARY KEY,
  version            bigint NOT NULL,
  name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  about              text NOT NULL CHECK (length(about) <= 2000),
  kind               text NOT NULL CHECK (kind IN ('CENSUS', 'THEMATIC', 'DIP_SAMPLE', 'CLOSURE', 'MULTI_AGENCY', 'RE_AUDIT')),
  runs_from          date NOT NULL,
  runs_until         date NOT NULL CHECK (runs_until >= runs_from),
  second_audit_share integer NOT NULL CHECK (second_audit_share BETWEEN 0 AND 100),
  months_apart       integer NOT NULL CHECK (months_apart BETWEEN 0 AND 60),
  status             text NOT NULL CHECK (status IN ('PLANNED', 'RUNNING', 'ENDED')),
  made_at            timestamptz NOT NULL,
  made_by            bigint NOT NULL REFERENCES account
);
GRANT SELECT, INSERT, UPDATE ON programme TO ${app};

CREATE TABLE programme_template (
  programme_id  bigint NOT NULL REFERENCES programme,
  position      integer NOT NULL,
  template_code text NOT NULL,
  PRIMARY KEY (programme_id, position)
);
GRANT SELECT, INSERT ON programme_template TO ${app};

ALTER TABLE sample ADD COLUMN programme_id bigint REFERENCES programme;
ALTER TABLE sample DROP CONSTRAINT sample_method_check;
ALTER TABLE sample ADD CONSTRAINT sample_method_check
  CHECK (method IN ('CENSUS', 'RANDOM', 'STRATIFIED', 'TARGETED', 'RE_AUDIT'));
CREATE INDEX sample_by_programme ON sample (programme_id);

-- The groups a frame falls into and how many are drawn from each; a sample that isn't stratified has one.
CREATE TABLE sample_stratum (
  sample_id bigint NOT NULL REFERENCES sample,
  position  integer NOT NULL,
  code      text NOT NULL,
  name      text NOT NULL,
  size      integer NOT NULL CHECK (size >= 0),
  to_draw   integer NOT NULL CHECK (to_draw BETWEEN 0 AND size),
  PRIMARY KEY (sample_id, position)
);
GRANT SELECT, INSERT ON sample_stratum TO ${app};
INSERT INTO sample_stratum (sample_id, position, code, name, size, to_draw)
  SELECT id, 0, 'all', 'Every case', frame_size, size FROM sample;

ALTER TABLE sample_frame ADD COLUMN stratum text NOT NULL DEFAULT 'all';
ALTER TABLE sample_frame ALTER COLUMN stratum DROP DEFAULT;
-- Why a child was taken whatever the draw would have given.
ALTER TABLE sample_frame ADD COLUMN picked text;

ALTER TABLE sampled_case ADD COLUMN chosen text NOT NULL DEFAULT 'DRAWN'
  CHECK (chosen IN ('DRAWN', 'TARGETED', 'FORCED', 'REPLACEMENT', 'RE_AUDIT'));
ALTER TABLE sampled_case ALTER COLUMN chosen DROP DEFAULT;
ALTER TABLE sampled_case ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 500);
ALTER TABLE sampled_case ADD COLUMN replaces bigint UNIQUE REFERENCES sampled_case;
ALTER TABLE sampled_case ADD COLUMN replaced_because text CHECK (length(replaced_because) BETWEEN 1 AND 500);
-- The audit whose case is looked at again.
ALTER TABLE sampled_case ADD COLUMN re_audit_of bigint REFERENCES answer_sheet;
ALTER TABLE sampled_case ADD CONSTRAINT sampled_case_replacement CHECK ((chosen = 'REPLACEMENT') = (replaces IS NOT NULL));
ALTER TABLE sampled_case ADD CONSTRAINT sampled_case_re_audit CHECK ((chosen = 'RE_AUDIT') = (re_audit_of IS NOT NULL));
CREATE INDEX sampled_case_by_first_audit ON sampled_case (re_audit_of) WHERE re_audit_of IS NOT NULL;

-- Sealed audits that say their case is to be looked at again, and by when.
CREATE TABLE look_again (
  sheet_id bigint PRIMARY KEY REFERENCES answer_sheet,
  due_on   date NOT NULL,
  why      text NOT NULL
);
GRANT SELECT, INSERT, DELETE ON look_again TO ${app};
