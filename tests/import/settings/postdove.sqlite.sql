ALTER TABLE VMailbox ADD COLUMN made_up TEXT;
UPDATE VMailbox SET made_up = 'not-to-be-said' WHERE id = 23;
CREATE TABLE made_up (name TEXT, secret TEXT);
INSERT INTO made_up VALUES ('anna','not-to-be-said');
