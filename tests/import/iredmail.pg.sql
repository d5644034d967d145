--
-- PostgreSQL database dump
--

SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.alias (
  address character varying(255),
  name character varying(255),
  accesspolicy character varying(255),
  "domain" character varying(255),
  created character varying(255),
  modified character varying(255),
  expired character varying(255),
  active character varying(255)
);

COPY public.alias (address, name, accesspolicy, domain, created, modified, expired, active) FROM stdin;
list@a.example	The list	public	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
members@a.example		membersonly	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	2099-01-01 00:00:00	1
\.


CREATE TABLE public.alias_domain (
  alias_domain character varying(255),
  target_domain character varying(255),
  created character varying(255),
  modified character varying(255),
  active character varying(255)
);

COPY public.alias_domain (alias_domain, target_domain, created, modified, active) FROM stdin;
b.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	1
\.


CREATE TABLE public.domain (
  "domain" character varying(255),
  description character varying(255),
  disclaimer character varying(255),
  aliases character varying(255),
  mailboxes character varying(255),
  maillists character varying(255),
  maxquota character varying(255),
  quota character varying(255),
  transport character varying(255),
  backupmx character varying(255),
  settings character varying(255),
  created character varying(255),
  modified character varying(255),
  expired character varying(255),
  active character varying(255)
);

COPY public.domain (domain, description, disclaimer, aliases, mailboxes, maillists, maxquota, quota, transport, backupmx, settings, created, modified, expired, active) FROM stdin;
a.example	first		0	0	0	0	0	dovecot	0	default_user_quota:1024;	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
other.example			0	-1	0	0	0	smtp:[192.0.2.1]	0		2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
\.


CREATE TABLE public.domain_admins (
  username character varying(255),
  "domain" character varying(255),
  created character varying(255),
  modified character varying(255),
  expired character varying(255),
  active character varying(255)
);

COPY public.domain_admins (username, domain, created, modified, expired, active) FROM stdin;
lea@a.example	ALL	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
\.


CREATE TABLE public.forwardings (
  id character varying(255),
  address character varying(255),
  forwarding character varying(255),
  "domain" character varying(255),
  dest_domain character varying(255),
  is_maillist character varying(255),
  is_list character varying(255),
  is_forwarding character varying(255),
  is_alias character varying(255),
  active character varying(255)
);

COPY public.forwardings (id, address, forwarding, domain, dest_domain, is_maillist, is_list, is_forwarding, is_alias, active) FROM stdin;
1	anna@a.example	anna@a.example	a.example	a.example	0	0	1	0	1
2	bob@a.example	bob@a.example	a.example	a.example	0	0	1	0	1
3	dora@a.example	dora@a.example	a.example	a.example	0	0	1	0	1
4	emil@a.example	emil@a.example	a.example	a.example	0	0	1	0	1
5	fred@a.example	fred@a.example	a.example	a.example	0	0	1	0	1
6	gina@a.example	gina@a.example	a.example	a.example	0	0	1	0	1
7	hans@a.example	hans@a.example	a.example	a.example	0	0	1	0	1
8	ida@a.example	ida@a.example	a.example	a.example	0	0	1	0	1
9	jan@a.example	jan@a.example	a.example	a.example	0	0	1	0	1
10	kim@a.example	kim@a.example	a.example	a.example	0	0	1	0	1
11	lea@a.example	lea@a.example	a.example	a.example	0	0	1	0	1
12	mia@a.example	mia@a.example	a.example	a.example	0	0	1	0	1
20	bob@a.example	bob@outside.example	a.example	outside.example	0	0	1	0	1
21	carl@a.example	carl@outside.example	a.example	outside.example	0	0	1	0	1
22	extra@a.example	anna@a.example	a.example	a.example	0	0	0	1	1
23	list@a.example	anna@a.example	a.example	a.example	0	1	0	0	1
24	list@a.example	bob@b.example	a.example	b.example	0	1	0	0	1
25	a.example	anna@a.example	a.example	a.example	0	0	0	0	1
26	members@a.example	anna@a.example	a.example	a.example	0	1	0	0	1
27	mlm@a.example	mlm@a.example	a.example	a.example	1	0	0	0	1
28	list@a.example	gone@a.example	a.example	a.example	0	1	0	0	0
\.


CREATE TABLE public.mailbox (
  username character varying(255),
  password character varying(255),
  name character varying(255),
  storagebasedirectory character varying(255),
  storagenode character varying(255),
  maildir character varying(255),
  quota character varying(255),
  "domain" character varying(255),
  isglobaladmin character varying(255),
  enablesmtp character varying(255),
  enablepop3 character varying(255),
  enableimap character varying(255),
  enabledeliver character varying(255),
  allow_nets character varying(255),
  created character varying(255),
  modified character varying(255),
  expired character varying(255),
  active character varying(255)
);

COPY public.mailbox (username, password, name, storagebasedirectory, storagenode, maildir, quota, domain, isglobaladmin, enablesmtp, enablepop3, enableimap, enabledeliver, allow_nets, created, modified, expired, active) FROM stdin;
anna@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Anna	/var/vmail	vmail1	a.example/a/anna-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
bob@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Bob	/var/vmail	vmail1	a.example/b/bob-2026.01.01.00.00.00/	0	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
carl@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Carl	/var/vmail	vmail1	a.example/c/carl-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
dora@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Dora	/var/vmail	vmail1	a.example/d/dora-2026.01.01.00.00.00/	5120	a.example	0	1	0	0	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
emil@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Emil	/var/vmail	vmail1	a.example/e/emil-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	0
fred@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Fred	/var/vmail	vmail1	a.example/f/fred-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	2020-01-01 00:00:00	1
gina@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Gina	/var/vmail	vmail1	a.example/g/gina-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1		2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
hans@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Hans	/var/vmail	vmail1	a.example/h/hans-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	192.0.2.0/24	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
ida@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Ida	/var/vmail	vmail1	a.example/i/ida-2026.01.01.00.00.00/	5120	a.example	0	0	0	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
jan@a.example	{CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70	Jan	/var/vmail	vmail1	a.example/j/jan-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
kim@a.example	98dfa50eee50910cb49bb06e65230e7d	Kim	/var/vmail	vmail1	a.example/k/kim-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
lea@a.example	{PLAIN}Secret12	Lea	/var/vmail	vmail1	a.example/l/lea-2026.01.01.00.00.00/	5120	a.example	1	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 01:01:01	1
mia@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=	Mia	/var/vmail	vmail1	a.example/m/mia-2026.01.01.00.00.00/	5120	a.example	0	1	1	1	1	\N	2026-01-01 00:00:00	2026-01-01 00:00:00	2099-01-01 00:00:00	1
\.


CREATE TABLE public.recipient_bcc_user (
  username character varying(255),
  bcc_address character varying(255),
  "domain" character varying(255),
  created character varying(255),
  modified character varying(255),
  expired character varying(255),
  active character varying(255)
);

COPY public.recipient_bcc_user (username, bcc_address, domain, created, modified, expired, active) FROM stdin;
anna@a.example	boss@a.example	a.example	2026-01-01 00:00:00	2026-01-01 00:00:00	9999-12-31 00:00:00	1
\.


CREATE TABLE public.share_folder (
  from_user character varying(255),
  to_user character varying(255),
  dummy character varying(255)
);

COPY public.share_folder (from_user, to_user, dummy) FROM stdin;
anna@a.example	bob@a.example	1
\.


--
-- PostgreSQL database dump complete
--

