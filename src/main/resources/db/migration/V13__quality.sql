-- While an audit and its blind second audit are on their way, neither auditor reads the other's sheet, whatever else they are;
-- the second's is apart: only its auditor and the QA lead read it.
ALTER TABLE answer_sheet
  ADD COLUMN kept_from bigint REFERENCES account,
  ADD COLUMN apart boolean NOT NULL DEFAULT false;

-- Of a hundred cases of the sample so many are audited twice.
ALTER TABLE sample
  ADD COLUMN second_audit_share integer NOT NULL DEFAULT 0 CHECK (second_audit_share BETWEEN 0 AND 100);

ALTER TABLE audit
  ADD COLUMN second_to bigint REFERENCES audit,
  ADD COLUMN overall_grade text CHECK (length(overall_grade) <= 60),
  ADD COLUMN second_stage text NOT NULL DEFAULT 'NONE' CHECK (second_stage IN ('NONE', 'NEEDED', 'WAIVED', 'AGREED')),
  ADD COLUMN second_because text CHECK (second_because IN ('SHARE', 'GRADE', 'ASKED')),
  ADD COLUMN second_waived_because text CHECK (length(second_waived_because) <= 2000),
  ADD CHECK ((second_stage = 'NONE') = (second_because IS NULL)),
  ADD CHECK (second_to IS NULL OR second_stage = 'NONE'),
  DROP CONSTRAINT audit_status_check,
  ADD CONSTRAINT audit_status_check CHECK (status IN
    ('PLANNED', 'IN_PROGRESS', 'SUBMITTED', 'IN_MODERATION', 'RETURNED', 'AUTHORISED', 'MODERATED', 'WITHDRAWN')),
  DROP CONSTRAINT audit_sampled_case_id_key;
CREATE UNIQUE INDEX audit_of_sampled_case ON audit (sampled_case_id) WHERE second_to IS NULL;
CREATE UNIQUE INDEX audit_second_of ON audit (second_to) WHERE second_to IS NOT NULL AND status <> 'WITHDRAWN';
CREATE INDEX audit_second_needed ON audit (second_stage) WHERE second_stage = 'NEEDED';

-- What came of two audits of a case: both grades stay, the agreed one counts. Added and read, never changed.
CREATE TABLE moderation (
  id           bigint PRIMARY KEY,
  audit_id     bigint NOT NULL UNIQUE REFERENCES audit,
  second_id    bigint NOT NULL UNIQUE REFERENCES audit,
  first_grade  text NOT NULL,
  second_grade text NOT NULL,
  agreed_grade text NOT NULL,
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
  moderated_at timestamptz NOT NULL,
  moderated_on date NOT NULL,
  moderated_by bigint NOT NULL REFERENCES account
);
CREATE INDEX moderation_by_day ON moderation (moderated_on);
GRANT SELECT, INSERT ON moderation TO ${app};

-- Why so much of a section doesn't apply; asked again once the section says something else.
CREATE TABLE section_reason (
  id             bigint PRIMARY KEY,
  sheet_id       bigint NOT NULL REFERENCES answer_sheet,
  section        text NOT NULL CHECK (length(section) <= 60),
  not_applicable integer NOT NULL,
  judged         integer NOT NULL,
  reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  given_at       timestamptz NOT NULL,
  given_by       bigint NOT NULL REFERENCES account
);
CREATE INDEX section_reason_by_sheet ON section_reason (sheet_id);
GRANT SELECT, INSERT ON section_reason TO ${app};

-- What a link about an audit asks: an agency's return, the practitioner's view of the work, or their word on the findings.
ALTER TABLE invitation ADD COLUMN asks text CHECK (asks IN ('RETURN', 'VIEW', 'COMMENT'));
UPDATE invitation SET asks = 'RETURN' WHERE audit_id IS NOT NULL;
ALTER TABLE invitation ADD CHECK ((audit_id IS NULL) = (asks IS NULL));
