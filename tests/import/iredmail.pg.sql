--
-- PostgreSQL database dump
--

\restrict Raon0lVnr5KUCqvP2JyFTOxO3U0YL3Z3XWR4smPUfQ0j5oOKn7pzjaJXdeIfHrE

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: merge_quota(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.merge_quota() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.domain = SPLIT_PART(NEW.username, '@', 2);
    IF NEW.bytes < 0 THEN NEW.bytes = 0; END IF;
    RETURN NEW;
END;
$$;


ALTER FUNCTION public.merge_quota() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alias; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.alias (
    address character varying(255) DEFAULT ''::character varying NOT NULL,
    name character varying(255) DEFAULT ''::character varying NOT NULL,
    accesspolicy character varying(30) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.alias OWNER TO postgres;

--
-- Name: alias_domain; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.alias_domain (
    alias_domain character varying(255) NOT NULL,
    target_domain character varying(255) NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.alias_domain OWNER TO postgres;

--
-- Name: anyone_shares; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.anyone_shares (
    from_user character varying(255) NOT NULL,
    dummy character(1) DEFAULT '1'::bpchar
);


ALTER TABLE public.anyone_shares OWNER TO postgres;

--
-- Name: domain; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domain (
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    disclaimer text DEFAULT ''::text NOT NULL,
    aliases bigint DEFAULT 0 NOT NULL,
    mailboxes bigint DEFAULT 0 NOT NULL,
    maillists bigint DEFAULT 0 NOT NULL,
    maxquota bigint DEFAULT 0 NOT NULL,
    quota bigint DEFAULT 0 NOT NULL,
    transport character varying(255) DEFAULT 'dovecot'::character varying NOT NULL,
    settings text DEFAULT ''::text NOT NULL,
    backupmx smallint DEFAULT 0 NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.domain OWNER TO postgres;

--
-- Name: domain_admins; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domain_admins (
    username character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.domain_admins OWNER TO postgres;

--
-- Name: forwardings; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.forwardings (
    id integer NOT NULL,
    address character varying(255) DEFAULT ''::character varying NOT NULL,
    forwarding character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    dest_domain character varying(255) DEFAULT ''::character varying NOT NULL,
    is_maillist smallint DEFAULT 0 NOT NULL,
    is_list smallint DEFAULT 0 NOT NULL,
    is_forwarding smallint DEFAULT 0 NOT NULL,
    is_alias smallint DEFAULT 0 NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.forwardings OWNER TO postgres;

--
-- Name: forwardings_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.forwardings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.forwardings_id_seq OWNER TO postgres;

--
-- Name: forwardings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.forwardings_id_seq OWNED BY public.forwardings.id;


--
-- Name: last_login; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.last_login (
    username character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    imap integer,
    pop3 integer,
    lda integer
);


ALTER TABLE public.last_login OWNER TO postgres;

--
-- Name: mailbox; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mailbox (
    username character varying(255) DEFAULT ''::character varying NOT NULL,
    password character varying(255) DEFAULT ''::character varying NOT NULL,
    name character varying(255) DEFAULT ''::character varying NOT NULL,
    language character varying(5) DEFAULT ''::character varying NOT NULL,
    mailboxformat character varying(50) DEFAULT 'maildir'::character varying NOT NULL,
    mailboxfolder character varying(50) DEFAULT 'Maildir'::character varying NOT NULL,
    storagebasedirectory character varying(255) DEFAULT ''::character varying NOT NULL,
    storagenode character varying(255) DEFAULT ''::character varying NOT NULL,
    maildir character varying(255) DEFAULT ''::character varying NOT NULL,
    quota bigint DEFAULT 0 NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    transport character varying(255) DEFAULT ''::character varying NOT NULL,
    department character varying(255) DEFAULT ''::character varying NOT NULL,
    rank character varying(255) DEFAULT 'normal'::character varying NOT NULL,
    employeeid character varying(255) DEFAULT ''::character varying,
    isadmin smallint DEFAULT 0 NOT NULL,
    isglobaladmin smallint DEFAULT 0 NOT NULL,
    enablesmtp smallint DEFAULT 1 NOT NULL,
    enablesmtpsecured smallint DEFAULT 1 NOT NULL,
    enablepop3 smallint DEFAULT 1 NOT NULL,
    enablepop3secured smallint DEFAULT 1 NOT NULL,
    enablepop3tls smallint DEFAULT 1 NOT NULL,
    enableimap smallint DEFAULT 1 NOT NULL,
    enableimapsecured smallint DEFAULT 1 NOT NULL,
    enableimaptls smallint DEFAULT 1 NOT NULL,
    enabledeliver smallint DEFAULT 1 NOT NULL,
    enablelda smallint DEFAULT 1 NOT NULL,
    enablemanagesieve smallint DEFAULT 1 NOT NULL,
    enablemanagesievesecured smallint DEFAULT 1 NOT NULL,
    enablesieve smallint DEFAULT 1 NOT NULL,
    enablesievesecured smallint DEFAULT 1 NOT NULL,
    enablesievetls smallint DEFAULT 1 NOT NULL,
    enableinternal smallint DEFAULT 1 NOT NULL,
    enabledoveadm smallint DEFAULT 1 NOT NULL,
    "enablelib-storage" smallint DEFAULT 1 NOT NULL,
    "enablequota-status" smallint DEFAULT 1 NOT NULL,
    "enableindexer-worker" smallint DEFAULT 1 NOT NULL,
    enablelmtp smallint DEFAULT 1 NOT NULL,
    enabledsync smallint DEFAULT 1 NOT NULL,
    enablesogo smallint DEFAULT 1 NOT NULL,
    allow_nets text,
    disclaimer text DEFAULT ''::text NOT NULL,
    settings text DEFAULT ''::text NOT NULL,
    passwordlastchange timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.mailbox OWNER TO postgres;

--
-- Name: maillists; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.maillists (
    id integer NOT NULL,
    address character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    transport character varying(255) DEFAULT ''::character varying NOT NULL,
    accesspolicy character varying(30) DEFAULT ''::character varying NOT NULL,
    maxmsgsize bigint DEFAULT 0 NOT NULL,
    name character varying(255) DEFAULT ''::character varying NOT NULL,
    description text,
    mlid character varying(36) DEFAULT ''::character varying NOT NULL,
    is_newsletter smallint DEFAULT 0 NOT NULL,
    settings text,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.maillists OWNER TO postgres;

--
-- Name: maillists_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.maillists_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.maillists_id_seq OWNER TO postgres;

--
-- Name: maillists_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.maillists_id_seq OWNED BY public.maillists.id;


--
-- Name: moderators; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.moderators (
    id integer NOT NULL,
    address character varying(255) DEFAULT ''::character varying NOT NULL,
    moderator character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    dest_domain character varying(255) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE public.moderators OWNER TO postgres;

--
-- Name: moderators_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.moderators_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.moderators_id_seq OWNER TO postgres;

--
-- Name: moderators_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.moderators_id_seq OWNED BY public.moderators.id;


--
-- Name: recipient_bcc_domain; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.recipient_bcc_domain (
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    bcc_address character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.recipient_bcc_domain OWNER TO postgres;

--
-- Name: recipient_bcc_user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.recipient_bcc_user (
    username character varying(255) DEFAULT ''::character varying NOT NULL,
    bcc_address character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.recipient_bcc_user OWNER TO postgres;

--
-- Name: sender_bcc_domain; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.sender_bcc_domain (
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    bcc_address character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.sender_bcc_domain OWNER TO postgres;

--
-- Name: sender_bcc_user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.sender_bcc_user (
    username character varying(255) DEFAULT ''::character varying NOT NULL,
    bcc_address character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    modified timestamp without time zone DEFAULT (now())::timestamp without time zone NOT NULL,
    expired timestamp without time zone DEFAULT '9999-12-31 01:01:01'::timestamp without time zone NOT NULL,
    active smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.sender_bcc_user OWNER TO postgres;

--
-- Name: share_folder; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.share_folder (
    from_user character varying(255) NOT NULL,
    to_user character varying(255) NOT NULL,
    dummy character(1)
);


ALTER TABLE public.share_folder OWNER TO postgres;

--
-- Name: used_quota; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.used_quota (
    username character varying(255) NOT NULL,
    bytes bigint DEFAULT 0 NOT NULL,
    messages bigint DEFAULT 0 NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE public.used_quota OWNER TO postgres;

--
-- Name: forwardings id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.forwardings ALTER COLUMN id SET DEFAULT nextval('public.forwardings_id_seq'::regclass);


--
-- Name: maillists id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.maillists ALTER COLUMN id SET DEFAULT nextval('public.maillists_id_seq'::regclass);


--
-- Name: moderators id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.moderators ALTER COLUMN id SET DEFAULT nextval('public.moderators_id_seq'::regclass);


--
-- Data for Name: alias; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.alias (address, name, accesspolicy, domain, created, modified, expired, active) FROM stdin;
sales@a.example	The shop	public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
team@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
members@a.example		membersonly	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	2099-01-01 00:00:00	1
endedlist@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	2020-01-01 00:00:00	1
offlist@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	0
halfoff@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	0
empty@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
dangling@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
round@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
circle@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
toalias@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
tagged@a.example		public	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: alias_domain; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.alias_domain (alias_domain, target_domain, created, modified, active) FROM stdin;
alias.example	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	1
dead.example	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	0
\.


--
-- Data for Name: anyone_shares; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.anyone_shares (from_user, dummy) FROM stdin;
anna@a.example	1
\.


--
-- Data for Name: domain; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domain (domain, description, disclaimer, aliases, mailboxes, maillists, maxquota, quota, transport, settings, backupmx, created, modified, expired, active) FROM stdin;
a.example	first		10	100	0	10240	0	dovecot	default_user_quota:1024;min_passwd_length:8;	0	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
catch.example			-1	0	0	0	0	dovecot		0	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
xn--bcher-kva.example	Bücher		0	0	0	0	0	dovecot		0	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
off.example			0	0	0	0	0	dovecot		0	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	0
backup.example			0	0	0	0	0	relay:[192.0.2.1]:25		1	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
other.example			0	0	0	0	0	smtp:[192.0.2.1]:25		0	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: domain_admins; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domain_admins (username, domain, created, modified, expired, active) FROM stdin;
lea@a.example	ALL	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: forwardings; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.forwardings (id, address, forwarding, domain, dest_domain, is_maillist, is_list, is_forwarding, is_alias, active) FROM stdin;
1	h01@a.example	h01@a.example	a.example	a.example	0	0	1	0	1
2	h02@a.example	h02@a.example	a.example	a.example	0	0	1	0	1
3	h03@a.example	h03@a.example	a.example	a.example	0	0	1	0	1
4	h04@a.example	h04@a.example	a.example	a.example	0	0	1	0	1
5	h05@a.example	h05@a.example	a.example	a.example	0	0	1	0	1
6	h06@a.example	h06@a.example	a.example	a.example	0	0	1	0	1
7	h07@a.example	h07@a.example	a.example	a.example	0	0	1	0	1
8	h08@a.example	h08@a.example	a.example	a.example	0	0	1	0	1
9	h09@a.example	h09@a.example	a.example	a.example	0	0	1	0	1
10	h10@a.example	h10@a.example	a.example	a.example	0	0	1	0	1
11	h11@a.example	h11@a.example	a.example	a.example	0	0	1	0	1
12	h12@a.example	h12@a.example	a.example	a.example	0	0	1	0	1
13	h13@a.example	h13@a.example	a.example	a.example	0	0	1	0	1
14	h14@a.example	h14@a.example	a.example	a.example	0	0	1	0	1
15	h15@a.example	h15@a.example	a.example	a.example	0	0	1	0	1
16	h16@a.example	h16@a.example	a.example	a.example	0	0	1	0	1
17	h17@a.example	h17@a.example	a.example	a.example	0	0	1	0	1
18	h18@a.example	h18@a.example	a.example	a.example	0	0	1	0	1
19	h19@a.example	h19@a.example	a.example	a.example	0	0	1	0	1
20	h20@a.example	h20@a.example	a.example	a.example	0	0	1	0	1
21	h21@a.example	h21@a.example	a.example	a.example	0	0	1	0	1
22	h22@a.example	h22@a.example	a.example	a.example	0	0	1	0	1
23	anna@a.example	anna@a.example	a.example	a.example	0	0	1	0	1
24	Bob@a.example	Bob@a.example	a.example	a.example	0	0	1	0	1
25	copy@a.example	copy@a.example	a.example	a.example	0	0	1	0	1
26	copy@a.example	copy@outside.example	a.example	outside.example	0	0	1	0	1
27	forward@a.example	forward@outside.example	a.example	outside.example	0	0	1	0	1
28	off@a.example	off@a.example	a.example	a.example	0	0	1	0	0
29	offalias@a.example	offalias@a.example	a.example	a.example	0	0	1	0	0
30	nodeliver@a.example	nodeliver@a.example	a.example	a.example	0	0	1	0	0
31	nopop@a.example	nopop@a.example	a.example	a.example	0	0	1	0	1
32	noimap@a.example	noimap@a.example	a.example	a.example	0	0	1	0	1
33	clear@a.example	clear@a.example	a.example	a.example	0	0	1	0	1
34	nosmtp@a.example	nosmtp@a.example	a.example	a.example	0	0	1	0	1
35	nosieve@a.example	nosieve@a.example	a.example	a.example	0	0	1	0	1
36	closed@a.example	closed@a.example	a.example	a.example	0	0	1	0	1
37	nowhere@a.example	nowhere@a.example	a.example	a.example	0	0	1	0	1
38	office@a.example	office@a.example	a.example	a.example	0	0	1	0	1
39	ended@a.example	ended@a.example	a.example	a.example	0	0	1	0	1
40	ending@a.example	ending@a.example	a.example	a.example	0	0	1	0	1
41	lea@a.example	lea@a.example	a.example	a.example	0	0	1	0	1
42	known@catch.example	known@catch.example	catch.example	catch.example	0	0	1	0	1
43	info@xn--bcher-kva.example	info@xn--bcher-kva.example	xn--bcher-kva.example	xn--bcher-kva.example	0	0	1	0	1
44	person@off.example	person@off.example	off.example	off.example	0	0	1	0	1
45	elsewhere@a.example	elsewhere@a.example	a.example	a.example	0	0	1	0	1
46	extra@a.example	anna@a.example	a.example	a.example	0	0	0	1	1
47	Info@a.example	info@xn--bcher-kva.example	a.example	xn--bcher-kva.example	0	0	0	1	1
48	sales@a.example	anna@a.example	a.example	a.example	0	1	0	0	1
49	sales@a.example	bob@a.example	a.example	a.example	0	1	0	0	1
50	sales@a.example	x@outside.example	a.example	outside.example	0	1	0	0	1
51	sales@a.example	gone@a.example	a.example	a.example	0	1	0	0	0
52	team@a.example	sales@a.example	a.example	a.example	0	1	0	0	1
53	team@a.example	copy@a.example	a.example	a.example	0	1	0	0	1
54	members@a.example	anna@a.example	a.example	a.example	0	1	0	0	1
55	endedlist@a.example	anna@a.example	a.example	a.example	0	1	0	0	1
56	offlist@a.example	anna@a.example	a.example	a.example	0	1	0	0	0
57	halfoff@a.example	anna@a.example	a.example	a.example	0	1	0	0	1
58	dangling@a.example	nobody@a.example	a.example	a.example	0	1	0	0	1
59	round@a.example	circle@a.example	a.example	a.example	0	1	0	0	1
60	circle@a.example	round@a.example	a.example	a.example	0	1	0	0	1
61	toalias@a.example	anna@alias.example	a.example	alias.example	0	1	0	0	1
62	tagged@a.example	anna+shop@a.example	a.example	a.example	0	1	0	0	1
63	own@alias.example	anna@a.example	alias.example	a.example	0	0	0	1	1
64	mlm@a.example	mlm@a.example	a.example	a.example	1	0	0	0	1
65	catch.example	anna@a.example	catch.example	a.example	0	0	0	0	1
66	postmaster@backup.example	anna@a.example	backup.example	a.example	0	1	0	0	1
\.


--
-- Data for Name: last_login; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.last_login (username, domain, imap, pop3, lda) FROM stdin;
anna@a.example	a.example	1767268800	\N	\N
\.


--
-- Data for Name: mailbox; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mailbox (username, password, name, language, mailboxformat, mailboxfolder, storagebasedirectory, storagenode, maildir, quota, domain, transport, department, rank, employeeid, isadmin, isglobaladmin, enablesmtp, enablesmtpsecured, enablepop3, enablepop3secured, enablepop3tls, enableimap, enableimapsecured, enableimaptls, enabledeliver, enablelda, enablemanagesieve, enablemanagesievesecured, enablesieve, enablesievesecured, enablesievetls, enableinternal, enabledoveadm, "enablelib-storage", "enablequota-status", "enableindexer-worker", enablelmtp, enabledsync, enablesogo, allow_nets, disclaimer, settings, passwordlastchange, created, modified, expired, active) FROM stdin;
h01@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	h01	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h01-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h02@a.example	{SSHA}aFmFwPb3dqmq8+DAl1v7mSi0GWRzYWx0	h02	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h02-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h03@a.example	{SSHA256}Jc/Ns9np0I3IGjFk3nxJSAT2YMpx/4iB+B/yiLRlknBzYWx0	h03	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h03-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h04@a.example	{CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa	h04	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h04-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h05@a.example	$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa	h05	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h05-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h06@a.example	{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa	h06	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h06-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h07@a.example	$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.	h07	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h07-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h08@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.	h08	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h08-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h09@a.example	{SHA256-CRYPT}$5$rounds=1000$ae47f5ae2236c09a$BgKTqGZPLEWApsHohN8ngnHLe9B53lV1svWrDU3Ksp7	h09	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h09-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h10@a.example	{ARGON2ID}$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo	h10	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h10-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h11@a.example	{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=	h11	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h11-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h12@a.example	{SHA512}05FFTvEwXgGrcDTUyaae2gm3vXuAPtDYU9WuMZUPjCCUt8h0zJRqd/qXHFF3tOK9k5U8t+HUr//p1i2XfV1ghg==	h12	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h12-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h13@a.example	{PBKDF2}$1$B87WZ7R/VzTA5OKY$1000$638bf664309c896cd304e814a1c19558567307ff	h13	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h13-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h14@a.example	$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70	h14	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h14-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h15@a.example	{CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70	h15	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h15-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h16@a.example	{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d	h16	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h16-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h17@a.example	{LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==	h17	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h17-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h18@a.example	{SMD5}s3KFlaVnQZn+hzEgk07+JHNhbHQ=	h18	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h18-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h19@a.example	c0CXUjwWgJxFY	h19	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h19-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h20@a.example	{PLAIN}Secret12	h20	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h20-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h21@a.example	$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK	h21	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h21-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
h22@a.example		h22	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/h/h22-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
anna@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	Anna Müller	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/a/anna-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
Bob@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	Bob	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/b/bob-2026.01.01.12.00.00/	0	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
copy@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	copy	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/c/copy-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
forward@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	forward	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/f/forward-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
off@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	off	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/o/off-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	0
offalias@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	offalias	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/o/offalias-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	0
nodeliver@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	nodeliver	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/n/nodeliver-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	0	0	1	1	1	1	1	1	1	1	1	1	0	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
nopop@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	nopop	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/n/nopop-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	0	0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
noimap@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	noimap	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/n/noimap-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	0	0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
clear@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	clear	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/c/clear-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	0	1	1	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
nosmtp@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	nosmtp	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/n/nosmtp-2026.01.01.12.00.00/	5120	a.example			normal		0	0	0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
nosieve@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	nosieve	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/n/nosieve-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	0	0	0	0	0	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
closed@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	closed	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/c/closed-2026.01.01.12.00.00/	5120	a.example			normal		0	0	0	0	0	0	0	0	0	0	1	1	0	0	0	0	0	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
nowhere@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	nowhere	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/n/nowhere-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1				2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
office@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	office	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/o/office-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	192.0.2.0/24			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
ended@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	ended	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/e/ended-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	2020-01-01 00:00:00	1
ending@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	ending	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/e/ending-2026.01.01.12.00.00/	5120	a.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	2099-01-01 00:00:00	1
lea@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	lea	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/l/lea-2026.01.01.12.00.00/	5120	a.example			normal		1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
known@catch.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	known	en_US	maildir	Maildir	/var/vmail	vmail1	catch.example/k/known-2026.01.01.12.00.00/	5120	catch.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
shadowed@catch.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	shadowed	en_US	maildir	Maildir	/var/vmail	vmail1	catch.example/s/shadowed-2026.01.01.12.00.00/	5120	catch.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
info@xn--bcher-kva.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	Bücher	en_US	maildir	Maildir	/var/vmail	vmail1	xn--bcher-kva.example/i/info-2026.01.01.12.00.00/	5120	xn--bcher-kva.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
person@off.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	person	en_US	maildir	Maildir	/var/vmail	vmail1	off.example/p/person-2026.01.01.12.00.00/	5120	off.example			normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
elsewhere@a.example	{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0	elsewhere	en_US	maildir	Maildir	/var/vmail	vmail1	a.example/e/elsewhere-2026.01.01.12.00.00/	5120	a.example	smtp:[192.0.2.1]:25		normal		0	0	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	1	\N			2026-01-01 12:00:00	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: maillists; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.maillists (id, address, domain, transport, accesspolicy, maxmsgsize, name, description, mlid, is_newsletter, settings, created, modified, expired, active) FROM stdin;
1	mlm@a.example	a.example	mlmmj:a.example/mlm		0	Talk	It's a list	4f7b1b5e-0000-4000-8000-000000000000	0	\N	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: moderators; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.moderators (id, address, moderator, domain, dest_domain) FROM stdin;
1	sales@a.example	anna@a.example	a.example	a.example
\.


--
-- Data for Name: recipient_bcc_domain; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.recipient_bcc_domain (domain, bcc_address, created, modified, expired, active) FROM stdin;
\.


--
-- Data for Name: recipient_bcc_user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.recipient_bcc_user (username, bcc_address, domain, created, modified, expired, active) FROM stdin;
anna@a.example	boss@a.example	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: sender_bcc_domain; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.sender_bcc_domain (domain, bcc_address, created, modified, expired, active) FROM stdin;
a.example	boss@a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	1
\.


--
-- Data for Name: sender_bcc_user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.sender_bcc_user (username, bcc_address, domain, created, modified, expired, active) FROM stdin;
bob@a.example	boss@a.example	a.example	2026-01-01 12:00:00	2026-01-01 12:00:00	9999-12-31 01:01:01	0
\.


--
-- Data for Name: share_folder; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.share_folder (from_user, to_user, dummy) FROM stdin;
anna@a.example	bob@a.example	1
\.


--
-- Data for Name: used_quota; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.used_quota (username, bytes, messages, domain) FROM stdin;
anna@a.example	1024	3	a.example
\.


--
-- Name: forwardings_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.forwardings_id_seq', 66, true);


--
-- Name: maillists_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.maillists_id_seq', 1, true);


--
-- Name: moderators_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.moderators_id_seq', 1, true);


--
-- Name: alias_domain alias_domain_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias_domain
    ADD CONSTRAINT alias_domain_pkey PRIMARY KEY (alias_domain);


--
-- Name: alias alias_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_pkey PRIMARY KEY (address);


--
-- Name: anyone_shares anyone_shares_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.anyone_shares
    ADD CONSTRAINT anyone_shares_pkey PRIMARY KEY (from_user);


--
-- Name: domain_admins domain_admins_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domain_admins
    ADD CONSTRAINT domain_admins_pkey PRIMARY KEY (username, domain);


--
-- Name: domain domain_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domain
    ADD CONSTRAINT domain_pkey PRIMARY KEY (domain);


--
-- Name: forwardings forwardings_address_forwarding_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.forwardings
    ADD CONSTRAINT forwardings_address_forwarding_key UNIQUE (address, forwarding);


--
-- Name: forwardings forwardings_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.forwardings
    ADD CONSTRAINT forwardings_pkey PRIMARY KEY (id);


--
-- Name: last_login last_login_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.last_login
    ADD CONSTRAINT last_login_pkey PRIMARY KEY (username);


--
-- Name: mailbox mailbox_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (username);


--
-- Name: maillists maillists_address_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.maillists
    ADD CONSTRAINT maillists_address_key UNIQUE (address);


--
-- Name: maillists maillists_mlid_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.maillists
    ADD CONSTRAINT maillists_mlid_key UNIQUE (mlid);


--
-- Name: maillists maillists_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.maillists
    ADD CONSTRAINT maillists_pkey PRIMARY KEY (id);


--
-- Name: moderators moderators_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.moderators
    ADD CONSTRAINT moderators_pkey PRIMARY KEY (id);


--
-- Name: recipient_bcc_domain recipient_bcc_domain_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.recipient_bcc_domain
    ADD CONSTRAINT recipient_bcc_domain_pkey PRIMARY KEY (domain);


--
-- Name: recipient_bcc_user recipient_bcc_user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.recipient_bcc_user
    ADD CONSTRAINT recipient_bcc_user_pkey PRIMARY KEY (username);


--
-- Name: sender_bcc_domain sender_bcc_domain_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.sender_bcc_domain
    ADD CONSTRAINT sender_bcc_domain_pkey PRIMARY KEY (domain);


--
-- Name: sender_bcc_user sender_bcc_user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.sender_bcc_user
    ADD CONSTRAINT sender_bcc_user_pkey PRIMARY KEY (username);


--
-- Name: share_folder share_folder_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.share_folder
    ADD CONSTRAINT share_folder_pkey PRIMARY KEY (from_user, to_user);


--
-- Name: used_quota used_quota_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.used_quota
    ADD CONSTRAINT used_quota_pkey PRIMARY KEY (username);


--
-- Name: idx_alias_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_alias_active ON public.alias USING btree (active);


--
-- Name: idx_alias_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_alias_domain ON public.alias USING btree (domain);


--
-- Name: idx_alias_domain_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_alias_domain_active ON public.alias_domain USING btree (active);


--
-- Name: idx_alias_domain_target_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_alias_domain_target_domain ON public.alias_domain USING btree (target_domain);


--
-- Name: idx_alias_expired; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_alias_expired ON public.alias USING btree (expired);


--
-- Name: idx_domain_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_domain_active ON public.domain USING btree (active);


--
-- Name: idx_domain_admins_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_domain_admins_active ON public.domain_admins USING btree (active);


--
-- Name: idx_domain_admins_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_domain_admins_domain ON public.domain_admins USING btree (domain);


--
-- Name: idx_domain_backupmx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_domain_backupmx ON public.domain USING btree (backupmx);


--
-- Name: idx_domain_expired; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_domain_expired ON public.domain USING btree (expired);


--
-- Name: idx_forwardings_dest_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_forwardings_dest_domain ON public.forwardings USING btree (dest_domain);


--
-- Name: idx_forwardings_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_forwardings_domain ON public.forwardings USING btree (domain);


--
-- Name: idx_forwardings_is_alias; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_forwardings_is_alias ON public.forwardings USING btree (is_alias);


--
-- Name: idx_forwardings_is_list; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_forwardings_is_list ON public.forwardings USING btree (is_list);


--
-- Name: idx_forwardings_is_maillist; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_forwardings_is_maillist ON public.forwardings USING btree (is_maillist);


--
-- Name: idx_mailbox_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_active ON public.mailbox USING btree (active);


--
-- Name: idx_mailbox_department; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_department ON public.mailbox USING btree (department);


--
-- Name: idx_mailbox_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_domain ON public.mailbox USING btree (domain);


--
-- Name: idx_mailbox_enableimap; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_enableimap ON public.mailbox USING btree (enableimap);


--
-- Name: idx_mailbox_enablesmtp; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_enablesmtp ON public.mailbox USING btree (enablesmtp);


--
-- Name: idx_mailbox_expired; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_expired ON public.mailbox USING btree (expired);


--
-- Name: idx_mailbox_isadmin; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_mailbox_isadmin ON public.mailbox USING btree (isadmin);


--
-- Name: idx_maillists_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_maillists_active ON public.maillists USING btree (active);


--
-- Name: idx_maillists_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_maillists_domain ON public.maillists USING btree (domain);


--
-- Name: idx_moderators_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_moderators_domain ON public.moderators USING btree (domain);


--
-- Name: idx_recipient_bcc_domain_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_recipient_bcc_domain_active ON public.recipient_bcc_domain USING btree (active);


--
-- Name: idx_recipient_bcc_domain_bcc_address; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_recipient_bcc_domain_bcc_address ON public.recipient_bcc_domain USING btree (bcc_address);


--
-- Name: idx_recipient_bcc_user_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_recipient_bcc_user_active ON public.recipient_bcc_user USING btree (active);


--
-- Name: idx_recipient_bcc_user_bcc_address; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_recipient_bcc_user_bcc_address ON public.recipient_bcc_user USING btree (bcc_address);


--
-- Name: idx_sender_bcc_domain_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_sender_bcc_domain_active ON public.sender_bcc_domain USING btree (active);


--
-- Name: idx_sender_bcc_domain_bcc_address; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_sender_bcc_domain_bcc_address ON public.sender_bcc_domain USING btree (bcc_address);


--
-- Name: idx_sender_bcc_user_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_sender_bcc_user_active ON public.sender_bcc_user USING btree (active);


--
-- Name: idx_sender_bcc_user_bcc_address; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_sender_bcc_user_bcc_address ON public.sender_bcc_user USING btree (bcc_address);


--
-- Name: idx_used_quota_domain; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_used_quota_domain ON public.used_quota USING btree (domain);


--
-- Name: used_quota mergequota; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER mergequota BEFORE INSERT ON public.used_quota FOR EACH ROW EXECUTE FUNCTION public.merge_quota();


--
-- PostgreSQL database dump complete
--

\unrestrict Raon0lVnr5KUCqvP2JyFTOxO3U0YL3Z3XWR4smPUfQ0j5oOKn7pzjaJXdeIfHrE

