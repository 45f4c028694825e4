// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stop_words.h"

#include <array>

namespace praxis::search {
namespace {

using List = std::pair<std::string_view, std::string_view>;

// Function words only: a word that could be what somebody looks for ("Mai", "été", "work") stays out unless
// it is far more often an auxiliary. Words of one list may be content in another language.
// clang-format off: word by word it would break each line anew
constexpr std::array<List, 23> kLists{{
    {"en",
     "a about above across after again against all along already also although always am among an and any "
     "are aren't around as at away be became because been before being below between both but by can can't "
     "cannot could couldn't did didn't do does doesn't doing don't done down during each either else "
     "enough etc even ever every few first for from further get gets give given go had hadn't has hasn't "
     "have haven't having he hence her here hers herself him himself his how however i if in into is isn't "
     "it its itself just let like made make many may me might mine more most much must mustn't my myself "
     "neither no nor not of off often on once one only onto or other others our ours ourselves out over "
     "own per perhaps please quite rather s same several shall she should shouldn't since so some such t "
     "than that the their theirs them themselves then there therefore these they this those though through "
     "thus to together too toward towards under until up upon us very was wasn't we well were weren't what "
     "whatever when where whether which while who whom whose why will with within without won't would "
     "wouldn't yet you your yours yourself yourselves i.e. e.g."},
    {"de",
     "ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes "
     "auch auf aus bei beim bin bis bist bzw da dabei dadurch dafür dagegen daher damit danach dann daran "
     "darauf daraus darf darin darüber das dass dasselbe dazu daß dein deine dem demselben den denen denn "
     "denselben der deren derer derselbe des desselben dessen dich die dies diese dieselbe dieselben "
     "diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig einige "
     "einigem einigen einiger einiges er es etwa etwas euch euer eure für gegen gewesen hab habe haben hat "
     "hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist "
     "jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner "
     "keines können könnte machen man manche manchem manchen mancher manches mehr mein meine mich mir mit "
     "muss musste müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner "
     "seines seit selbst sich sie sind so sodass solche solchem solchen solcher solches soll sollen sollte "
     "sollten sondern sonst sowie über um und uns unser unsere unter viel viele vielen vom von vor während "
     "war waren warst warum was weg weil weiter welche welchem welchen welcher welches wem wen wenn wer "
     "werde werden wessen wie wieder wieviel wieviele will wir wird wirst wo wobei wodurch wofür woher "
     "wohin worin worüber wurde wurden würde würden zu zum zur zwar zwischen"},
    {"fr",
     "à afin ai aie ainsi alors après as au aucun aucune aujourd'hui auquel auraient aurait aussi autre "
     "autres aux auxquelles auxquels avaient avais avait avant avec avez avoir avons ayant beaucoup c car "
     "ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci combien comme comment "
     "contre d dans de depuis des desquelles desquels dessous dessus devant doit doivent donc dont du "
     "duquel elle elles en encore entre es est et étaient étais était étant êtes être eu eux fait faire "
     "furent fut ici il ils j je jusqu l la laquelle là le lequel les lesquelles lesquels leur leurs lors "
     "lorsqu lorsque lui m ma mais me même mêmes mes mien moi moins mon n ne ni non nos notre nous on ont "
     "ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait puis puisque qu "
     "quand que quel quelle quelles quelque quelques quels qui quoi sa sans se selon sera seraient serait "
     "seront ses si sien soi soit sommes son sont sous suis sur t ta tandis te tel telle telles tels tes "
     "toi ton tous tout toute toutes très tu un une vers via voici voilà vos votre vous y"},
    {"es",
     "a al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas aquello "
     "aquellos aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cuáles "
     "cualquier cuando cuándo cuanta cuánta cuantas cuántas cuanto cuánto cuantos cuántos cuya cuyas cuyo "
     "cuyos de debe deben del demás desde donde dónde dos durante e el él ella ellas ello ellos en entre "
     "era eran es esa esas ese eso esos esta está estaba estaban estado estamos están estar estas este "
     "esto estos estoy fue fueron fui ha había habían haber han has hasta hay he hemos incluso la las le "
     "les lo los luego más me menos mi mientras mis mucha muchas mucho muchos muy nada ni ningún ninguna "
     "ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco "
     "por porque pude puede pueden pues que qué quien quién quienes quiénes se sea sean según ser será "
     "serán si sí sido siempre sin sino sobre solo sólo son soy su sus suya suyo tal también tampoco tan "
     "tanto te tenía tiene tienen tener toda todas todavía todo todos tras tu tus tuvo u un una unas uno "
     "unos vosotros y ya yo"},
    {"it",
     "a abbia abbiamo ad agli ai al alcun alcuna alcune alcuni alcuno alla alle allo allora anche ancora "
     "avere aveva avevano c che chi ci ciascun ciascuno ciò cioè co coi col come con contro cosa così cui "
     "d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello deve devono di dopo "
     "dove dunque durante e è ed egli ella era erano essa esse essere essi esso fa fra fu furono gli ha "
     "hai hanno ho i il in infatti invece io l la le lei li lo loro lui ma me mentre mi mia mie miei mio "
     "molti molto ne negli nei nel nell nella nelle nello nessun nessuno noi non nostra nostre nostri "
     "nostro o ogni oltre ossia ove per perché però piú più poi poiché può possono qual quale quali "
     "qualche quando quante quanti quanto quanta quasi quel quell quella quelle quelli quello quest questa "
     "queste questi questo qui quindi sarà saranno se sé secondo sei senza si sia siamo siano siete sono "
     "sta stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi tale tali te ti "
     "tra tu tutta tutte tutti tutto un una uno v vi voi vostra vostro"},
    {"pt",
     "a à ainda além algum alguma algumas alguns ante antes ao aos apenas após aquela aquelas aquele "
     "aqueles aquilo as às assim até cada com como contra da das de dela delas dele deles depois desde "
     "dessa desse desta deste do dos durante e é ela elas ele eles em entre era eram essa essas esse esses "
     "esta está estão estas estava este estes eu foi foram há isso isto já la lhe lhes lo mais mas me "
     "mesmo meu minha muito muitos na não nas nem nenhum nessa nesta neste no nos nós nossa nosso num numa "
     "o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque porquê pois "
     "qual quais qualquer quando quanta quantas quanto quantos que quê quem são se seja sem sendo ser será "
     "seu seus si sido sob sobre sua suas só também tal tão te tem têm ter tinha toda todas todo todos tu "
     "um uma umas uns você vocês"},
    {"nl",
     "aan al alle alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een "
     "eens en er ge geen haar had heb hebben heeft hem het hier hij hoe hoeveel hun iemand iets ik in is "
     "ja je kan kon kunnen maar me meer men met mij mijn moet moeten na naar niet niets nog nu of om omdat "
     "ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor waar waarin waarom wanneer "
     "want waren was wat welk welke werd werden wie wij wil worden wordt zal ze zelf zich zij zijn zo "
     "zonder zou zouden"},
    {"sv",
     "alla allt att av blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt "
     "du där då efter ej eller en er era ett från för genom ha hade han hans har henne hennes hon honom "
     "hur hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mina mitt mot mycket "
     "ni nu när någon något några och om oss på samma sedan sig sin sina sitt själv skulle som så sådan "
     "sådana sådant till under upp ut utan vad var vara varför varit varje vars vart vem vi vid vilka "
     "vilken vilket våra vårt än är åt över"},
    {"da",
     "ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog "
     "du efter eller en end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvem "
     "hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jo kan kunne man mange "
     "med meget men mellem mig min mine mit mod ned noget nogle nu når og også om op os over på selv sig "
     "sin sine sit skal skulle som sådan thi til ud under var vi vil ville vor være været"},
    {"no",
     "alle andre at av bare ble bli blir både da de deg dei dem den denne der dere deres det dette di din "
     "disse ditt du eller en enn er et ett etter for fordi fra ha hadde han hans har hennes her hun hva "
     "hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ikkje ingen inn jeg kan kunne man mange "
     "med meg mellom men mer mine mitt mot mye ned noe noen nå når og også om opp oss over på selv seg sin "
     "sine sitt skal skulle slik som så til ut under var ved vi vil ville vår være vært"},
    {"fi",
     "ei eivät eli en että he hän häntä ja jo joka jos josta jota jotka ja kaikki kanssa keiden ketkä kuin "
     "kuinka kuka kun me mikä mikään miksi milloin minkä minä missä mistä miten mitä mitkä mukaan mutta "
     "myös ne niiden niin niitä noin nyt näiden näin nämä ole olen oli olivat olla on ovat sekä se sen "
     "siis siitä sitä tai te tämä tämän tässä tästä vaan vai vain voi voidaan voivat"},
    {"ro",
     "a acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea acestei "
     "acestor acestui aceşti ai al ale altă alte altele alţi am apoi ar are aș așa asupra atât atunci au "
     "avea având ca când care către cât câte câţi câtă ce cea cei cel cele celor cine cu cui cum cărei "
     "căror cărui dacă dar dat de deci deja deși despre din dintr dintre după ea ei el ele era erau este "
     "ești eu face fără fi fie fiecare fiind fost iar în înainte încât într între însă la le li lor lui "
     "mai mare multe mulţi ne nici niște noastră noi nostru nu o ori orice pe pentru peste pot poate prea "
     "prin sa să sale sau sub sunt spre și tot toate toți tu un una unde unei unele unii unor unui va "
     "voastră voi vor"},
    {"el",
     "αλλά αν αντί από άρα ας αυτά αυτές αυτή αυτήν αυτής αυτό αυτοί αυτός αυτού αυτούς αυτών για γιατί δε "
     "δεν δια είμαι είναι είχαν είχε εάν εγώ εδώ εκεί εκείνη εκείνο εκείνος εμείς ενός ενώ επί εσείς έναν "
     "ένας ένα έχει έχουν έως ή η ήταν θα και κάθε κάποια κάποιο κάποιος κατά κι λόγω μα με μέσα μέσω μετά "
     "μεταξύ μέχρι μη μην μια μία μιας μόνο μου να ο οι όλα όλες όλοι όμως όπου όπως όσο όσοι όσα όταν ότι "
     "οποία οποίες οποίο οποίοι οποίος οποίου οποίων όχι πια πιο ποια ποιά ποιες ποιο ποιό ποιοι ποιον "
     "ποιος ποιός ποιου πολύ πόσα πόσες πόση πόσο πόσοι πόσους πότε που πού πριν προς πρέπει πως πώς σαν "
     "σας σε στα στη στην στης στις στο στον στους στων συν τα τη την της τι τις το τον τόσο του τους των "
     "υπάρχει υπάρχουν υπέρ υπό ως ώστε"},
    {"pl",
     "a aby albo ale bardzo bez bo być był była było były będzie będą by ci co czy czyli dla dlaczego do "
     "gdy gdzie go i ich ile im inne iż ja jak jaka jaki jakie jako je jego jej jest jeszcze jeśli już "
     "każdy kiedy kto która które którego której który których którym którzy lub ma mają między może można "
     "mu na nad nam nas nie niż o od oraz po pod ponieważ poza przed przez przy są się swoje swój ta tak "
     "także tam te tego tej ten to tu twój tych tylko tym u w we więc wiele wszystkie wszystko z za ze że"},
    {"cs",
     "a aby ale ani ano asi až bez bude budou by byl byla byli bylo být co což další do i jak jaká jaké "
     "jaký jako je jeho jej její jejich jen ještě již jsem jsme jsou k kam kde kdo kdy kdyby když ke která "
     "které kterého kteří který kterých kterým ma má mají mezi mu může na nad ne nebo není než o od po pod "
     "podle pokud pro proč proto protože před při s se si své svůj ta tak také takže tam tato te tedy ten "
     "tento této tím to toho tomto tu u už v ve však vy z za zda ze že"},
    {"sk",
     "a aby aj ak ako aká aké aký ale alebo ani asi až bez bol bola boli bolo bude budú by byť čo do ešte "
     "ho i ich ja je jeho jej k kam kde kedy keď kto ktorá ktoré ktorého ktorí ktorý ktorých ku ma má majú "
     "medzi mu môže na nad nie o od po pod podľa pre prečo pred pri s sa sme so sú svoj ta tak takže tam "
     "táto tejto ten tento to toho toto tu už v však vo z za zo že"},
    {"hu",
     "a abban addig ahhoz ahogy ahol aki akik akkor alatt amely amelyek amelyet ami amit amíg az azok azon "
     "azonban azt aztán azzal azért be bár csak de e ebben egy egyéb egyes egyik el első ennek erre és ez "
     "ezek ezen ezt ezzel ezért fel ha hány hiszen hogy hogyan hol ill illetve is itt ki kell kívül le "
     "legyen lehet mely melyek meg mert mi miért mikor milyen minden mint mit már más még míg ne nem ő ők "
     "össze pedig s sem sok során számára szerint után vagy való van vannak volt voltak"},
    {"sl",
     "a ali ampak bi bil bila bile bili bilo bo bodo brez če da do glede iz in ja jaz je jih jim jo k kaj "
     "kako kakšen kakšna kar kdaj kdo ker ki kje ko koliko kot ki lahko le ma med na nad naj ne ni niso o "
     "ob od oz oziroma pa po pod pred pri s saj se sem si smo so svoj ta tako te tega tem ti to tudi v več "
     "vse z za zakaj zaradi že"},
    {"hr",
     "a ako ali bi bila bile bili bilo bio biti bez da do ga gdje i ih ili im iz ja je jedan jer još ju k "
     "kada kako kakav kao koja koje kojeg koji kojih kojim kojoj koju koliko li ma među mi mogu može na "
     "nad nakon ne nego nema ni nije nisu o od on ona oni ono ova ovaj ove ovo po pod pri prije s sa sam "
     "samo se si smo što su sve svi svoj ta tako taj te ti to toga tko u uz već vrlo za zašto zbog"},
    {"bg",
     "а ако ала бе без беше бил била били било бъде в вече все всеки всички във го да дали до докато "
     "докога е едва един една едно ето за зад защо защото и из или им има имат й как каква какво какъв "
     "като кога когато което които кой който колко която къде към ли между ме ми може му на над най не "
     "него нея ни ние но обаче около освен от по под поради преди през при с са само се сега си след сме "
     "според със съм също т така там те тези то това този тази той трябва тук тя у че че щом я"},
    {"lt",
     "apie ar arba bei bet bus būti buvo dėl gali ir iš iki į ją jau jei jeigu ji jie jis jo jog jos jų "
     "kad kada kai kaip kas keli kiek kokia kokie koks kol kur kurie kuri kurio kurios kuris kurių ne nėra "
     "nes net nuo o pagal per po prie prieš su šis ši šio šios šie tai taip tarp tas to tik tiek už yra"},
    {"ca",
     "a al algun alguna alguns als amb aquell aquella aquells aquest aquesta aquestes aquests així això "
     "cada com d de del dels des doncs durant e el ella elles ells els em en entre era eren és es està "
     "estan et ha han has havia hem hi ho i l la les li lo los més mentre mes meu molt molts n ni no "
     "nosaltres o on per perquè però pot poden qual quals quan quant quants que què qui quin quina quines "
     "quins s sense ser seu seus seva si sobre som són també tan te tot tota totes tots un una unes uns va "
     "van"},
    {"et",
     "aga ei ega et ja jah juba kas kes keda kelle kui kuid kuidas kus kuhu miks mida millal mille "
     "millised milline mis mitu need neid nende ning nii no oli olid olla on ka ta tema või see seda selle "
     "sest siis üle"},
}};
// clang-format on

}  // namespace

std::span<const std::pair<std::string_view, std::string_view>> stop_word_lists() {
  return kLists;
}

}  // namespace praxis::search
