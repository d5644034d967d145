//! Where mail goes.

use super::brand::{Brand, arrived};
use super::{assert_starts, eventually};

#[test]
fn aliases_of_two_domains_lead_to_one_mailbox_and_one_message_arrives_once() {
    let (brand, shop) = (Brand::new("alias-brand"), Brand::new("alias-shop"));
    let anna = brand.person("anna");
    brand.run(&["alias", "route", &brand.at("annie"), "--to", &anna.address]);
    brand.run(&["alias", "route", &shop.at("a.nna"), "--to", &anna.address]);
    for address in [anna.address.clone(), brand.at("Annie"), shop.at("a.nna"), brand.at("annie+tag")] {
        let subject = brand.host.send(&address);
        assert_eq!(anna.receives(&subject), 1, "to {address}");
    }
    let all = [&*anna.address, &*brand.at("annie"), &*shop.at("a.nna")].map(str::to_owned);
    let subject = brand.host.smtp().deliver("stranger@outside.test", &all.each_ref().map(|a| a.as_str()), "");
    brand.host.drain_queue();
    assert_eq!(anna.receives(&subject), 1);
}

#[test]
fn a_new_alias_works_with_the_next_command_and_a_deleted_one_no_longer() {
    let brand = Brand::new("alias-fresh");
    let anna = brand.person("anna");
    let fresh = brand.at("fresh");
    assert_eq!(brand.host.rcpt(&fresh), format!("550 5.1.1 <{fresh}>: Recipient address rejected: User unknown"));
    brand.run(&["alias", "route", &fresh, "--to", &anna.address]);
    assert_starts(&brand.host.rcpt(&fresh), "250 ");
    brand.run(&["alias", "delete", &fresh, "-y"]);
    assert_eq!(brand.host.rcpt(&fresh), format!("550 5.1.1 <{fresh}>: Recipient address rejected: User unknown"));
}

#[test]
fn an_alias_with_an_end_ends_by_itself() {
    let brand = Brand::new("alias-until");
    let anna = brand.person("anna");
    brand.run(&["alias", "route", &brand.at("fair"), "--to", &anna.address, "--until", "6s"]);
    let subject = brand.host.send(&brand.at("fair"));
    assert_eq!(anna.receives(&subject), 1);
    let ended = eventually(|| brand.host.rcpt(&brand.at("fair")).starts_with("550 5.1.1 ").then_some(()));
    assert!(ended.is_some(), "RCPT is still answered {:?}", brand.host.rcpt(&brand.at("fair")));
}

#[test]
fn the_catch_all_is_asked_last() {
    let brand = Brand::new("catch-all");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    brand.run(&["alias", "route", "@catch-all.example", "--to", &anna.address]);
    brand.run(&["alias", "route", &brand.at("press"), "--to", &bob.address]);
    for (address, taker) in [
        (brand.at("anything"), &anna),
        (brand.at("press"), &bob),
        (bob.address.clone(), &bob),
        (brand.at("bob+tag"), &bob),
    ] {
        let subject = brand.host.send(&address);
        assert_eq!(taker.receives(&subject), 1, "to {address}");
    }
    // Whoever has the catch-all may send as what it catches only where that was said, as nothing that it does not catch,
    // and never as a name that stands for a function.
    assert_starts(&anna.sends_as(&brand.at("anything")), "553 ");
    brand.run(&["alias", "set", "@catch-all.example", "--send-as", "on"]);
    assert_starts(&anna.sends_as(&brand.at("anything")), "250 ");
    for name in ["press", "postmaster", "Hostmaster", "abuse", "webmaster", "admin", "administrator", "admin+tag"] {
        assert_starts(&anna.sends_as(&brand.at(name)), "553 ");
    }
}

#[test]
fn the_catch_all_inherits_nothing_of_a_removed_mailbox() {
    let brand = Brand::new("catch-removed");
    let (anna, gone) = (brand.person("anna"), brand.person("gone"));
    brand.run(&["domain", "create", "catch-removed-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", "@catch-removed.example", "--to", &anna.address, "--send-as"]);
    brand.run(&["alias", "route", &brand.at("info"), "--to", &gone.address]);
    let delete = ["mailbox", "delete", &gone.address, "--confirm", &gone.address, "--drop-aliases"];
    brand.run(&delete);
    let names = ["gone@catch-removed.example", "info@catch-removed.example", "gone@catch-removed-alias.example"];
    for name in names {
        assert_eq!(brand.host.rcpt(name), format!("550 5.1.1 <{name}>: Recipient address rejected: User unknown"));
        assert_starts(&anna.sends_as(name), "553 ");
    }
    brand.run(&["mailbox", "restore", &gone.address]);
    assert_eq!(gone.receives(&brand.host.send(&brand.at("info"))), 1);
    brand.run(&delete);
    brand.run(&["mailbox", "purge", &gone.address, "--confirm", &gone.address]);
    assert_eq!(anna.receives(&brand.host.send(&gone.address)), 1);
    assert_starts(&anna.sends_as(&gone.address), "250 ");
}

#[test]
fn the_standard_addresses_of_every_domain_go_to_one_mailbox_unless_the_domain_has_its_own() {
    let (brand, shop) = (Brand::new("standard-brand"), Brand::new("standard-shop"));
    let (anna, bob) = (brand.person("anna"), shop.person("bob"));
    let standard = |names: &str| brand.run(&["setting", "set", "standard-addresses", names, "--to", &anna.address]);
    brand.run(&["domain", "create", "standard-alias.example", "--alias-of", &shop.domain]);
    standard("postmaster,abuse");
    let alias_domain = "postmaster@standard-alias.example".to_owned();
    for address in [brand.at("postmaster"), shop.at("Postmaster"), shop.at("abuse+tag"), alias_domain] {
        assert_eq!(anna.receives(&brand.host.send(&address)), 1, "to {address}");
    }
    assert_starts(&anna.sends_as(&shop.at("postmaster")), "250 ");
    assert_starts(&bob.sends_as(&shop.at("postmaster")), "553 ");
    assert_starts(&brand.host.rcpt(&shop.at("webmaster")), "550 5.1.1 ");
    shop.run(&["alias", "route", &shop.at("postmaster"), "--to", &bob.address]);
    assert_eq!(bob.receives(&brand.host.send(&shop.at("postmaster"))), 1);
    // They stand above the catch-all.
    shop.run(&["alias", "route", "@standard-shop.example", "--to", &bob.address]);
    assert_eq!(anna.receives(&brand.host.send(&shop.at("abuse"))), 1);
    brand.run(&["mailbox", "rename", &anna.address, &brand.at("ann")]);
    let subject = brand.host.send(&brand.at("abuse"));
    assert_eq!(arrived(&mut anna.imap_as(&brand.at("ann")), &subject), 1);
    brand.run(&["mailbox", "suspend", &brand.at("ann"), "--keep-sessions"]);
    assert_starts(&brand.host.rcpt(&brand.at("abuse")), "550 5.2.1 ");
    brand.run(&["setting", "set", "standard-addresses", "none"]);
    assert_starts(&brand.host.rcpt(&brand.at("abuse")), "550 5.1.1 ");
}

#[test]
fn a_suspended_catch_all_refuses_all_but_the_real_addresses() {
    let brand = Brand::new("catch-suspended");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    brand.run(&["alias", "route", "@catch-suspended.example", "--to", &anna.address]);
    brand.run(&["mailbox", "suspend", &anna.address]);
    let any = brand.at("any");
    assert_eq!(brand.host.rcpt(&any), format!("550 5.2.1 <{any}>: Recipient address rejected: mailbox disabled"));
    assert_starts(&brand.host.rcpt(&bob.address), "250 ");
}

#[test]
fn an_alias_domain_has_the_addresses_of_its_domain_and_refuses_unknown_ones() {
    let brand = Brand::new("alias-of");
    let anna = brand.person("anna");
    brand.run(&["domain", "create", "alias-of-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", &brand.at("annie"), "--to", &anna.address]);
    for address in ["anna@alias-of-alias.example", "annie+x@alias-of-alias.example"] {
        let subject = brand.host.send(address);
        assert_eq!(anna.receives(&subject), 1, "to {address}");
    }
    let unknown = "nobody@alias-of-alias.example";
    assert_eq!(brand.host.rcpt(unknown), format!("550 5.1.1 <{unknown}>: Recipient address rejected: User unknown"));
    assert_starts(&anna.sends_as("anna@alias-of-alias.example"), "250 ");
}

#[test]
fn an_alias_of_two_mailboxes_leaves_out_the_suspended_one() {
    let brand = Brand::new("alias-two");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    let team = brand.at("team");
    brand.run(&["alias", "route", &team, "--to", &anna.address, "--to", &carl.address]);
    let both = brand.host.send(&team);
    assert_eq!((anna.receives(&both), carl.receives(&both)), (1, 1));
    brand.run(&["mailbox", "suspend", &carl.address]);
    let one = brand.host.send(&team);
    assert_eq!(anna.receives(&one), 1);
    brand.run(&["mailbox", "suspend", &anna.address]);
    assert_eq!(brand.host.rcpt(&team), format!("550 5.2.1 <{team}>: Recipient address rejected: mailbox disabled"));
    brand.run(&["mailbox", "resume", &carl.address]);
    brand.host.drain_queue();
    assert_eq!(carl.imap().count(&one), 0, "what was sent while Carl was suspended");
}

#[test]
fn mail_is_forwarded_outside_and_a_copy_kept() {
    let brand = Brand::new("alias-forward");
    let anna = brand.person("anna");
    brand.run(&["alias", "forward", &brand.at("out"), "--to", "someone@side.test"]);
    brand.run(&["alias", "forward", &brand.at("both"), "--to", "someone@side.test", "--keep-copy-in", &anna.address]);
    let subject = brand.host.send(&brand.at("out"));
    let message = brand.host.outside(&subject).expect("nothing came out");
    assert!(message.contains("someone@side.test") && message.contains("stranger@outside.test"), "{message}");
    let subject = brand.host.send(&brand.at("both"));
    assert!(brand.host.outside(&subject).is_some());
    assert_eq!(anna.receives(&subject), 1);
}

#[test]
fn mail_goes_to_outside_addresses_whose_dots_and_quotes_are_their_hosts_business() {
    let brand = Brand::new("alias-outside-odd");
    let odd = ["x..y@side.test", "x.@side.test", "\"Anna M\"@side.test", "plain@side.test"];
    let alias = brand.at("odd");
    let targets = odd.iter().flat_map(|target| ["--to", target]);
    brand.run(&["alias", "forward", &alias].into_iter().chain(targets).collect::<Vec<_>>());
    let subject = brand.host.send(&brand.at("odd"));
    assert!(brand.host.outside(&subject).is_some(), "nothing came out");
    for sent in
        ["to=<\"x..y\"@side.test>", "to=<\"x.\"@side.test>", "to=<\"Anna M\"@side.test>", "to=<plain@side.test>"]
    {
        let plain = sent.replace("\"x..y\"", "x..y").replace("\"x.\"", "x.");
        let logged = eventually(|| {
            let logged = |form: &str| !brand.host.mail_log(&[form, "status=sent"]).is_empty();
            (logged(sent) || logged(&plain)).then_some(())
        });
        assert!(logged.is_some(), "{sent}: {:?}", brand.host.mail_log(&["side.test"]));
    }
}

#[test]
fn the_host_relays_for_nobody() {
    let brand = Brand::new("no-relay");
    let answer = brand.host.rcpt("someone@elsewhere.test");
    assert!(answer.ends_with("<someone@elsewhere.test>: Relay access denied"), "{answer:?}");
    let answer = brand.host.submission().recipient(&brand.at("anyone"), "someone@elsewhere.test");
    assert!(!answer.starts_with("250"), "{answer:?}");
}
