-- What an audit found is to be done: one row for each item of the audit's actions, known by the item's key for ever.
CREATE TABLE remedial_action (
  id              bigint PRIMARY KEY,
  version         bigint NOT NULL,
  audit_id        bigint NOT NULL REFERENCES audit,
  item            text NOT NULL CHECK (length(item) BETWEEN 1 AND 40),
  raised_on       date NOT NULL,
  -- as the audit says it
  what            text NOT NULL CHECK (length(what) BETWEEN 1 AND 4000),
  asked_owner     text NOT NULL CHECK (length(asked_owner) <= 400),
  asked_due       date,
  priority        text CHECK (length(priority) <= 60),
  priority_words  text CHECK (length(priority_words) <= 400),
  serves          text CHECK (length(serves) <= 60),
  serves_words    text CHECK (length(serves_words) <= 400),
  from_family     boolean NOT NULL,
  -- as it was agreed since
  owner_title     text NOT NULL CHECK (length(owner_title) <= 400),
  owner_id        bigint REFERENCES account,
  owner_settled   boolean NOT NULL,
  due_on          date,
  status          text NOT NULL CHECK (status IN ('TO_DO', 'IN_PROGRESS', 'SAID_DONE', 'GIVEN_BACK', 'DONE', 'WITHDRAWN')),
  status_before   text CHECK (status_before IN ('TO_DO', 'IN_PROGRESS', 'SAID_DONE', 'GIVEN_BACK')),
  dropped         boolean NOT NULL,
  said_done_by    bigint REFERENCES account,
  done_on         date,
  checked_by      bigint REFERENCES account,
  checked_on      date,
  reason          text CHECK (length(reason) BETWEEN 1 AND 4000),
  feedback_entry  bigint REFERENCES register_entry,
  UNIQUE (audit_id, item),
  CHECK ((status = 'WITHDRAWN') = (status_before IS NOT NULL)),
  CHECK (status NOT IN ('SAID_DONE', 'DONE') OR (said_done_by IS NOT NULL AND done_on IS NOT NULL)),
  CHECK ((status = 'DONE') = (checked_by IS NOT NULL AND checked_on IS NOT NULL)),
  -- whoever did it, or said so, never checks it
  CHECK (checked_by <> owner_id),
  CHECK (checked_by <> said_done_by)
);
CREATE INDEX remedial_action_by_due ON remedial_action (due_on, id) WHERE status NOT IN ('DONE', 'WITHDRAWN');
CREATE INDEX remedial_action_by_owner ON remedial_action (owner_id, status);
GRANT SELECT, INSERT, UPDATE ON remedial_action TO ${app};

-- Everything done to and said about an action: added to and read, never changed or removed.
CREATE TABLE remedial_update (
  id        bigint PRIMARY KEY,
  version   bigint NOT NULL,
  action_id bigint NOT NULL REFERENCES remedial_action,
  made_at   timestamptz NOT NULL,
  made_by   bigint REFERENCES account,
  did       text NOT NULL CHECK (length(did) BETWEEN 1 AND 200),
  before    text CHECK (length(before) <= 4000),
  after     text CHECK (length(after) <= 4000),
  words     text CHECK (length(words) BETWEEN 1 AND 4000)
);
CREATE INDEX remedial_update_by_action ON remedial_update (action_id, made_at, id);
GRANT SELECT, INSERT ON remedial_update TO ${app};

-- Its evidence is kept with that of the plan.
ALTER TABLE evidence_file DROP CONSTRAINT evidence_file_subject_kind_check;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_subject_kind_check
  CHECK (subject_kind IN ('action', 'statement', 'recommendation', 'remedial-action'));

-- What a child or a member of the family was written about what came of what they said. Once they were told it stays as it is.
CREATE TABLE family_note (
  id         bigint PRIMARY KEY,
  version    bigint NOT NULL,
  audit_id   bigint NOT NULL REFERENCES audit,
  voice      text NOT NULL CHECK (length(voice) BETWEEN 1 AND 40),
  whose      text NOT NULL CHECK (length(whose) <= 400),
  style      text NOT NULL CHECK (style IN ('CHILD', 'ADULT')),
  words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 8000),
  saved_at   timestamptz NOT NULL,
  saved_by   bigint NOT NULL REFERENCES account,
  told_on    date,
  told_by    bigint REFERENCES account,
  entry_id   bigint REFERENCES register_entry,
  CHECK (num_nonnulls(told_on, told_by) IN (0, 2))
);
CREATE UNIQUE INDEX family_note_being_written ON family_note (audit_id, voice) WHERE told_on IS NULL;
GRANT SELECT, INSERT, UPDATE ON family_note TO ${app};

-- Good practice that the QA lead read, made safe to share, and shared.
CREATE TABLE shared_practice (
  audit_id  bigint PRIMARY KEY REFERENCES audit,
  version   bigint NOT NULL,
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  shared    boolean NOT NULL,
  shared_on date NOT NULL,
  shared_by bigint NOT NULL REFERENCES account
);
GRANT SELECT, INSERT, UPDATE ON shared_practice TO ${app};
