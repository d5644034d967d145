UPDATE user SET spam_threshold = 40, reply_body = 'Prepared', reply_subject = 'Away' WHERE email = 'h01@a.example';
UPDATE domain SET anonmail_enabled = 1 WHERE name = 'a.example';
UPDATE alias SET hostname = 'shop.example' WHERE email = 'sales@a.example';
CREATE TABLE domain_access (domain_name TEXT, user_email TEXT);
INSERT INTO domain_access VALUES ('a.example','anna@a.example');
ALTER TABLE user ADD COLUMN made_up TEXT;
UPDATE user SET made_up = 'not-to-be-said' WHERE email = 'anna@a.example';
CREATE TABLE made_up (user_email TEXT, secret TEXT);
INSERT INTO made_up VALUES ('anna@a.example','not-to-be-said');
