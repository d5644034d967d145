--
-- PostgreSQL database dump
--

\restrict KScmkDfZvPjynkvLU1JHLbprc6W0cC46OCmVvvM20p1TxdaxgJovJww1CB6KefF

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
            UPDATE quota SET current = NEW.current + current WHERE username = NEW.username AND path = NEW.path;
            IF found THEN
                RETURN NULL;
            ELSE
                RETURN NEW;
            END IF;
      END;
      $$;


ALTER FUNCTION public.merge_quota() OWNER TO postgres;

--
-- Name: merge_quota2(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.merge_quota2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        BEGIN
            IF NEW.messages < 0 OR NEW.messages IS NULL THEN
                -- ugly kludge: we came here from this function, really do try to insert
                IF NEW.messages IS NULL THEN
                    NEW.messages = 0;
                ELSE
                    NEW.messages = -NEW.messages;
                END IF;
                return NEW;
            END IF;

            LOOP
                UPDATE quota2 SET bytes = bytes + NEW.bytes,
                    messages = messages + NEW.messages
                    WHERE username = NEW.username;
                IF found THEN
                    RETURN NULL;
                END IF;

                BEGIN
                    IF NEW.messages = 0 THEN
                    INSERT INTO quota2 (bytes, messages, username) VALUES (NEW.bytes, NULL, NEW.username);
                    ELSE
                        INSERT INTO quota2 (bytes, messages, username) VALUES (NEW.bytes, -NEW.messages, NEW.username);
                    END IF;
                    return NULL;
                    EXCEPTION WHEN unique_violation THEN
                    -- someone just inserted the record, update it
                END;
            END LOOP;
        END;
        $$;


ALTER FUNCTION public.merge_quota2() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: admin; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.admin (
    username character varying(255) NOT NULL,
    password character varying(255) DEFAULT ''::character varying NOT NULL,
    created timestamp with time zone DEFAULT now(),
    modified timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    superadmin boolean DEFAULT false NOT NULL,
    phone character varying(30) DEFAULT ''::character varying NOT NULL,
    email_other character varying(255) DEFAULT ''::character varying NOT NULL,
    token character varying(255) DEFAULT ''::character varying NOT NULL,
    token_validity timestamp with time zone DEFAULT '2000-01-01 00:00:00+00'::timestamp with time zone,
    totp_secret character varying(255) DEFAULT NULL::character varying
);


ALTER TABLE public.admin OWNER TO postgres;

--
-- Name: TABLE admin; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.admin IS 'Postfix Admin - Virtual Admins';


--
-- Name: alias; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.alias (
    address character varying(255) NOT NULL,
    goto text NOT NULL,
    domain character varying(255) NOT NULL,
    created timestamp with time zone DEFAULT now(),
    modified timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    description character varying(255) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE public.alias OWNER TO postgres;

--
-- Name: TABLE alias; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.alias IS 'Postfix Admin - Virtual Aliases';


--
-- Name: alias_domain; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.alias_domain (
    alias_domain character varying(255) NOT NULL,
    target_domain character varying(255) NOT NULL,
    created timestamp with time zone DEFAULT now(),
    modified timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    description character varying(255) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE public.alias_domain OWNER TO postgres;

--
-- Name: TABLE alias_domain; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.alias_domain IS 'Postfix Admin - Domain Aliases';


--
-- Name: config; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.config (
    id integer NOT NULL,
    name character varying(20) NOT NULL,
    value character varying(20) NOT NULL
);


ALTER TABLE public.config OWNER TO postgres;

--
-- Name: config_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.config_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.config_id_seq OWNER TO postgres;

--
-- Name: config_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.config_id_seq OWNED BY public.config.id;


--
-- Name: domain; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domain (
    domain character varying(255) NOT NULL,
    description character varying(255) DEFAULT ''::character varying NOT NULL,
    aliases integer DEFAULT 0 NOT NULL,
    mailboxes integer DEFAULT 0 NOT NULL,
    maxquota bigint DEFAULT 0 NOT NULL,
    quota bigint DEFAULT 0 NOT NULL,
    transport character varying(255) DEFAULT NULL::character varying,
    backupmx boolean DEFAULT false NOT NULL,
    created timestamp with time zone DEFAULT now(),
    modified timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    password_expiry integer DEFAULT 0
);


ALTER TABLE public.domain OWNER TO postgres;

--
-- Name: TABLE domain; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.domain IS 'Postfix Admin - Virtual Domains';


--
-- Name: domain_admins; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domain_admins (
    username character varying(255) NOT NULL,
    domain character varying(255) NOT NULL,
    created timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    id integer NOT NULL
);


ALTER TABLE public.domain_admins OWNER TO postgres;

--
-- Name: TABLE domain_admins; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.domain_admins IS 'Postfix Admin - Domain Admins';


--
-- Name: domain_admins_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.domain_admins_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.domain_admins_id_seq OWNER TO postgres;

--
-- Name: domain_admins_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.domain_admins_id_seq OWNED BY public.domain_admins.id;


--
-- Name: fetchmail; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.fetchmail (
    id integer NOT NULL,
    mailbox character varying(255) DEFAULT ''::character varying NOT NULL,
    src_server character varying(255) DEFAULT ''::character varying NOT NULL,
    src_auth character varying(15) NOT NULL,
    src_user character varying(255) DEFAULT ''::character varying NOT NULL,
    src_password character varying(255) DEFAULT ''::character varying NOT NULL,
    src_folder character varying(255) DEFAULT ''::character varying NOT NULL,
    poll_time integer DEFAULT 10 NOT NULL,
    fetchall boolean DEFAULT false NOT NULL,
    keep boolean DEFAULT false NOT NULL,
    protocol character varying(15) NOT NULL,
    extra_options text,
    returned_text text,
    mda character varying(255) DEFAULT ''::character varying NOT NULL,
    date timestamp with time zone DEFAULT now(),
    usessl boolean DEFAULT false NOT NULL,
    sslcertck boolean DEFAULT false NOT NULL,
    sslcertpath character varying(255) DEFAULT ''::character varying,
    sslfingerprint character varying(255) DEFAULT ''::character varying,
    domain character varying(255) DEFAULT ''::character varying,
    active boolean DEFAULT false NOT NULL,
    created timestamp with time zone DEFAULT '2000-01-01 00:00:00+00'::timestamp with time zone,
    modified timestamp with time zone DEFAULT now(),
    src_port integer DEFAULT 0 NOT NULL,
    CONSTRAINT fetchmail_protocol_check CHECK (((protocol)::text = ANY ((ARRAY['POP3'::character varying, 'IMAP'::character varying, 'POP2'::character varying, 'ETRN'::character varying, 'AUTO'::character varying])::text[]))),
    CONSTRAINT fetchmail_src_auth_check CHECK (((src_auth)::text = ANY ((ARRAY['password'::character varying, 'kerberos_v5'::character varying, 'kerberos'::character varying, 'kerberos_v4'::character varying, 'gssapi'::character varying, 'cram-md5'::character varying, 'otp'::character varying, 'ntlm'::character varying, 'msn'::character varying, 'ssh'::character varying, 'any'::character varying])::text[])))
);


ALTER TABLE public.fetchmail OWNER TO postgres;

--
-- Name: fetchmail_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.fetchmail_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.fetchmail_id_seq OWNER TO postgres;

--
-- Name: fetchmail_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.fetchmail_id_seq OWNED BY public.fetchmail.id;


--
-- Name: log; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.log (
    "timestamp" timestamp with time zone DEFAULT now(),
    username character varying(255) DEFAULT ''::character varying NOT NULL,
    domain character varying(255) DEFAULT ''::character varying NOT NULL,
    action character varying(255) DEFAULT ''::character varying NOT NULL,
    data text DEFAULT ''::text NOT NULL,
    id integer NOT NULL
);


ALTER TABLE public.log OWNER TO postgres;

--
-- Name: TABLE log; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.log IS 'Postfix Admin - Log';


--
-- Name: log_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.log_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.log_id_seq OWNER TO postgres;

--
-- Name: log_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.log_id_seq OWNED BY public.log.id;


--
-- Name: mailbox; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mailbox (
    username character varying(255) NOT NULL,
    password character varying(255) DEFAULT ''::character varying NOT NULL,
    name character varying(255) DEFAULT ''::character varying NOT NULL,
    maildir character varying(255) DEFAULT ''::character varying NOT NULL,
    quota bigint DEFAULT 0 NOT NULL,
    created timestamp with time zone DEFAULT now(),
    modified timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    domain character varying(255),
    local_part character varying(255) NOT NULL,
    phone character varying(30) DEFAULT ''::character varying NOT NULL,
    email_other character varying(255) DEFAULT ''::character varying NOT NULL,
    token character varying(255) DEFAULT ''::character varying NOT NULL,
    token_validity timestamp with time zone DEFAULT '2000-01-01 00:00:00+00'::timestamp with time zone,
    password_expiry timestamp with time zone DEFAULT '2000-01-01 00:00:00+00'::timestamp with time zone,
    totp_secret character varying(255) DEFAULT NULL::character varying,
    smtp_active boolean DEFAULT true NOT NULL
);


ALTER TABLE public.mailbox OWNER TO postgres;

--
-- Name: TABLE mailbox; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.mailbox IS 'Postfix Admin - Virtual Mailboxes';


--
-- Name: mailbox_app_password; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mailbox_app_password (
    id integer NOT NULL,
    username character varying(255) NOT NULL,
    description character varying(255) DEFAULT NULL::character varying,
    password_hash character varying(255) NOT NULL
);


ALTER TABLE public.mailbox_app_password OWNER TO postgres;

--
-- Name: mailbox_app_password_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mailbox_app_password_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mailbox_app_password_id_seq OWNER TO postgres;

--
-- Name: mailbox_app_password_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mailbox_app_password_id_seq OWNED BY public.mailbox_app_password.id;


--
-- Name: quota; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.quota (
    username character varying(255) NOT NULL,
    path character varying(100) NOT NULL,
    current bigint DEFAULT 0 NOT NULL
);


ALTER TABLE public.quota OWNER TO postgres;

--
-- Name: quota2; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.quota2 (
    username character varying(100) NOT NULL,
    bytes bigint DEFAULT 0 NOT NULL,
    messages integer DEFAULT 0 NOT NULL
);


ALTER TABLE public.quota2 OWNER TO postgres;

--
-- Name: vacation; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.vacation (
    email character varying(255) NOT NULL,
    subject character varying(255) NOT NULL,
    body text DEFAULT ''::text NOT NULL,
    created timestamp with time zone DEFAULT now(),
    active boolean DEFAULT true NOT NULL,
    domain character varying(255),
    modified timestamp with time zone DEFAULT now(),
    activefrom timestamp with time zone DEFAULT '2000-01-01 00:00:00+00'::timestamp with time zone,
    activeuntil timestamp with time zone DEFAULT '2038-01-18 00:00:00+00'::timestamp with time zone,
    interval_time integer DEFAULT 0 NOT NULL
);


ALTER TABLE public.vacation OWNER TO postgres;

--
-- Name: vacation_notification; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.vacation_notification (
    on_vacation character varying(255) NOT NULL,
    notified character varying(255) NOT NULL,
    notified_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.vacation_notification OWNER TO postgres;

--
-- Name: config id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.config ALTER COLUMN id SET DEFAULT nextval('public.config_id_seq'::regclass);


--
-- Name: domain_admins id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domain_admins ALTER COLUMN id SET DEFAULT nextval('public.domain_admins_id_seq'::regclass);


--
-- Name: fetchmail id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.fetchmail ALTER COLUMN id SET DEFAULT nextval('public.fetchmail_id_seq'::regclass);


--
-- Name: log id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.log ALTER COLUMN id SET DEFAULT nextval('public.log_id_seq'::regclass);


--
-- Name: mailbox_app_password id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mailbox_app_password ALTER COLUMN id SET DEFAULT nextval('public.mailbox_app_password_id_seq'::regclass);


--
-- Data for Name: admin; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.admin (username, password, created, modified, active, superadmin, phone, email_other, token, token_validity, totp_secret) FROM stdin;
root@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	t				2000-01-01 00:00:00+00	\N
\.


--
-- Data for Name: alias; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.alias (address, goto, domain, created, modified, active, description) FROM stdin;
h01@a.example	h01@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h02@a.example	h02@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h03@a.example	h03@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h04@a.example	h04@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h05@a.example	h05@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h06@a.example	h06@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h07@a.example	h07@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h08@a.example	h08@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h09@a.example	h09@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h10@a.example	h10@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h11@a.example	h11@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h12@a.example	h12@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h13@a.example	h13@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h14@a.example	h14@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h15@a.example	h15@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h16@a.example	h16@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h17@a.example	h17@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h18@a.example	h18@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h19@a.example	h19@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h20@a.example	h20@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h21@a.example	h21@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h22@a.example	h22@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h23@a.example	h23@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h24@a.example	h24@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h25@a.example	h25@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h26@a.example	h26@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h27@a.example	h27@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
h28@a.example	h28@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
Anna@A.example	Anna@A.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
bob@a.example	bob@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
unlimited@a.example	unlimited@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
disabled@a.example	disabled@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
copy@a.example	copy@a.example,copy@outside.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
forward@a.example	forward@outside.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
away@a.example	away@a.example,away#a.example@autoreply.change-this-to-your.domain.tld	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
inactive@a.example	inactive@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
nosend@a.example	nosend@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
layout@a.example	layout@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
extra@a.example	extra@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
known@catch.example	known@catch.example	Catch.Example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
info@bücher.example	info@bücher.example	bücher.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
person@off.example	person@off.example	off.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
tag+ged@a.example	tag+ged@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
sales@a.example	anna@a.example,\nbob@A.example, x@outside.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	the shop
team@a.example	sales@a.example,copy@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
@catch.example	anna@a.example	Catch.Example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
dangling@a.example	nobody@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
round@a.example	circle@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
circle@a.example	round@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
pipe@a.example	|/usr/bin/x, anna@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
off@a.example	anna@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	f	
toalias@a.example	anna@alias.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
own@alias.example	anna@a.example	alias.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
INFO@a.example	info@xn--bcher-kva.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
postmaster@backup.example	anna@a.example	backup.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
tagged@a.example	anna+shop@a.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
\.


--
-- Data for Name: alias_domain; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.alias_domain (alias_domain, target_domain, created, modified, active, description) FROM stdin;
alias.example	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
none.example	backup.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	
\.


--
-- Data for Name: config; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.config (id, name, value) FROM stdin;
1	version	1856
\.


--
-- Data for Name: domain; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domain (domain, description, aliases, mailboxes, maxquota, quota, transport, backupmx, created, modified, active, password_expiry) FROM stdin;
ALL		0	0	0	0		f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
a.example	the first	10	-1	2048	0	virtual	f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
Catch.Example		0	0	0	0	virtual	f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
bücher.example	Bücher	0	0	0	0	virtual	f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
off.example		0	0	0	0	virtual	f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	f	365
alias.example		0	0	0	0	virtual	f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
backup.example		0	0	0	0	virtual	t	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
none.example		0	0	0	0	virtual	f	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	0
\.


--
-- Data for Name: domain_admins; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domain_admins (username, domain, created, active, id) FROM stdin;
root@a.example	ALL	2026-01-01 12:00:00+00	t	1
\.


--
-- Data for Name: fetchmail; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.fetchmail (id, mailbox, src_server, src_auth, src_user, src_password, src_folder, poll_time, fetchall, keep, protocol, extra_options, returned_text, mda, date, usessl, sslcertck, sslcertpath, sslfingerprint, domain, active, created, modified, src_port) FROM stdin;
2	bob@a.example	pop.outside.example	password	bob	x		10	f	f	POP3				2026-11-22 13:47:44.145662+00	f	f			a.example	t	2000-01-01 00:00:00+00	2026-11-22 13:47:44.145662+00	0
\.


--
-- Data for Name: log; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.log ("timestamp", username, domain, action, data, id) FROM stdin;
2026-01-01 12:00:00+00	root	a.example	create	; DROP (	1
\.


--
-- Data for Name: mailbox; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mailbox (username, password, name, maildir, quota, created, modified, active, domain, local_part, phone, email_other, token, token_validity, password_expiry, totp_secret, smtp_active) FROM stdin;
h01@a.example	{ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c		a.example/h01/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h01				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h02@a.example	$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo		a.example/h02/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h02				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h03@a.example	$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE		a.example/h03/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h03				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h04@a.example	{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy		a.example/h04/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h04				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h05@a.example	$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa		a.example/h05/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h05				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h06@a.example	{CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa		a.example/h06/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h06				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h07@a.example	{BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp		a.example/h07/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h07				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h08@a.example	{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/h08/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h08				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h09@a.example	$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.		a.example/h09/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h09				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h10@a.example	$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA		a.example/h10/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h10				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h11@a.example	{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5		a.example/h11/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h11				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h12@a.example	{SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7		a.example/h12/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h12				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h13@a.example	{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=		a.example/h13/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h13				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h14@a.example	{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=		a.example/h14/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h14				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h15@a.example	{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=		a.example/h15/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h15				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h16@a.example	{SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5		a.example/h16/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h16				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h17@a.example	{PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093		a.example/h17/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h17				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h18@a.example	{SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=		a.example/h18/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h18				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h19@a.example	$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/		a.example/h19/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h19				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h20@a.example	98dfa50eee50910cb49bb06e65230e7d		a.example/h20/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h20				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h21@a.example	{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d		a.example/h21/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h21				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h22@a.example	{MD5}mN+lDu5QkQy0m7BuZSMOfQ==		a.example/h22/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h22				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h23@a.example	$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70		a.example/h23/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h23				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h24@a.example	c0CXUjwWgJxFY		a.example/h24/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h24				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h25@a.example	{PLAIN}Secret12		a.example/h25/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h25				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h26@a.example	$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK		a.example/h26/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h26				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h27@a.example	$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q		a.example/h27/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h27				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
h28@a.example	!		a.example/h28/	1048576000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	h28				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
Anna@A.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.	Anna O'Müller\\Test	A.example/Anna/	5242880000	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	Anna				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
bob@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.	Bob	a.example/bob/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	bob				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
unlimited@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/unlimited/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	unlimited				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
disabled@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/disabled/	-1	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	disabled				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
copy@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/copy/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	copy				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
forward@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/forward/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	forward				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
away@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/away/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	away				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
inactive@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/inactive/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	f	a.example	inactive				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
nosend@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/nosend/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	nosend				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	f
layout@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		layout@a.example/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	layout				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
extra@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/extra/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	extra	+49 1			2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	SECRET	t
shadowed@catch.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		catch.example/shadowed/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	Catch.Example	shadowed				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
known@catch.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		catch.example/known/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	Catch.Example	known				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
info@bücher.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.	MÃ¼ller GmbH	bücher.example/info/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	bücher.example	info				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
person@off.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		off.example/person/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	off.example	person				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
tag+ged@a.example	{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.		a.example/tag+ged/	0	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	t	a.example	tag+ged				2000-01-01 00:00:00+00	2000-01-01 00:00:00+00	\N	t
\.


--
-- Data for Name: mailbox_app_password; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mailbox_app_password (id, username, description, password_hash) FROM stdin;
1	anna@a.example	phone	{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
\.


--
-- Data for Name: quota; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.quota (username, path, current) FROM stdin;
\.


--
-- Data for Name: quota2; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.quota2 (username, bytes, messages) FROM stdin;
bob@a.example	1024	3
\.


--
-- Data for Name: vacation; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.vacation (email, subject, body, created, active, domain, modified, activefrom, activeuntil, interval_time) FROM stdin;
away@a.example	I'm away	I'm away\nuntil May	2026-01-01 12:00:00+00	t	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	2038-01-18 00:00:00+00	0
bob@a.example	I'm away	I'm away\nuntil May	2026-01-01 12:00:00+00	t	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	2020-05-01 00:00:00+00	0
copy@a.example	I'm away	I'm away\nuntil May	2026-01-01 12:00:00+00	f	a.example	2026-01-01 12:00:00+00	2026-01-01 12:00:00+00	2038-01-18 00:00:00+00	0
\.


--
-- Data for Name: vacation_notification; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.vacation_notification (on_vacation, notified, notified_at) FROM stdin;
\.


--
-- Name: config_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.config_id_seq', 1, true);


--
-- Name: domain_admins_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.domain_admins_id_seq', 1, true);


--
-- Name: fetchmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.fetchmail_id_seq', 2, true);


--
-- Name: log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.log_id_seq', 1, true);


--
-- Name: mailbox_app_password_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mailbox_app_password_id_seq', 1, true);


--
-- Name: admin admin_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.admin
    ADD CONSTRAINT admin_key PRIMARY KEY (username);


--
-- Name: alias_domain alias_domain_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias_domain
    ADD CONSTRAINT alias_domain_pkey PRIMARY KEY (alias_domain);


--
-- Name: alias alias_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_key PRIMARY KEY (address);


--
-- Name: config config_name_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.config
    ADD CONSTRAINT config_name_key UNIQUE (name);


--
-- Name: config config_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.config
    ADD CONSTRAINT config_pkey PRIMARY KEY (id);


--
-- Name: domain_admins domain_admins_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domain_admins
    ADD CONSTRAINT domain_admins_pkey PRIMARY KEY (id);


--
-- Name: domain domain_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domain
    ADD CONSTRAINT domain_key PRIMARY KEY (domain);


--
-- Name: fetchmail fetchmail_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.fetchmail
    ADD CONSTRAINT fetchmail_pkey PRIMARY KEY (id);


--
-- Name: log log_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (id);


--
-- Name: mailbox_app_password mailbox_app_password_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mailbox_app_password
    ADD CONSTRAINT mailbox_app_password_pkey PRIMARY KEY (id);


--
-- Name: mailbox mailbox_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mailbox
    ADD CONSTRAINT mailbox_key PRIMARY KEY (username);


--
-- Name: quota2 quota2_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.quota2
    ADD CONSTRAINT quota2_pkey PRIMARY KEY (username);


--
-- Name: quota quota_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.quota
    ADD CONSTRAINT quota_pkey PRIMARY KEY (username, path);


--
-- Name: vacation_notification vacation_notification_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.vacation_notification
    ADD CONSTRAINT vacation_notification_pkey PRIMARY KEY (on_vacation, notified);


--
-- Name: vacation vacation_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.vacation
    ADD CONSTRAINT vacation_pkey PRIMARY KEY (email);


--
-- Name: alias_address_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX alias_address_active ON public.alias USING btree (address, active);


--
-- Name: alias_domain_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX alias_domain_active ON public.alias_domain USING btree (alias_domain, active);


--
-- Name: alias_domain_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX alias_domain_idx ON public.alias USING btree (domain);


--
-- Name: domain_domain_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX domain_domain_active ON public.domain USING btree (domain, active);


--
-- Name: log_domain_timestamp_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX log_domain_timestamp_idx ON public.log USING btree (domain, "timestamp");


--
-- Name: mailbox_domain_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX mailbox_domain_idx ON public.mailbox USING btree (domain);


--
-- Name: mailbox_username_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX mailbox_username_active ON public.mailbox USING btree (username, active);


--
-- Name: vacation_email_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX vacation_email_active ON public.vacation USING btree (email, active);


--
-- Name: quota mergequota; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER mergequota BEFORE INSERT ON public.quota FOR EACH ROW EXECUTE FUNCTION public.merge_quota();


--
-- Name: quota2 mergequota2; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER mergequota2 BEFORE INSERT ON public.quota2 FOR EACH ROW EXECUTE FUNCTION public.merge_quota2();


--
-- Name: alias_domain alias_domain_alias_domain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias_domain
    ADD CONSTRAINT alias_domain_alias_domain_fkey FOREIGN KEY (alias_domain) REFERENCES public.domain(domain) ON DELETE CASCADE;


--
-- Name: alias alias_domain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_domain_fkey FOREIGN KEY (domain) REFERENCES public.domain(domain);


--
-- Name: alias_domain alias_domain_target_domain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alias_domain
    ADD CONSTRAINT alias_domain_target_domain_fkey FOREIGN KEY (target_domain) REFERENCES public.domain(domain) ON DELETE CASCADE;


--
-- Name: domain_admins domain_admins_domain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domain_admins
    ADD CONSTRAINT domain_admins_domain_fkey FOREIGN KEY (domain) REFERENCES public.domain(domain);


--
-- Name: mailbox mailbox_domain_fkey1; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mailbox
    ADD CONSTRAINT mailbox_domain_fkey1 FOREIGN KEY (domain) REFERENCES public.domain(domain);


--
-- Name: vacation vacation_domain_fkey1; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.vacation
    ADD CONSTRAINT vacation_domain_fkey1 FOREIGN KEY (domain) REFERENCES public.domain(domain);


--
-- Name: vacation_notification vacation_notification_on_vacation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.vacation_notification
    ADD CONSTRAINT vacation_notification_on_vacation_fkey FOREIGN KEY (on_vacation) REFERENCES public.vacation(email) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict KScmkDfZvPjynkvLU1JHLbprc6W0cC46OCmVvvM20p1TxdaxgJovJww1CB6KefF

