-- Version 3. Every change that ends sessions puts them down here, not only those of plans and dates: one outbox.
ALTER TABLE kick RENAME TO session_end;

-- What the leaver reads after the right password is a message. A reason is that of the audit log alone. Rows of
-- suspensions keep their column: the audit log notes it by this name, and gives rows back by it.
UPDATE profile_choice SET option = 'message' WHERE option = 'reason';
UPDATE plan_choice SET option = 'message' WHERE option = 'reason';
