-- Each judgement and theme of a sealed audit, as it was asked: what a manager's findings are counted from, and led back to.
CREATE TABLE finding (
  sheet_id      bigint NOT NULL REFERENCES answer_sheet,
  question      text NOT NULL CHECK (length(question) <= 12),
  item          text NOT NULL CHECK (length(item) <= 40),
  answer        text NOT NULL CHECK (length(answer) <= 60),
  quarter       date NOT NULL CHECK (extract(day FROM quarter) = 1 AND extract(month FROM quarter) IN (1, 4, 7, 10)),
  team_id       bigint NOT NULL,
  template_code text NOT NULL,
  PRIMARY KEY (sheet_id, question, item, answer)
);
CREATE INDEX finding_by_answer ON finding (question, answer, sheet_id DESC);
GRANT SELECT, INSERT, DELETE ON finding TO ${app};

-- The same, counted as audits are sealed and reopened: the page costs the same with a thousand audits or a million.
CREATE TABLE finding_tally (
  quarter       date NOT NULL,
  question      text NOT NULL,
  answer        text NOT NULL,
  team_id       bigint NOT NULL,
  template_code text NOT NULL,
  answers       integer NOT NULL,
  PRIMARY KEY (quarter, question, answer, team_id, template_code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON finding_tally TO ${app};
