//! Words the tally rules know, by what they do in a count.
//!
//! Sources: the division formulas of parliaments (Hansard, Congressional Record, Europarl minutes, Journal
//! officiel), the usual verbs of decision in court and council reporting, and, for the words that speak
//! against a count, the vocabulary of sport, polling and election pages. Folded form; a corpus cannot
//! extend these. Leaves phrases to the rules beside it.

/// Names a side for by itself: "ayes".
pub const AYES: u64 = 1;
/// Names a side against by itself: "noes".
pub const NOES: u64 = 1 << 1;
/// A side only in company: "for", "pour".
pub const FOR: u64 = 1 << 2;
/// A side only in company: "against", "contre".
pub const AGAINST: u64 = 1 << 3;
/// "in favour", "favorablement".
pub const FAVOUR: u64 = 1 << 4;
/// "opposed", "dissenting".
pub const OPPOSED: u64 = 1 << 5;
/// "supported", "backed".
pub const BACKED: u64 = 1 << 6;
/// "abstaining", "abstentions".
pub const ABSTAIN: u64 = 1 << 7;
/// Any word for voting.
pub const VOTE: u64 = 1 << 8;
/// What is counted: "votes", "voix".
pub const VOICES: u64 = 1 << 9;
/// Who is counted: "members", "senators".
pub const MEMBER: u64 = 1 << 10;
/// A body that votes: "Senate", "board".
pub const BODY: u64 = 1 << 11;
/// A court, jury or its members.
pub const COURT: u64 = 1 << 12;
/// A party or its members.
pub const PARTY: u64 = 1 << 13;
/// "passed", "adopté".
pub const ADOPT: u64 = 1 << 14;
/// "rejected", "repoussé".
pub const REJECT: u64 = 1 << 15;
/// "failed", "échoué".
pub const FAIL: u64 = 1 << 16;
/// Decides either way: "voted", "ruled", "elected".
pub const DECIDE: u64 = 1 << 17;
/// What a court or jury gives: "ruling", "verdict".
pub const RULING: u64 = 1 << 18;
/// "unanimous" and kin.
pub const UNANIMOUS: u64 = 1 << 19;
/// "almost", "quasi".
pub const NEAR: u64 = 1 << 20;
/// Speaks of a game.
pub const SPORT: u64 = 1 << 21;
/// Speaks of a survey or a forecast.
pub const POLL: u64 = 1 << 22;
/// Speaks of the people voting, not a body.
pub const ELECTION: u64 = 1 << 23;
/// "majority", "edge": what a party holds.
pub const HOLD: u64 = 1 << 24;
/// Not held, or not yet: "would", "needs".
pub const HYPOTHETICAL: u64 = 1 << 25;
/// A majority for is not enough: "cloture", "two-thirds".
pub const SUPER: u64 = 1 << 26;
/// What a range of numbers measures: "years".
pub const MEASURE: u64 = 1 << 27;
/// Holds opinions, not votes: "economists".
pub const PUNDIT: u64 = 1 << 28;
/// "corrected", "rectification".
pub const CORRECT: u64 = 1 << 29;
/// May stand between a number and its side.
pub const FILLER: u64 = 1 << 30;
/// What numbers name: "article", "policy".
pub const NUMBERED: u64 = 1 << 31;
/// "not", "without".
pub const NEGATION: u64 = 1 << 32;
/// What is voted on.
pub const MOTION: u64 = 1 << 33;
/// "absent".
pub const ABSENT: u64 = 1 << 34;
/// Said of a majority: "overwhelmingly".
pub const LARGE: u64 = 1 << 35;
/// "voice", "main levée".
pub const VOICE: u64 = 1 << 36;

/// The second word of "turned down", "got through".
pub const PARTICLE: u64 = 1 << 37;

/// A number counts as a vote only in a sentence with one of these, or beside one that has.
pub const TELLING: u64 = AYES
    | NOES
    | AGAINST
    | FAVOUR
    | OPPOSED
    | BACKED
    | ABSTAIN
    | VOTE
    | ADOPT
    | REJECT
    | FAIL
    | DECIDE
    | RULING
    | BODY
    | COURT
    | ABSENT
    | PARTICLE;

/// Word lists by flag.
pub const WORDS: &[(u64, &str)] = &[
    (AYES, "ayes aye yeas yea yays yes oui contents"),
    (NOES, "noes nays nay no non"),
    (FOR, "for pour"),
    (AGAINST, "against contre"),
    (FAVOUR, "favor favour faveur favorablement favorable favorables favourable favourably affirmative"),
    (
        OPPOSED,
        "opposed opposing opposes oppose opposition dissented dissenting dissent dissents dissenters dissentients \
         opposee opposees opposant opposants defavorable defavorables defavorablement negative objected objecting",
    ),
    (
        BACKED,
        "supported supporting backed backing support supports favored favoured favoring favouring endorsing \
        approving aval soutenu soutenue approuve appuye",
    ),
    (
        ABSTAIN,
        "abstained abstaining abstain abstains abstention abstentions abstainers abstainer abstentionists abstenu abstenus \
         abstenue abstenues abstenir abstenant abstentionniste abstentionnistes abstiennent abstient",
    ),
    (ABSENT, "absent absents absente absentes absence absences absentees excused"),
    (
        VOTE,
        "vote votes voted voting revote ballot ballots balloting scrutin scrutins voter votent votant votants voterent \
         votee votees divided division tally vota tallied roll",
    ),
    (VOICES, "votes vote voix suffrages suffrage ballots bulletins"),
    (
        MEMBER,
        "members member senators senator deputies deputy mps meps msps mks mlas mnas mpps lawmakers lawmaker legislator councillor \
         councilor councilmember commissioner supervisor trustee alderman mp mep msp delegate juror parliamentarian legislators representatives delegates \
         councillors councilors councilmembers councilmen commissioners supervisors directors trustees states nations federations \
         countries delegations governors ministers peers lords assemblymen aldermen selectmen justices judges jurors \
         shareholders stockholders politicians people congressmen parliamentarians mlas tds assemblymembers regents \
         participants attendees us policymakers ratesetters \
         membre senateur senatrice depute deputee conseiller conseillere parlementaire eurodepute eurodeputee \
         membres senateurs senatrices deputes deputees elus elues parlementaires conseillers conseilleres eurodeputes \
         delegues pays etats jures juges magistrats actionnaires adherents militants votants presents maires edile ediles \
         personnes administrateurs ministres commissaires",
    ),
    (
        BODY,
        "house senate congress parliament assembly council committee subcommittee board commission commons lords chamber \
         chambers legislature duma bundestag bundesrat knesset diet sejm verkhovna rada riksdag storting folketing cortes \
         dail seanad synod conference convention caucus panel cabinet union federation league association society \
         faculty vestry trustees governors supervisors commissioners councillors councilors mps meps senators lawmakers \
         legislators deputies delegates members shareholders stockholders fomc ftc fcc sec politburo plenum presidium \
         bureau secretariat directorate authority agency unsc congressmen peers zoning selectmen aldermen \
         representatives politicians parish borough senatus regents directors workers teachers pilots employees policymakers ratesetters \
         msps mks mlas mnas mpps parliamentarians senedd holyrood stormont landtag nationalrat sobranie saeima seimas \
         riigikogu eduskunta oireachtas althing skupstina sabor sabha
         assemblee senateurs deputes senat parlement conseil comite commission chambre elus eurodeputes conseillers delegues \
         congres bureau syndicat federation conseillers parlementaires actionnaires adherents militants membres \
         metropole municipalite directoire hemicycle",
    ),
    (
        COURT,
        "court courts justice justices judges jury jurors tribunal bench scotus circuit grand-jury court's cour jures juges jury \
         magistrats",
    ),
    (
        PARTY,
        "republicans republican democrats democrat democratic gop tories tory labour conservatives conservative liberals \
         liberal greens green independents independent socialists socialist communists communist nationalists unionists \
         snp dup ukip plaid bloc ndp reformers dixiecrats whigs whig federalists populists rebels backbenchers \
         republicains socialistes communistes ecologistes centristes marcheurs insoumis lr lrem modem udi ump ps rn fn \
         frondeurs macronistes rebelles likud fidesz bjp cdu csu spd afd fdp",
    ),
    (
        ADOPT,
        "passed pass passes passing passage approved approve approves approving approval adopted adopt adopts adopting adoption \
         confirmed confirm confirms confirming confirmation cleared clears clearing ratified ratify ratifies ratifying ratification endorsed \
         endorses endorse enacted enacts accepted accepts accept agreed carried authorized authorised backed overrode overridden \
         overturned upheld repealed advanced advances tabled postponed reelected \
         legalized legalised sealed oks backs okayed ok'd greenlit won prevailed succeeded authorizing survived survives surviving survecu survit carries \
         adopte adoptee adoptes adoptees adoption adoptent adopta adoptant approuve approuvee approuves approuvees \
         approbation approuvent valide validee valides validees validation vote votee ratifie ratifiee ratification accepte \
         acceptee enterine enterinee passe passee autorise autorisee promulgue",
    ),
    (
        REJECT,
        "rejected rejects reject rejecting rejection defeated defeats defeating defeat blocked blocks killed kills rebuffed \
         refused refuses spurned scuttled torpedoed quashed nixed denied declined vetoed thwarted sank sunk \
         opposed \
         rejete rejetee rejetes rejetees rejet rejettent rejeta rejetant repousse repoussee repousses refuse refusee desavoue \
         retoque retoquee balaye balayee ecarte ecartee enterre enterree recale recalee bloque",
    ),
    (
        FAIL,
        "failed fails failing failure dies tombe tombee lost loses losing stalled stalls stalling died collapsed flopped foundered fell falls \
         echoue echec perdu perdue",
    ),
    (
        DECIDE,
        "voted vote votes voting decided decides decide deciding ruled rules ruling elected elects elect chose chosen selected \
         convicted acquitted recommended recommends condemned urged called declared declares named appointed \
         nominated ordered agreed concluded held found affirmed reversed overturned struck censured impeached \
         expelled ousted toppled unseated reelected installed split dividing sided deadlocked deadlock tied followed concurred resolved \
         decide decident prononce prononces prononcee elu elue choisi designe designee nomme attribue attribuee attribuent awarded reelu reelue condamne \
         tranche renverse renversee demande recommande vota voterent recueilli recueillie recueillies recueille recueillent obtenu obtient estime estiment jugea statue",
    ),
    (
        RULING,
        "ruling rulings decision opinion verdict judgment judgement holding jugement arret ruled conviction acquittal",
    ),
    (UNANIMOUS, "nem dissent dissenting opposition objection objections unanimous unanimously unanimity unanime unanimes unanimement unanimite"),
    (NEAR, "almost nearly near virtually practically quasi quasiment presque pratiquement essentially"),
    (
        SPORT,
        "win wins victory victories draw beat beats beating match matches game games season goal goals scored score \
         scoring innings inning league cup team teams coach striker midfielder defender tournament championship playoff \
         playoffs quarterfinal semifinal semi-final quarter-final final finals rugby football soccer tennis cricket basketball \
         baseball hockey nfl nba mlb nhl fifa uefa olympic olympics medal halftime half-time overtime penalty penalties tiebreak \
         tie-break seed seeded wimbledon champions champion series sets inter fc rout thrashing hosts quarterback touchdown roster lineup squad pitcher \
         player players club clubs stadium fans leg aggregate kickoff derby boxing bout fight knockout grand-slam \
         match matchs victoire defaite buts equipe equipes joueur joueurs finale demi-finale ligue coupe tournoi \
         championnat score nul entraineur footballeur rugbymen",
    ),
    (
        POLL,
        "poll polls polled polling pollster pollsters surveyed survey surveys respondents gallup \
         quinnipiac odds whip undecided bookmakers forecast prediction predictions projected ratio outnumber outnumbered \
         outnumbering outspent sondage sondages sondes indecis leaning lean",
    ),
    (
        ELECTION,
        "voters electors electorate referendum referendums plebiscite election elections electoral runoff turnout precincts precinct \
         constituency polls primary primaries caucuses candidate candidates \
         electeurs electrices electorat elections referendum municipales legislatives presidentielle presidentielles \
         cantonales regionales candidat candidats candidate urnes telespectateurs",
    ),
    (
        HOLD,
        "majority majorities edge advantage lead control controls controlled hold holds split balance margin minority \
         majorite",
    ),
    (
        HYPOTHETICAL,
        "would could might may should must needs need needed needing requires require required requiring if unless expected likely \
         predicted predicts projected hypothetical possible potential probable potentially going hopes hope hoping \
         wants want seeking seek will faut requise requis necessaire doit doivent devra devrait devait devaient pourrait serait si \
         besoin falloir faudra faudrait necessite threatens threatened eventual",
    ),
    (
        SUPER,
        "cloture filibuster filibusters filibustered filibustering two-thirds supermajority super-majority three-fifths \
         override overriding shy thirds fifths cinquiemes",
    ),
    (
        MEASURE,
        "years year days day weeks week months month hours hours minutes minute seconds miles kilometers kilometres km metres \
         meters feet inches yards pounds kg degrees points point percent pct age ages aged olds times fold million billion \
         thousand dollars euros cents basis am pm p.m a.m odds chance favorite favourite \
         ans an jours jour semaines semaine mois heures heure minutes millions milliards points seats seat sieges siege \
         inches pages questions",
    ),
    (
        PUNDIT,
        "economists economist critics critic analysts analyst experts expert scholars scientists historians observers \
         commentators reviewers doctors press media newspapers pundits polls researchers bookmakers friends fans traders \
         strategists readers economistes critiques analystes experts observateurs commentateurs scientifiques historiens presse \
         medias forecasters",
    ),
    (
        CORRECT,
        "corrected correction corrections correcting rectified rectification rectifications revised version porte portee ramene ramenee rectifie rectifies \
        rectifiee corrige corrigee corriges erreur mistake amended",
    ),
    (
        FILLER,
        "in of the a were was had have has being be to by with them their voting voted vote votes voix members member other others \
         only just cast casting who that did deciding ballots on registered recorded en de des du d' la le les ont ete \
         se sont s' a s'est est etaient bulletins suffrages suffrage prononcer prononces prononcee prononce exprimes \
         exprimees se etant dont qui y autres present states mps meps shares actions avis",
    ),
    (
        NUMBERED,
        "policy section sections chapters rules amendments items item clauses clause lines paragraph paragraphs titles article articles chapter rule resolution no number route flight boeing figure table page title amendment \
         genesis exodus leviticus psalm psalms matthew mark luke john corinthians romans isaiah verse proposition question \
         public law act form phase type class highway interstate channel model room psaume verset loi decret",
    ),
    (
        NEGATION,
        "not without never cannot can't didn't couldn't doesn't wasn't isn't hasn't weren't neither nor ne n' pas sans \
        jamais ni aucun aucune fail failed unable nobody hardly rather",
    ),
    (
        MOTION,
        "bill bills motion motions censure resolution resolutions amendment measure measures law legislation proposal text treaty plan nomination nominee budget act article \
         articles package deal agreement pact texte loi projet proposition resolution amendement motion accord traite \
         question document clause request appeal petition order veto impeachment ban",
    ),
    (LARGE, "overwhelmingly overwhelming overwhelmingly largement ecrasante massivement"),
    (PARTICLE, "off down back aside through"),
    (VOICE, "voice levee mains hands acclamation"),
];
