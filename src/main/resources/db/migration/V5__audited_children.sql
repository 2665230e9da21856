-- Coverage asks for each open case whether the child has an authorised audit.
CREATE INDEX answer_sheet_sealed_by_child ON answer_sheet (child_reference) WHERE status = 'SEALED';
