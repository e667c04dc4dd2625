//! Verbs that follow the rules: base forms, and the forms that endings make of them, in English and French.
//!
//! Verbs that make an act, and irregular ones, stand in [`super::verbs`]; this is asked for words no list knows. The
//! lists are our own: common verbs of news prose. Invariant: a word gets the same flags wherever it stands.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::words::{BASE, FINITE, GERUND, NOUNISH, PARTICIPLE, VERB};

/// English verbs with what else they are.
static ENGLISH_VERBS: LazyLock<FxHashMap<&str, u64>> = LazyLock::new(|| {
    let plain = ENGLISH.split_whitespace().map(|verb| (verb, 0));
    plain.chain(ENGLISH_NOUNS.split_whitespace().map(|verb| (verb, NOUNISH))).collect()
});

/// Forms that no ending explains, by what they are.
const IRREGULAR: &[(u64, &str)] = &[
    (VERB | BASE, "catch flee forget overcome overthrow read steal throw undergo understand undo"),
    (VERB | BASE | NOUNISH, "stay"),
    (
        VERB | FINITE,
        "bled catches caught fled forgot lent lets misled overcame overthrew rises sank shook shrank sets spread stole \
         taught threw tore undergoes understood underwent undid",
    ),
    (VERB | PARTICIPLE, "forgotten overthrown shaken stolen sunk thrown torn undergone undone worn"),
    (VERB | FINITE | NOUNISH, "cuts"),
];

/// Stems of French verbs.
static FRENCH_VERBS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| FRENCH.split_whitespace().collect());

/// English verbs.
const ENGLISH: &str = "abandon absorb abuse accelerate accommodate accompany accomplish adhere adjourn administer admire advance \
     advise afford aggravate agitate aim alarm alienate align alleviate alter analyse analyze annex annoy \
     annul anticipate apologise apologize appease apprehend approach approximate arise arrange ascertain \
     assassinate assemble assume attach attack attain attempt attract avert await award balance banish base \
     behave benefit besiege betray bless block bolster boost borrow breach broaden burn bury calculate camp \
     care cater cause centralise certify challenge change characterise characterize chase cheat check \
     circulate circumvent clarify classify clear coerce coincide collaborate collapse collect commemorate \
     commence communicate compare compensate compete compile complete comprise compromise conceal concentrate \
     concern conduct confer confess confine confiscate conform confront confuse connect conquer conserve \
     consolidate constitute constrain consult consume contaminate contrast control convert convey convince \
     cope correct corrupt counter cover crack crash cross crush cultivate curtail cushion dam dangle dare \
     darken deceive decline decrease dedicate defeat defer define defraud defy degrade delegate democratise \
     demonstrate depict depose deposit deprive derail derive descend desert deserve designate detect \
     deteriorate devastate deviate devise dictate differ dilute dim diminish disagree disappear disappoint \
     discard discipline discontinue discourage discover discriminate disguise dislodge dismantle disobey \
     dispense disperse display dispose disqualify disregard disseminate dissuade distance distinguish distort \
     distract distribute disturb divert divide dominate donate double doubt drag drain drop drown dry dump \
     dwindle earn echo educate elaborate elevate eliminate embarrass embrace emit employ encounter endanger \
     endure enhance enlist enrich enshrine ensue enter entitle entrench entrust envisage equate eradicate \
     erase escape escort evade evaluate evict exacerbate exaggerate examine exchange execute exercise exert \
     exonerate expedite experience explode exploit explore export extort extradite fabricate face facilitate \
     falsify fan feature field figure file fill filter finalise finalize fine finish fix flaunt float flood \
     flout focus foil forge formulate foster frame frustrate fuel fulfil fulfill function gain gather generate \
     govern grab grant guard halve hamper hand handle harass harden hasten head heal heighten hesitate hide \
     hinder humiliate hunt identify ignite ignore illustrate imagine impair impede imperil implicate imply \
     import impound imprison incite incorporate incur indemnify inflame inflict influence infringe inherit \
     inhibit inquire inspect inspire instigate institute insult insure intend intensify intercept interfere \
     interpret interrogate interrupt intervene intimidate invalidate invent involve irrigate isolate issue \
     jail jeopardise jeopardize jump justify kidnap land last legalise legalize legislate legitimise \
     legitimize lend lessen liberate license link listen loan locate lock look love lower manage manipulate \
     march mark match maximise meddle minimise minimize misinform mislead mistreat misuse mitigate mobilise \
     mobilize modernise modernize modify motivate mourn move multiply murder muzzle name nationalise \
     necessitate neglect neutralise notice notify nullify obey object obscure obstruct obtain offend offset \
     operate oppress opt organise organize oust outlaw outnumber outstrip outweigh overcome overhaul overlook \
     override overrule overshadow overstep overtake overthrow overwhelm owe own pardon park penalise penalize \
     perceive perform perish perpetuate persecute persist persuade pillage place plan plant play plunder \
     plunge poison pollute portray pose possess pour practise precede prefer prescribe present preside press \
     presume prevail print privatise privatize proceed process proclaim procure produce profit progress \
     project prolong promote prove provoke punish purchase purge purport qualify quarrel question rally range \
     rank rate realise realize reassess reassure rebound reclaim reconcile reconsider record recover rectify \
     recur recycle refer refine reform refrain refund regain regard register reimburse reinforce reinstate \
     relate relax relieve relinquish relocate remedy remember render renew renounce rent reorganise repair \
     repel replenish repress reprimand rescind rescue resemble resettle reside resist resort rest restrain \
     restructure retain rethink retreat retrieve reunite revamp revise revisit revive revoke reward rob rouse \
     ruin rush sack sacrifice safeguard satisfy save scare scatter scrutinise scrutinize seal search secure \
     segregate select shake shape share shelter shelve shield shift ship shock shorten shut sideline silence \
     sink slash slow smear smuggle soar soften spare sponsor spread stabilise stage stall stem stifle \
     stigmatise stir store strain strip struggle study subject subsidise subsidize substitute sue suffer suit \
     summon supervise supply suppress surge surpass surprise surrender surround survive suspect sustain swap \
     swell switch tamper target tax teach tear tempt tend test thrive thwart tighten tolerate topple torpedo \
     touch toughen trace track train transfer transform transmit transport treat trick trim triple turn \
     unblock underestimate underpin unite unleash unlock update uproot upset utilise value vanish verify \
     vindicate wage waive walk warrant waste watch weigh wipe withstand witness work worry wreck yield";

/// Of these, those that are as often nouns.
const ENGLISH_NOUNS: &str = "abuse advance aim alarm approach attack attempt award balance base benefit block boost breach burn camp \
     care cause challenge change chase cheat check collapse compromise concern conduct contrast control \
     counter cover crack crash cross cushion dam decline decrease defeat delegate deposit desert discipline \
     disguise display disregard distance double doubt drain drop dump echo embrace encounter escape escort \
     exchange exercise experience exploit export face fan feature field figure file fill filter fine finish \
     fix float flood focus foil forge frame fuel function gain grant guard hamper hand handle head hunt import \
     influence institute insult issue jail jump land last license link loan lock look love march mark match \
     misuse move murder muzzle name neglect notice object offset overhaul override pardon park pillage place \
     plan plant play plunder plunge poison pose practise present press print proceed process produce profit \
     progress project purchase purge quarrel question rally range rank rate rebound record reform refund \
     regard register remedy rent repair reprimand rescue resort rest retreat reward ruin rush sack sacrifice \
     safeguard save scare seal search shake shape share shelter shield shift ship shock silence sink slash \
     smear spare sponsor spread stage stall stem store strain strip struggle study subject substitute suit \
     supply surge surprise surrender suspect swap switch target tax tear test torpedo touch trace track train \
     transfer transport treat trick trim triple turn update upset value wage walk warrant waste watch witness \
     work worry wreck yield";

/// French verbs in "-er" without their ending, folded.
const FRENCH: &str = "abandonn abus acceler accept accompagn accord accus achet active adapt adress affaibl affich affront \
     aggrav agress aid align aliment allou ameli amelior amend amorc amput annex annul anticip apais apport \
     arriv assassin assist associ assur attaqu attribu augment autoris avanc avoisin baiss barr bascul bless \
     bloqu bombard bouscul brad brandi bris brul cach calm capt captur caus censur chang charg chass chut cibl \
     circul clarifi class coinc collabor combl command commemor commenc compar compens complet compliqu \
     comport compt concern confi confisqu confront conserv consolid constat constitu consult contamin contest \
     continu contourn contraint contrari contrast contribu control convoqu cooper corrig couch cout cre creus \
     critiqu cumul declench decourag dedi dedommag defil degrad deleg delivr delog demantel demeur demissionn \
     depass depens deplac deploy depos depouill derang derap design destitu detourn devast develop developp \
     devoil dialogu diffam differ diffus diminu discrimin discut dispers dispos dissimul dissip distingu \
     distribu divis domin donn doubl dout dur dynamit ecart echapp echou eclat ecras effac effectu elabor elev \
     elimin emigr emp empech empir emploi employ emprisonn emprunt encadr enclench endommag energ enferm engag \
     enlev enqu enquet enregistr enterr entr entrain entrav envisag envoy epargn equip esper estim etudi evacu \
     evalu evit evolu examin excus execut exempt exerc exil exist expedi expir exploit explor explos export \
     expos expuls fabriqu facilit falsifi favoris ferm figur filtr financ fix forc form formul frapp frein \
     fusionn gagn gard gel gener ger glorifi gouvern grimp harcel hesit identifi ignor illustr immigr implant \
     impliqu import impos incarcer incendi incit indemnis indiqu inflig influenc inform ingurgit inject innov \
     inquiet inspect inspir install instaur instrumentalis insult integr intensifi interess interpell interrog \
     intervien intimid invalid invent invoqu isol jet jou jug justifi laiss lanc lev liber licenci limit limog \
     livr loc log lutt manifest manipul manqu marqu masqu massacr men menag mendi merit milit minimis minor \
     mobilis modifi mont montr multipli musel nationalis navigu neglig negoci neutralis nomm not notifi observ \
     occup offens oper oppos opprim organis orient oubli outrepass pardonn parl partag particip pass patient \
     pay penalis pench perdur perform persecut persist perturb pes pill plac plafonn plaisant plant port pos \
     poss possed pouss prati pratiqu precip prefer prepar present preserv presid pret priv privatis privilegi \
     proced procur profit progress prohib prolong prom pronon propag propos protest prouv provoqu publi \
     qualifi quitt raccourci rachet ralli ramen rappel rassembl rassur ratifi ravag reagi realis recrut recul \
     recuper redout reduir reexamin reform refus regagn regl regul relanc relev rembours remont remplac \
     remport rencontr renforc renonc renou renouvel renvers renvoy repar report repos repouss represent reserv \
     resist respect rest restaur retard retir retourn retrouv revel revendiqu revers revis revoqu risqu ruin \
     sabord sabot saccag sacrifi sanction sauv sauvegard sembl separ sign signal simplifi soulag soulev \
     stabilis stigmatis stopp subordonn subventionn suffoqu supplant support supprim surveil surveill survol \
     suspect tax termin tir toler tomb torpill tortur touch tourn trait tranch transfer transform travaill \
     travers trembl tripl tromp trouv tu utilis valid vandalis vari vers vid viol vis visit vot";

/// What endings say of a word that no list knows: the flags of a verb, or none.
pub(super) fn flags(key: &str, french: bool) -> u64 {
    if !key.is_ascii() || key.len() < 3 {
        return 0;
    }
    if french { of_french(key) } else { of_english(key) }
}

fn of_english(key: &str) -> u64 {
    if let Some(noun) = ENGLISH_VERBS.get(key) {
        return VERB | BASE | noun;
    }
    if let Some((flags, _)) = IRREGULAR.iter().find(|(_, forms)| forms.split(' ').any(|form| form == key)) {
        return *flags;
    }
    // The verb of a form without its ending: as it is, with its "e" or "y", or with one of its doubled letters.
    let verb = |cut: &str| {
        let of = |base: &str| ENGLISH_VERBS.get(base).copied();
        let doubled = || {
            let last = cut.chars().last()?;
            cut.strip_suffix(last).filter(|c| c.ends_with(last)).and_then(of)
        };
        let y = || of(&format!("{}y", cut.strip_suffix('i')?));
        of(cut).or_else(|| of(&format!("{cut}e"))).or_else(y).or_else(doubled)
    };
    if key.strip_suffix("ed").and_then(verb).is_some() {
        return VERB | FINITE | PARTICIPLE;
    }
    if key.strip_suffix("ing").and_then(verb).is_some() {
        return VERB | GERUND;
    }
    let third = key.strip_suffix('s').and_then(|cut| ENGLISH_VERBS.get(cut).copied());
    third.or_else(|| key.strip_suffix("es").and_then(verb)).map_or(0, |noun| VERB | FINITE | noun)
}

fn of_french(key: &str) -> u64 {
    const ENDINGS: &[(&str, u64)] = &[
        ("aient", FINITE),
        ("erent", FINITE),
        ("eront", FINITE),
        ("erait", FINITE),
        ("era", FINITE),
        ("ait", FINITE),
        ("ent", FINITE),
        ("ees", FINITE | NOUNISH),
        ("ant", GERUND),
        ("ee", FINITE | NOUNISH),
        ("es", FINITE | NOUNISH),
        ("er", BASE),
        ("e", FINITE | NOUNISH),
        ("a", FINITE),
    ];
    let stem = |ending: &str| key.strip_suffix(ending).filter(|s| s.len() > 2 && FRENCH_VERBS.contains(s));
    ENDINGS.iter().find(|(ending, _)| stem(ending).is_some()).map_or(0, |(_, flags)| VERB | flags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_listed_as_verbs_too() {
        let verbs: Vec<&str> = ENGLISH.split_whitespace().collect();
        for noun in ENGLISH_NOUNS.split_whitespace() {
            assert!(verbs.contains(&noun), "{noun}");
        }
    }

    #[test]
    fn endings_make_forms() {
        for (word, french, want) in [
            ("endangers", false, VERB | FINITE),
            ("imposed", false, 0),
            ("dimmed", false, VERB | FINITE | PARTICIPLE),
            ("clarified", false, VERB | FINITE | PARTICIPLE),
            ("involving", false, VERB | GERUND),
            ("issues", false, VERB | FINITE | NOUNISH),
            ("consult", false, VERB | BASE),
            ("building", false, 0),
            ("interpelle", true, VERB | FINITE | NOUNISH),
            ("convoquant", true, VERB | GERUND),
            ("table", true, 0),
            ("threw", false, VERB | FINITE),
        ] {
            assert_eq!(flags(word, french), want, "{word}");
        }
    }
}
