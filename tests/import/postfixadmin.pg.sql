--
-- PostgreSQL database dump
--

SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.admin (
  username character varying(255),
  password character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255),
  superadmin character varying(255)
);

COPY public.admin (username, password, created, modified, active, superadmin) FROM stdin;
root@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.	2026-01-01 00:00:00	2026-01-01 00:00:00	t	t
\.


CREATE TABLE public.alias (
  address character varying(255),
  "goto" character varying(255),
  "domain" character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255),
  description character varying(255)
);

COPY public.alias (address, goto, domain, created, modified, active, description) FROM stdin;
h01@a.example	h01@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h02@a.example	h02@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h03@a.example	h03@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h04@a.example	h04@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h05@a.example	h05@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h06@a.example	h06@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h07@a.example	h07@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h08@a.example	h08@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h09@a.example	h09@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h10@a.example	h10@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h11@a.example	h11@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h12@a.example	h12@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h13@a.example	h13@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h14@a.example	h14@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h15@a.example	h15@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h16@a.example	h16@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h17@a.example	h17@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h18@a.example	h18@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h19@a.example	h19@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h20@a.example	h20@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h21@a.example	h21@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h22@a.example	h22@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h23@a.example	h23@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h24@a.example	h24@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h25@a.example	h25@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h26@a.example	h26@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h27@a.example	h27@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
h28@a.example	h28@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
Anna@A.example	Anna@A.example	A.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
bob@a.example	bob@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
Bob@a.example	Bob@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
unlimited@a.example	unlimited@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
disabled@a.example	disabled@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
copy@a.example	copy@a.example,copy@outside.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
forward@a.example	forward@outside.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
away@a.example	away@a.example,away#a.example@autoreply.change-this-to-your.domain.tld	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
inactive@a.example	inactive@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
nosend@a.example	nosend@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
layout@a.example	layout@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
extra@a.example	extra@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
known@catch.example	known@catch.example	catch.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
info@bücher.example	info@bücher.example	bücher.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
person@off.example	person@off.example	off.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
tag+ged@a.example	tag+ged@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
lost@nowhere.example	lost@nowhere.example	nowhere.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
sales@a.example	anna@a.example,\nbob@A.example, x@outside.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	the shop
team@a.example	sales@a.example,copy@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
@catch.example	anna@a.example	catch.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
dangling@a.example	nobody@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
round@a.example	circle@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
circle@a.example	round@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
pipe@a.example	|/usr/bin/x, anna@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
off@a.example	anna@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	f	
toalias@a.example	anna@alias.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
own@alias.example	anna@a.example	alias.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
INFO@a.example	info@xn--bcher-kva.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
postmaster@backup.example	anna@a.example	backup.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
tagged@a.example	anna+shop@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
\.


CREATE TABLE public.alias_domain (
  alias_domain character varying(255),
  target_domain character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255),
  description character varying(255)
);

COPY public.alias_domain (alias_domain, target_domain, created, modified, active, description) FROM stdin;
alias.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
none.example	backup.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	
\.


CREATE TABLE public.config (
  id character varying(255),
  name character varying(255),
  value character varying(255)
);

COPY public.config (id, name, value) FROM stdin;
1	version	1856
\.


CREATE TABLE public.domain (
  "domain" character varying(255),
  description character varying(255),
  aliases character varying(255),
  mailboxes character varying(255),
  maxquota character varying(255),
  quota character varying(255),
  transport character varying(255),
  backupmx character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255),
  password_expiry character varying(255)
);

COPY public.domain (domain, description, aliases, mailboxes, maxquota, quota, transport, backupmx, created, modified, active, password_expiry) FROM stdin;
ALL		0	0	0	0		f	2026-01-01 00:00:00	2026-01-01 00:00:00	t	0
a.example	the first	10	-1	2048	0	virtual	f	2026-01-01 00:00:00	2026-01-01 00:00:00	t	0
Catch.Example		0	0	0	0	virtual	f	2026-01-01 00:00:00	2026-01-01 00:00:00	t	0
bücher.example	Bücher	0	0	0	0	virtual	f	2026-01-01 00:00:00	2026-01-01 00:00:00	t	0
off.example		0	0	0	0	virtual	f	2026-01-01 00:00:00	2026-01-01 00:00:00	f	365
alias.example		0	0	0	0	virtual	f	2026-01-01 00:00:00	2026-01-01 00:00:00	t	0
backup.example		0	0	0	0	virtual	t	2026-01-01 00:00:00	2026-01-01 00:00:00	t	0
\.


CREATE TABLE public.domain_admins (
  username character varying(255),
  "domain" character varying(255),
  created character varying(255),
  active character varying(255)
);

COPY public.domain_admins (username, domain, created, active) FROM stdin;
root@a.example	ALL	2026-01-01 00:00:00	t
\.


CREATE TABLE public.log (
  id character varying(255),
  timestamp character varying(255),
  username character varying(255),
  "domain" character varying(255),
  action character varying(255),
  data character varying(255)
);

COPY public.log (id, timestamp, username, domain, action, data) FROM stdin;
1	2026-01-01 00:00:00	root	a.example	create	; DROP (
\.


CREATE TABLE public.mailbox (
  username character varying(255),
  password character varying(255),
  name character varying(255),
  maildir character varying(255),
  quota character varying(255),
  local_part character varying(255),
  "domain" character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255),
  phone character varying(255),
  email_other character varying(255),
  token character varying(255),
  token_validity character varying(255),
  password_expiry character varying(255),
  totp_secret character varying(255),
  smtp_active character varying(255)
);

COPY public.mailbox (username, password, name, maildir, quota, local_part, domain, created, modified, active, phone, email_other, token, token_validity, password_expiry, totp_secret, smtp_active) FROM stdin;
h01@a.example	{ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c		a.example/h01/	1048576000	h01	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h02@a.example	$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c		a.example/h02/	1048576000	h02	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h03@a.example	$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE		a.example/h03/	1048576000	h03	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h04@a.example	{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy		a.example/h04/	1048576000	h04	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h05@a.example	$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy		a.example/h05/	1048576000	h05	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h06@a.example	{CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy		a.example/h06/	1048576000	h06	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h07@a.example	{BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp		a.example/h07/	1048576000	h07	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h08@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/h08/	1048576000	h08	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h09@a.example	$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/h09/	1048576000	h09	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h10@a.example	$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA		a.example/h10/	1048576000	h10	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h11@a.example	{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5		a.example/h11/	1048576000	h11	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h12@a.example	{SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7		a.example/h12/	1048576000	h12	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h13@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=		a.example/h13/	1048576000	h13	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h14@a.example	{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=		a.example/h14/	1048576000	h14	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h15@a.example	{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=		a.example/h15/	1048576000	h15	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h16@a.example	{SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5		a.example/h16/	1048576000	h16	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h17@a.example	{PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093		a.example/h17/	1048576000	h17	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h18@a.example	{SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=		a.example/h18/	1048576000	h18	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h19@a.example	$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/		a.example/h19/	1048576000	h19	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h20@a.example	98dfa50eee50910cb49bb06e65230e7d		a.example/h20/	1048576000	h20	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h21@a.example	{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d		a.example/h21/	1048576000	h21	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h22@a.example	{MD5}mN+lDu5QkQy0m7BuZSMOfQ==		a.example/h22/	1048576000	h22	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h23@a.example	$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70		a.example/h23/	1048576000	h23	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h24@a.example	c0CXUjwWgJxFY		a.example/h24/	1048576000	h24	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h25@a.example	{PLAIN}Secret12		a.example/h25/	1048576000	h25	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h26@a.example	$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK		a.example/h26/	1048576000	h26	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h27@a.example	$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q		a.example/h27/	1048576000	h27	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
h28@a.example	!		a.example/h28/	1048576000	h28	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
Anna@A.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.	Anna O'Müller\\Test	A.example/Anna/	5242880000	Anna	A.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
bob@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.	Bob	a.example/bob/	0	bob	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
Bob@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.	Another Bob	a.example/Bob/	0	Bob	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
unlimited@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/unlimited/	0	unlimited	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
disabled@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/disabled/	-1	disabled	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
copy@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/copy/	0	copy	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
forward@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/forward/	0	forward	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
away@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/away/	0	away	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
inactive@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/inactive/	0	inactive	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	f				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
nosend@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/nosend/	0	nosend	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	f
layout@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		layout@a.example/	0	layout	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
extra@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/extra/	0	extra	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t	+49 1			2000-01-01 00:00:00	2000-01-01 00:00:00	SECRET	t
shadowed@catch.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		catch.example/shadowed/	0	shadowed	catch.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
known@catch.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		catch.example/known/	0	known	catch.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
info@bücher.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.	MÃ¼ller GmbH	bücher.example/info/	0	info	bücher.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
person@off.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		off.example/person/	0	person	off.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
tag+ged@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/tag+ged/	0	tag+ged	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
lost@nowhere.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		nowhere.example/lost/	0	lost	nowhere.example	2026-01-01 00:00:00	2026-01-01 00:00:00	t				2000-01-01 00:00:00	2000-01-01 00:00:00	\N	t
\.


CREATE TABLE public.mailbox_app_password (
  id character varying(255),
  username character varying(255),
  description character varying(255),
  password_hash character varying(255)
);

COPY public.mailbox_app_password (id, username, description, password_hash) FROM stdin;
1	anna@a.example	phone	{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
\.


CREATE TABLE public.vacation (
  email character varying(255),
  subject character varying(255),
  body character varying(255),
  activefrom character varying(255),
  activeuntil character varying(255),
  cache character varying(255),
  "domain" character varying(255),
  interval_time character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255)
);

COPY public.vacation (email, subject, body, activefrom, activeuntil, cache, domain, interval_time, created, modified, active) FROM stdin;
away@a.example	Away	I am away	2026-01-01 00:00:00	2038-01-18 00:00:00		a.example	0	2026-01-01 00:00:00	2026-01-01 00:00:00	t
\.


--
-- PostgreSQL database dump complete
--

