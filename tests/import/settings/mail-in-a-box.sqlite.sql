UPDATE aliases SET permitted_senders = 'anna@a.example' WHERE source = '@alias.example';
UPDATE users SET extra = 'not-to-be-said' WHERE email = 'anna@a.example';
CREATE TABLE made_up (email TEXT, secret TEXT);
INSERT INTO made_up VALUES ('anna@a.example','not-to-be-said');
