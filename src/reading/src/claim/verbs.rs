//! Verbs the claim rules know, with every form news prose uses, in English and French, folded.
//!
//! One row a combination of flags. Leaves to [`super::act`] which verb of a clause decides.

use super::words::{
    ACCUSE, AFFIRM, BASE, CONDEMN, DECIDE, DEMAND, DENY, FINITE, GERUND, NOUNISH, PARTICIPLE, PROMISE, STATE, SUPPORT,
    VERB, WARN,
};

/// Verb forms by flags.
pub const VERBS: &[(u64, &str)] = &[
    (DEMAND | STATE | BASE, "insist insister suggest"),
    (
        DEMAND | STATE | FINITE,
        "insista insistaient insistait insiste insisted insistee insistees insistent insistera insistes insists \
         suggested suggests",
    ),
    (DEMAND | STATE | GERUND, "insistant insisting suggesting"),
    (DEMAND | DECIDE | BASE | FINITE | NOUNISH, "oblige"),
    (DEMAND | VERB | FINITE, "veut"),
    (DEMAND | VERB | GERUND, "exigeant"),
    (
        DEMAND | BASE,
        "advocate appeler beg compel demander exhort exhorter exiger expect implore instruct inviter mandate \
         ordonner petition plaider plead preconiser presser prier proposer reclamer recommander recommend \
         requerir require seek solliciter sommer souhaiter vouloir",
    ),
    (DEMAND | BASE | FINITE, "invite propose"),
    (DEMAND | BASE | NOUNISH, "appeal ask call demand order push request urge want wish"),
    (
        DEMAND | FINITE,
        "advocated advocates appealed appela appelaient appelait appele appelee appelees appelent appelera \
         appeles appelle appellent asked asks begged begs called compelled compels demanda demandaient demandait \
         demanded demandee demandees demandent demandera exhorta exhortaient exhortait exhorte exhorted exhortee \
         exhortees exhortent exhortera exhortes exhorts exige exigea exigeaient exigeait exigee exigees exigent \
         exigera exiges expected expects implored implores instructed instructs invita invitaient invitait \
         invited invitee invitees invitent invitera invites mandated mandates obliged obliges ordered ordonna \
         ordonnaient ordonnait ordonne ordonnee ordonnees ordonnent ordonnera ordonnes petitioned petitions \
         plaida plaidaient plaidait plaide plaidee plaidees plaident plaidera plaides pleaded pleads preconisa \
         preconisaient preconisait preconise preconisee preconisees preconisent preconisera preconises pressaient \
         pressait pressed pressee pressees pressent pressera pria priaient priait prie priee priees prient priera \
         proposa proposaient proposait proposed proposee proposees proposent proposera proposes pushed pushes \
         reclama reclamaient reclamait reclame reclamee reclamees reclament reclamera reclames recommanda \
         recommandaient recommandait recommande recommandee recommandees recommandent recommandera recommandes \
         recommended recommends requested requiert required requires requis seeks sollicita sollicitaient \
         sollicitait sollicite sollicitee sollicitees sollicitent sollicitera sollicites somma sommaient sommait \
         sommee sommees sommera sought souhaita souhaitaient souhaitait souhaite souhaitee souhaitees souhaitent \
         souhaitera souhaites urged urges veulent voudraient voudrait voulaient voulait voulu wanted wished \
         wishes",
    ),
    (DEMAND | FINITE | NOUNISH, "appeals calls demande demandes demands orders requests wants"),
    (
        DEMAND | GERUND,
        "advocating appealing appelant asking begging calling compelling demandant demanding exhortant exhorting \
         expecting imploring instructing invitant inviting mandating obliging ordering ordonnant petitioning \
         plaidant pleading preconisant pressant pressing priant proposant proposing pushing reclamant \
         recommandant recommending requesting requiring seeking sollicitant sommant souhaitant urging wanting \
         wishing",
    ),
    (CONDEMN | DENY | BASE, "contester"),
    (
        CONDEMN | DENY | FINITE,
        "contesta contestaient contestait conteste contestee contestees contestent contestera contestes",
    ),
    (CONDEMN | DENY | GERUND, "contestant"),
    (CONDEMN | DECIDE | BASE, "rejeter"),
    (CONDEMN | DECIDE | FINITE, "rejeta rejetaient rejetait rejete rejetee rejetees rejetent rejetera rejetes"),
    (CONDEMN | DECIDE | GERUND, "rejetant"),
    (
        CONDEMN | BASE,
        "assail berate blast brand castigate chide condamner condemn criticise criticize critiquer decry denoncer \
         denounce deplorer deride desapprouver dezavouer disapprove dismiss excoriate fustiger lambast lambaste \
         lament oppose regretter reject reprouver repudiate scold slam",
    ),
    (CONDEMN | BASE | FINITE, "deplore"),
    (CONDEMN | BASE | NOUNISH, "censure protest rebuke regret"),
    (
        CONDEMN | FINITE,
        "assailed assails berated berates blasted blasts branded brands castigated castigates censured \
         censures chided chides condamna condamnaient condamnait condamne condamnee condamnees condamnent \
         condamnera condamnes condemned condemns criticised criticises criticized criticizes critiqua \
         critiquaient critiquait critiquee critiquees critiquent critiquera decried decries denonca denoncaient \
         denoncait denonce denoncee denoncees denoncent denoncera denonces denounced denounces deplora \
         deploraient deplorait deplored deploree deplorees deplorent deplorera deplores derided derides \
         desapprouva desapprouvaient desapprouvait desapprouve desapprouvee desapprouvees desapprouvent \
         desapprouvera desapprouves dezavoua dezavouaient dezavouait dezavoue dezavouee dezavouees dezavouent \
         dezavouera dezavoues disapproved disapproves dismissed dismisses excoriated excoriates fustige fustigea \
         fustigeaient fustigeait fustigee fustigees fustigent fustigera fustiges lambasted lambastes lambasts \
         lamented laments opposed opposes protested rebuked rebukes regreted regrets regretta regrettaient \
         regrettait regrette regrettee regrettees regrettent regrettera regrettes rejected rejects reprouva \
         reprouvaient reprouvait reprouve reprouvee reprouvees reprouvent reprouvera reprouves repudiated \
         repudiates scolded scolds slammed slams",
    ),
    (CONDEMN | FINITE | NOUNISH, "critique critiques protests"),
    (
        CONDEMN | GERUND,
        "assailing berating blasting branding castigating censuring chiding condamnant condemning criticising \
         criticizing critiquant decrying denoncant denouncing deplorant deploring deriding desapprouvant \
         dezavouant disapproving dismissing excoriating fustigeant lambasting lamenting opposing protesting \
         rebuking regreting regrettant rejecting reprouvant repudiating scolding slamming",
    ),
    (SUPPORT | STATE | FINITE, "soutient"),
    (SUPPORT | VERB | BASE, "soutenir"),
    (
        SUPPORT | BASE,
        "accueillir applaud appreciate appuyer celebrate cheer commend congratulate cosigner encourager endorse \
         feliciter hail laud louer rejouir remercier saluer thank",
    ),
    (SUPPORT | BASE | FINITE, "encourage"),
    (SUPPORT | BASE | NOUNISH, "champion favor favour praise salute support welcome"),
    (
        SUPPORT | FINITE,
        "accueille accueillent accueilli applauded applaudit applauds appreciated appreciates appuya appuyaient \
         appuyait appuye appuyee appuyees appuyent appuyera appuyes backed backs celebrated celebrates championed \
         champions cheered cheers commended commends congratulated congratulates cosigna cosignaient cosignait \
         cosigne cosignee cosignees cosignent cosignera cosignes encouragea encourageaient encourageait \
         encouraged encouragee encouragees encouragent encouragera encourages endorsed endorses favored favors \
         favoured favours felicita felicitaient felicitait felicite felicitee felicitees felicitent felicitera \
         felicites hailed hails lauded lauds louaient louait louent louera praised praises rejoui rejouie rejouis rejouissent rejouit remercia \
         remerciaient remerciait remercie remerciee remerciees remercient remerciera remercies salua saluaient \
         saluait salue saluee saluees saluent saluera salues saluted salutes soutenait soutenu soutenue soutenus \
         soutiennent soutint supported thanked thanks welcomed welcomes",
    ),
    (SUPPORT | FINITE | NOUNISH, "supports"),
    (
        SUPPORT | GERUND,
        "accueillant applauding appreciating appuyant celebrating championing cheering commending congratulating \
         cosignant encourageant encouraging endorsing favoring favouring felicitant hailing lauding louant \
         praising remerciant saluant saluting soutenant supporting thanking welcoming",
    ),
    (SUPPORT | GERUND | NOUNISH, "backing"),
    (STATE | AFFIRM | BASE, "acknowledge"),
    (STATE | AFFIRM | FINITE, "acknowledged acknowledges reconnait redit"),
    (STATE | AFFIRM | GERUND, "acknowledging"),
    (STATE | DECIDE | BASE, "conclude"),
    (STATE | DECIDE | FINITE, "concluded concludes ruled"),
    (STATE | DECIDE | GERUND, "concluding"),
    (STATE | VERB | BASE | FINITE, "resume"),
    (STATE | VERB | FINITE, "resumes"),
    (
        STATE | BASE,
        "add admit ajouter annoncer announce argue argumenter assert assurer believe commenter concede considerer \
         constater contend declarer denombrer denoter describe dire disclose ecrire emphasise emphasize estimate \
         estimer evoquer explain expliquer express feel highlight indicate indiquer inform juger maintain mention \
         mentionner noter observer outline penser preciser predict qualifier raconter rapporter remark remarquer \
         repondre respond resumer reveal say signaler souligner specify tell testify think tweet underline \
         underscore write",
    ),
    (STATE | BASE | FINITE, "declare"),
    (STATE | BASE | FINITE | NOUNISH, "observe"),
    (STATE | BASE | NOUNISH, "answer claim comment find hope mean point reply stress"),
    (
        STATE | FINITE,
        "added adds admits admitted retorted countered quipped replique repliqua repliquent retorque retorqua retorquent \
         martele martela martelent confie confia confient ironise ironisa rencherit assene assena ajouta ajoutaient ajoutait ajoute ajoutee ajoutees ajoutent ajoutera ajoutes \
         annonca annoncaient annoncait annonce annoncee annoncees annoncent annoncera annonces announced \
         announces answered argued argues argumenta argumentaient argumentait argumente argumentee argumentees \
         argumentent argumentera argumentes asserted asserts assura assuraient assurait assure assuree assurees \
         assurent assurera assures believed believes claimed commenta commentaient commentait commente commented \
         commentee commentees commentent commentera commentes conceded concedes considera consideraient \
         considerait considere consideree considerees considerent considerera consideres constata constataient \
         constatait constate constatee constatees constatent constatera constates contended contends croient \
         croit declara declaraient declarait declared declaree declarees declarent declarera declares denombra \
         denombraient denombrait denombre denombree denombrees denombrent denombrera denombres denota denotaient \
         denotait denote denotee denotees denotent denotera denotes described describes dira dirent disait \
         disclosed discloses disent ecrivait ecrivent emphasised emphasises emphasized emphasizes estima \
         estimaient estimait estimated estimates estime estimee estimees estiment estimera estimes evoqua \
         evoquaient evoquait evoque evoquee evoquees evoquent evoquera evoques explained explains expliqua \
         expliquaient expliquait explique expliquee expliquees expliquent expliquera expliques expressed \
         expresses feels felt found highlighted highlights hoped indicated indicates indiqua indiquaient \
         indiquait indique indiquee indiquees indiquent indiquera indiques informed informs jugea jugeaient \
         jugeait jugee jugees jugent jugera maintained maintains maintient meant mentioned mentionna \
         mentionnaient mentionnait mentionne mentionnee mentionnees mentionnent mentionnera mentionnes mentions \
         nota notaient notait noted notee notees notent notera observa observaient observait observed observee \
         observees observent observera observes outlined outlines pensa pensaient pensait pense pensee pensees \
         pensent pensera penses pointed precisa precisaient precisait precise precisee precisees precisent \
         precisera precises predicted predicts qualifia qualifiaient qualifiait qualifie qualifiee qualifiees \
         qualifient qualifiera qualifies raconta racontaient racontait raconte racontee racontees racontent \
         racontera racontes rapporta rapportaient rapportait rapporte rapportee rapportees rapportent rapportera \
         rapportes remarked remarks remarqua remarquaient remarquait remarque remarquee remarquees remarquent \
         remarquera remarques replied replies repond repondit repondu reported responded responds resuma \
         resumaient resumait resumee resumees resument resumera revealed reveals said says signala signalaient \
         signalait signale signalee signalees signalent signalera signales souligna soulignaient soulignait \
         souligne soulignee soulignees soulignent soulignera soulignes specified specifies stated stressed \
         stresses tells testified testifies thinks thought told tweeted tweets underlined underlines underscored \
         underscores voient writes written wrote",
    ),
    (STATE | FINITE | NOUNISH, "answers claims comments dit ecrit finds hopes notes parle points states"),
    (
        STATE | GERUND,
        "adding admitting ajoutant annoncant announcing answering arguing argumentant asserting assurant \
         believing claiming commentant commenting conceding considerant constatant contending declarant declaring \
         denombrant denotant describing disant disclosing ecrivant emphasising emphasizing estimant estimating \
         evoquant explaining expliquant expressing highlighting hoping indicating indiquant informing jugeant \
         maintaining mentioning mentionnant notant noting observant observing outlining pensant pointing \
         precisant predicting qualifiant racontant rapportant remarking remarquant replying repondant responding \
         resumant revealing saying signalant soulignant specifying stating stressing telling testifying thinking \
         tweeting underlining underscoring writing",
    ),
    (STATE | GERUND | NOUNISH, "feeling finding meaning"),
    (DENY | VERB | BASE, "contradict"),
    (DENY | VERB | FINITE, "contradicts"),
    (DENY | VERB | FINITE | PARTICIPLE, "contradicted"),
    (DENY | VERB | GERUND, "contradicting"),
    (DENY | BASE, "dementir deny disavow disclaim nier rebut recuser refuter"),
    (DENY | BASE | FINITE, "refute"),
    (DENY | BASE | NOUNISH, "contest dispute"),
    (
        DENY | FINITE,
        "contested contests dement dementent dementi denied denies disavowed disavows disclaimed disclaims \
         disputed nia niaient niait nie niee niees nient niera nies rebuts rebutted recusa recusaient recusait \
         recuse recusee recusees recusent recusera recuses refuta refutaient refutait refuted refutee refutees \
         refutent refutera refutes",
    ),
    (DENY | FINITE | NOUNISH, "disputes"),
    (DENY | GERUND, "contesting denying disavowing disclaiming disputing niant rebutting recusant refutant refuting"),
    (
        AFFIRM | BASE,
        "affirm affirmer confirm confirmer rappeler reaffirm reaffirmer reassert recall recognise recognize \
         reconnaitre redire reiterate reiterer remind repeat restate uphold",
    ),
    (
        AFFIRM | FINITE,
        "affirma affirmaient affirmait affirmed affirmee affirmees affirment affirmera affirmes affirms confirma \
         confirmaient confirmait confirme confirmed confirmee confirmees confirment confirmera confirmes confirms \
         rappela rappelaient rappelait rappele rappelee rappelees rappelent rappelera rappeles rappelle \
         rappellent reaffirma reaffirmaient reaffirmait reaffirme reaffirmed reaffirmee reaffirmees reaffirment \
         reaffirmera reaffirmes reaffirms reasserted reasserts recalled recalls recognised recognises recognized \
         recognizes reconnaisse reconnaissent reconnu reconnue reitera reiteraient reiterait reiterated \
         reiterates repeated repeats repeta repetait repete reitere reiteree reiterees reiterent reiterera reiteres reminded reminds repeated repeats \
         restated restates upheld upholds",
    ),
    (AFFIRM | FINITE | NOUNISH, "affirme"),
    (
        AFFIRM | GERUND,
        "affirmant affirming confirmant confirming rappelant reaffirmant reaffirming reasserting recalling \
         recognising recognizing reconnaissant reiterant reiterating reminding repeating restating upholding",
    ),
    (DECIDE | VERB | BASE, "permettre"),
    (DECIDE | VERB | GERUND, "permettant"),
    (
        DECIDE | BASE,
        "adopt adopter agree allow amend approuver authorise authorize autoriser contraindre cosign decider \
         empower enable enact enteriner foresee obliger overturn permit prevoir promulguer prononcer ratifier \
         ratify repeal valider voter",
    ),
    (DECIDE | BASE | FINITE, "decide"),
    (DECIDE | BASE | FINITE | NOUNISH, "vote"),
    (DECIDE | BASE | NOUNISH, "approve pass sign veto"),
    (
        DECIDE | FINITE,
        "adopta adoptaient adoptait adopte adopted adoptee adoptees adoptent adoptera adoptes adopts agreed \
         agrees allowed allows amended amends approuva approuvaient approuvait approuve approuvee approuvees \
         approuvent approuvera approuves approved approves authorised authorises authorized authorizes autorisa \
         autorisaient autorisait autorise autorisee autorisees autorisent autorisera autorises cosigned cosigns \
         decida decidaient decidait decided decidee decidees decident decidera decides empowered empowers enabled \
         enables enacted enacts enterina enterinaient enterinait enterine enterinee enterinees enterinent \
         enterinera enterines foresaw foreseen foresees obligent overturned overturns passed passes permet \
         permettent permettra permettrait permits permitted prevoient prevoit promulgua promulguaient promulguait \
         promulgue promulguee promulguees promulguent promulguera promulgues prononca prononcaient prononcait \
         prononce prononcee prononcees prononcent prononcera prononces ratifia ratifiaient ratifiait ratifie \
         ratified ratifiee ratifiees ratifient ratifiera ratifies repealed repeals signed valida validaient \
         validait valide validee validees valident validera valides vetoed vetoes vota votaient votait voted \
         votee votees votent votera",
    ),
    (DECIDE | FINITE | NOUNISH, "contraint permis prevu signs votes"),
    (
        DECIDE | GERUND,
        "adoptant adopting agreeing allowing amending approuvant approving authorising authorizing autorisant \
         cosigning decidant deciding empowering enabling enacting enterinant foreseeing obligeant overturning \
         passing permitting prevoyant promulguant prononcant ratifiant ratifying repealing signing validant \
         vetoing votant voting",
    ),
    (WARN | VERB | BASE, "prevenir"),
    (WARN | BASE, "alerter avertir craindre menacer threaten warn"),
    (WARN | BASE | NOUNISH, "alert caution fear"),
    (
        WARN | FINITE,
        "alerta alertaient alertait alerte alerted alertee alertees alertent alertera alertes alerts averti \
         avertit cautioned cautions craignent craint feared menaca menacaient menacait menace menacee menacees \
         menacent menacera menaces prevenu previent threatened threatens warned warns",
    ),
    (WARN | FINITE | NOUNISH, "fears"),
    (WARN | GERUND, "alertant alerting cautioning fearing menacant threatening warning"),
    (PROMISE | BASE, "commit offrir promettre swear undertake"),
    (PROMISE | BASE | NOUNISH, "offer pledge promise vow"),
    (
        PROMISE | FINITE,
        "commits committed engagent offered offert pledged promet promettait promettent promis promised swears \
         swore sworn undertaken undertakes undertook vowed vows",
    ),
    (PROMISE | FINITE | NOUNISH, "engage offers offre pledges promises"),
    (PROMISE | GERUND, "committing offering pledging promettant promising swearing undertaking vowing"),
    (ACCUSE | BASE, "accuser allege blamer imputer reprocher"),
    (ACCUSE | BASE | FINITE | NOUNISH, "accuse blame"),
    (ACCUSE | BASE | NOUNISH, "charge"),
    (
        ACCUSE | FINITE,
        "accusa accusaient accusait accused accusee accusees accusent accusera alleged alleges blama blamaient \
         blamait blamed blamee blamees blament blamera blames charged faulted faults imputa imputaient imputait \
         impute imputee imputees imputent imputera imputes reprocha reprochaient reprochait reproche reprochee \
         reprochees reprochent reprochera reproches",
    ),
    (ACCUSE | FINITE | NOUNISH, "accuses charges"),
    (ACCUSE | GERUND, "accusant accusing alleging blamant blaming charging faulting imputant reprochant"),
    (
        VERB | BASE,
        "abolish abroger abstain accept achieve acquire adapt address adjust affect aller allocate allot amount \
         appear apply appoint arrest arreter arrive assess assign assist attend augmenter avoid ban bar bear \
         begin belong bind bomb break bring brush build buy campaign cancel capture carry cede cesser choose cite \
         combat combine comply compromettre consider contain continue contribute convene convict cooperate couper \
         create creer curb deepen defend defendre delete deliver demolish depend deploy deployer deport design \
         destroy detain determine develop devenir devote die disarm disband discuss dispatch displace disrupt \
         dissolve earmark ease ecarter elect emerge empecher encroach enforce enjoy enlarge ensure entail envoyer \
         equip erect erode escalate establish etablir evacuate evolve exceed exclude exclure exempt exhaust exist \
         expand expel expire expose expulser extend faciliter fail faire feed fermer financer follow forbid \
         forgive fournir freeze garantir geler get give go grow guide halt happen hear hire hold implement \
         imposer improve include initiate injure installer instaurer integrate interdire introduce invade invest \
         investigate join keep kill know label lack lancer launch lay leave lever liberer lift livrer loot lose \
         make massacre mediate meet merge mettre monitor montrer narrow negotiate nominate occupy occur ouvrir \
         oversee participate pay phase porter postpone poursuivre pouvoir prendre prepare preserve prevent probe \
         prohibit prompt prosecute protect proteger provide publish punir pursue raid raise rape reach rebuild \
         receive recruit reduire reflect regulate rejoice rely remain remove renforcer reopen repatriate replace \
         represent reshape resign resolve respect rester restore restrict reverse rompre sabotage saisir saper \
         scale scrap see seem seize sell send serve servir settle sever shell shoot simplify solve spark speak \
         spend step strengthen submit succeed suspendre tackle take tenir torture travel trigger undermine unveil \
         use vacate venir violate violer viser weaken widen withdraw withhold worsen wound",
    ),
    (VERB | BASE | FINITE, "impose quitter retire retirer suspend"),
    (VERB | BASE | FINITE | PARTICIPLE, "hurt let put quit"),
    (VERB | BASE | FINITE | PARTICIPLE | NOUNISH, "cut hit set split"),
    (VERB | BASE | FINITE | NOUNISH, "finance refuse"),
    (VERB | BASE | PARTICIPLE, "become come"),
    (VERB | BASE | PARTICIPLE | NOUNISH, "run"),
    (
        VERB | BASE | NOUNISH,
        "aid boycott close damage deal debate delay draft drive end fall fight force free fund guarantee harm \
         help increase lead limit live need open quote reduce reference release return review show stand start \
         stop strike try visit win",
    ),
    (
        VERB | FINITE,
        "abolishes abstains accepts achieves acquires adapts addresses adjusts affects allocates allots amounts \
         appears applies appoints arrests arrives assesses assigns assists attends authors avoids bans bears \
         became becomes began begins belongs binds bombs bore boycotts breaks brings broke brushes builds buys \
         came campaigns cancels captures carries cedes chairs chooses chose cites closes combats combines comes \
         complies compromet considers contains contiennent contient continues contributes convenes convicts \
         cooperates creates cree creent curbs deepens defends delays deletes delivers demolishes depends deploys \
         deports designs destroys detains determines develops devient devotes dies disarms disbands discusses \
         dispatches displaces disrupts dissolves drafts drew drives drove earmarks eases elects emerges \
         encroaches enforces enjoys enlarges ensures entails entraine envoie epargne equips erects erodes \
         escalates establishes evacuates evolves exceeds excludes excluent exclut exempts exhausts exists expands \
         expels expires exposes expulse extends fails feeds fell ferment fights finances fires fit follows font \
         forbade forbids forgave forgives fournit frees freezes froze gave gets gives goes grew grows guaranteed \
         guides halts happens harms hears helps hires hits holds hosts hurts implements imposent imposes improves \
         includes increases initiates injures integrates interdisent interdit introduces invades investigates \
         invests joins keeps kills knew knows labels lacks launches lays leaves lets libere liberent lifts lives \
         loots loses lowers makes massacres mediates meets merges mettent monitors montre montrent narrows \
         negotiates nominates obtenu obtient occupies occurs opens ouverte ouvre oversaw oversees participates \
         passent pays peut peuvent phases portent postpones pouvait prefere prend prennent prepares preserves \
         prevents probes prohibits prompts prosecutes protects provides provoque publishes punit pursues puts \
         quits quitte quittent raids raises ran rapes reaches rebuilds receives recruits recueille recueilli \
         reduces reflects refusent refuses regulates rejoices releases relies remains removes renforce renforcent \
         rentre rentrent reopens repatriates replaces represents reshapes resigns resolves respects restent \
         restores restricts retirent retires reverses reviews rose sabotages sape sapent saw scales scraps seems \
         sees seizes sells sends separates servent serves settles severs shells ships shoots showed simplifies \
         solves sparks speaks spends splits spoke stages starts stems steps stops strengthens submits succeeds \
         suspendent suspends suspendu tables tackles takes taxes tenait tenu tient took tortures travels tries \
         triggers undermines unveils uses va vacates venait venu viennent vient vint violates vise visent vont \
         weakens went widens withdraws withdrew withholds worsens wounds",
    ),
    (
        VERB | FINITE | PARTICIPLE,
        "abolished abstained accepted achieved acquired adapted addressed adjusted affected aided allocated \
         alloted amounted appeared applied appointed armed arrested arrived assessed assigned assisted attacked attended \
         authored avoided banned barred belonged bombed bought bound boycotted brought brushed built campaigned \
         canceled captured carried caused ceded chaired cited closed combated combined complied considered \
         contained continued contributed convened convicted cooperated created curbed damaged dealt debated \
         deepened defended delayed deleted delivered demolished depended deployed deported designed destroyed \
         detained determined developed devoted died disarmed disbanded discussed dispatched displaced disrupted \
         dissolved drafted earmarked eased elected emerged encroached ended enforced enjoyed enlarged ensured \
         entailed equiped erected eroded escalated established evacuated evolved exceeded excluded exempted \
         exhausted existed expanded expelled expired exposed extended faced failed fed filed financed fired \
         followed forced fought freed funded got guided halted handed happened harmed headed heard held helped \
         hired hosted implemented imposed improved included increased initiated injured integrated introduced \
         invaded invested investigated joined kept killed labeled lacked laid launched led left lifted limited \
         lived looted lost lowered made marked massacred mediated merged met monitored narrowed needed negotiated \
         nominated occupied occurred opened paid participated phased postponed prepared preserved prevented \
         probed prohibited prompted prosecuted protected provided published pursued putted quoted raided raised \
         raped reached rebuilded received recruited reduced referenced reflected refused regulated rejoiced \
         released relied remained removed reopened repatriated replaced represented reshaped resigned resolved \
         respected restored restricted resulted resumed retired returned reversed reviewed sabotaged scaled \
         scrapped seemed seized sent sentenced separated served settled severed shelled shipped shot simplified \
         sold solved sparked spent staged started stemed steped stood stopped strengthened struck submitted \
         succeeded suspended tabled tackled taxed tortured trained traveled tried triggered undermined unveiled \
         used vacated violated visited weakened widened withheld won worsened wounded",
    ),
    (
        VERB | FINITE | NOUNISH,
        "causes conduit damages deals debates draws ends fait falls gele guarantees leads limits mis needs passe \
         pris quotes references reste returns runs saisit sert shows stands strikes viole violent visits wins",
    ),
    (
        VERB | PARTICIPLE,
        "begun borne broken chosen drawn driven fallen forbidden forgiven frozen given gone grown known overseen \
         risen seen shown spoken taken withdrawn",
    ),
    (
        VERB | GERUND,
        "abolishing abstaining accepting achieving acquiring adapting addressing adjusting affecting aiding \
         allocating alloting amounting appearing applying appointing arming arresting arriving assessing \
         assigning assisting attending authoring avoiding banning barring bearing becoming beginning belonging \
         binding bombing boycotting breaking bringing brushing buying campaigning canceling capturing carrying \
         causing ceding chairing choosing citing closing combating combining coming complying conduisant \
         considering containing continuing contributing convening convicting cooperating creant creating curbing \
         cutting damaging dealing debating deepening defending delaying deleting delivering demolishing depending \
         deploying deporting designing destroying detaining determining developing devoting disarming disbanding \
         discussing dispatching displacing disrupting dissolving drafting drawing driving dying earmarking easing \
         electing emerging encroaching ending enforcing enjoying enlarging ensuring entailing entrainant equiping \
         erecting eroding escalating establishing evacuating evolving exceeding excluding exempting exhausting \
         existing expanding expelling expiring exposing extending facing failing faisant falling feeding fighting \
         filing financing firing following forbiding forcing forgiving freeing freezing funding getting giving \
         going growing guiding halting handing happening harming heading hearing helping hiring hitting holding \
         hosting hurting implementing imposant imposing improving including increasing initiating injuring \
         integrating interdisant introducing invading investigating investing joining keeping killing knowing \
         labeling lacking launching laying leading leaving letting lifting limiting living looting losing \
         lowering making marking massacring mediating menant merging mettant monitoring narrowing needing \
         negotiating nominating occupying occurring opening ouvrant overseeing participating paying phasing \
         postponing prenant preparing preserving preventing probing prohibiting prompting prosecuting protecting \
         providing provoquant publishing pursuing putting quitting quoting raiding raising raping reaching \
         rebuilding receiving recruiting reducing referencing reflecting refusing regulating rejoicing releasing \
         relying remaining removing renforcant reopening repatriating replacing representing reshaping resigning \
         resolving respecting restoring restricting resulting resuming retiring returning reversing reviewing \
         rising running sabotaging scaling scrapping seeing seeming seizing selling sending sentencing separating \
         serving setting settling severing shelling shipping shooting showing simplifying solving sparking \
         speaking spending splitting staging standing starting steming steping stopping strengthening striking \
         submitting succeeding suspending tabling tackling taking taxing torturing training traveling triggering \
         trying undermining unveiling using vacating venant violating visant visiting weakening widening winning \
         withdrawing withholding worsening wounding",
    ),
    (VERB | GERUND | NOUNISH, "building meeting"),
];
