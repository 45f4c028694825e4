// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stop_words.h"

#include <array>

namespace praxis::search {
namespace {

// Function words only: a word that could be what somebody looks for ("Mai", "été", "work") stays out unless
// it is far more often an auxiliary. Words of one list may be content in another language.
// clang-format off: word by word it would break each line anew
constexpr std::array<WordLists::value_type, 6> kGermanic{{
    {"en",
     "a about above across after again against ago all almost along already also although always am "
     "among amongst an and any anybody anyone anything anywhere are aren't around as at away be became "
     "because become becomes becoming been before being below besides between both but by can can't "
     "cannot concerning could couldn't despite did didn't do does doesn't doing don't done down during "
     "each either else elsewhere enough especially etc even ever every everybody everyone everything "
     "everywhere except few first for from further furthermore get gets give given go had hadn't has "
     "hasn't have haven't having he hence her here hereby hers herself him himself his how however i "
     "if in indeed instead into is isn't it its itself just let like likewise ll made make many may me "
     "meanwhile merely might mine more moreover most mostly much must mustn't my myself namely nearly "
     "neither never nevertheless no nobody none nor not nothing now nowhere of off often on once one "
     "only onto or other others otherwise our ours ourselves out over own particularly per perhaps "
     "please quite rather regarding s same several shall she should shouldn't since so some somebody "
     "somehow someone something sometimes somewhere still such t than that the their theirs them "
     "themselves then there therefore therein thereof these they this those though through throughout "
     "thus to together too toward towards under unless until up upon us ve versus very via was wasn't "
     "we well were weren't what whatever when whenever where whereas whereby wherever whether which "
     "whichever while who whoever whom whose why will with within without won't would wouldn't yet you "
     "your yours yourself yourselves i.e. e.g."},
    {"de",
     "ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes "
     "auch auf aus außer außerdem außerhalb bei beim bereits bevor bezüglich bin bis bisher bist bzw "
     "da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darüber "
     "das dass dasselbe davon davor dazu daß dein deine deinem deinen deiner dem demselben den denen "
     "denn dennoch denselben der deren derer derselbe des deshalb desselben dessen deswegen dich die "
     "dies diese dieselbe dieselben diesem diesen dieser dieses dir doch dort du durch dürfen durfte "
     "eben ebenso ein einander eine einem einen einer eines einig einige einigem einigen einiger "
     "einiges er es etwa etwas euch euer eure ferner für gab ganz gar gegeben gegen gegenüber genug "
     "gerade gern gewesen gibt hab habe haben hat hatte hatten hier hin hinsichtlich hinter ich ihm "
     "ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem innerhalb ins insbesondere insgesamt "
     "irgend irgendein irgendeine irgendwelche irgendwie ist je jede jedem jeden jeder jedes jedoch "
     "jemals jemand jene jenem jenen jener jenes jetzt jeweils kann kaum kein keine keinem keinen "
     "keiner keinerlei keines können könnte konnten lediglich machen mag man manche manchem manchen "
     "mancher manches manchmal mehr mehrere mein meine mich mir mit mittels möchte möchten muss müssen "
     "musste nach neben nicht nichts nie niemals niemand noch nun nur ob obwohl oder oft ohne schon "
     "sehr seid sein seine seinem seinen seiner seines seit seither selbst sich sie sind so sobald "
     "sodass sofern solange solche solchem solchen solcher solches soll sollen sollte sollten somit "
     "sondern sonst sowie statt stattdessen stets teils trotz trotzdem über überall übrigens um umso "
     "und ungefähr uns unser unsere unter viel viele vielen vieles vielleicht vom von vor während wann "
     "war wäre waren warst warum was weder weg wegen weil weiter welch welche welchem welchen welcher "
     "welches wem wen wenn wer werde werden weshalb wessen wie wieder wieso wieviel wieviele will wir "
     "wird wirst wo wobei wodurch wofür woher wohin wollen wollte wollten womit wonach woran worauf "
     "worden worin worüber wovon wozu wurde würde wurden würden zu zum zumindest zunächst zur zwar "
     "zwischen"},
    {"nl",
     "aan achter af al alle alleen alles als altijd andere anders behalve beide ben betreffende bij "
     "binnen boven buiten daar daarbij daardoor daarin daarna daarom dan dat de deden deed degene der "
     "dergelijke deze dezelfde die diens dit doch doe doen doet door dus echter een eens elk elke en "
     "enige enkele er eveneens gaan gaat ge geen gehad geweest geworden haar had hadden heb hebben "
     "heeft hem hen het hier hierbij hierdoor hij hoe hoeveel hoewel hun iemand iets ik in indien "
     "inzake is ja je jij jou jouw jullie kan kon konden kunnen kunt langs maar mag me meer men met "
     "mij mijn mocht mochten moest moesten moet moeten mogen na naar namelijk nergens niemand niet "
     "niets noch nog nogal nooit nu of om omdat omtrent onder ongeveer ons onze ooit ook op opdat over "
     "per reeds rond sinds slechts sommige soms steeds te tegen tenzij terwijl tijdens toch toen tot "
     "tussen u uit uw vaak van vanaf vanwege veel vervolgens via volgens voor vooral voordat waar "
     "waarbij waardoor waarin waarmee waarna waarnaar waarom waarop waarvan waarvoor wanneer want "
     "waren was wat weer wel welk welke welks werd werden wie wiens wij wil wilde wilden willen worden "
     "wordt zal ze zelf zich zij zijn zo zoals zodat zodra zonder zou zouden zulke zullen"},
    {"sv",
     "aldrig alla allt alltid än ändå andra annan annat ännu är åt att av båda både bara bland blev "
     "bli blir blivit bör borde då där därför därmed de dem den denna deras dess dessa det detta dig "
     "din dina ditt du efter eftersom ej eller emellan emot en endast enligt er era ett fanns får fast "
     "fått fick finns för före från genom gjorde gjort gör göra ha hade han hans har här henne hennes "
     "hon honom hos hur i icke ifrån inför inga ingen inget innan inom inte istället jag ju kan kring "
     "kunde kunna man många måste med mellan men mer mest mig min mina mitt mot mycket någon något "
     "några när nära nästan ni nog nu och ofta om omkring oss över på så sådan sådana sådant samma "
     "samt sedan sig sin sina sitt själv själva ska skall skulle som till tills trots ty under upp ur "
     "ut utan utanför utom vad väl var vara våra varandra varav varför varit varje varken vars vart "
     "vårt vem vi via vid vilka vilken vilket vill ville"},
    {"da",
     "ad af aldrig alle alt altid anden andet andre at både bare begge blandt blev blive bliver bør da "
     "de dem den denne der derefter deres derfor derved det dette dig din disse dog du efter eller "
     "ellers en end enhver enten er et få får fik findes flere for foran fordi fra fx før gennem "
     "gjorde gør gøre ham han hans har havde have hele hende hendes her herunder hos hun hvad hvem "
     "hver hvert hvilke hvilken hvilket hvis hvor hvoraf hvordan hvorfor hvornår hvorved i ikke "
     "imellem imod ind inden ingen intet jeg jer jo kan kunne langs må man mange måske måtte med meget "
     "mellem men mere mest mig min mine mit mod når ned noget nogle nu ofte og også om omkring op os "
     "over på sådan sådanne således sammen samt selv siden sig sin sine sit skal skulle snart som "
     "stadig thi til trods ud uden under var ved vi via vil ville vor være været"},
    {"no",
     "aldri alle alltid andre annen annet at av både bare begge blant ble bli blir bør da de deg dei "
     "dem den denne der dere deres derfor derimot dersom det dette di din disse ditt du eller ellers "
     "en enhver enn enten er et ett etter få får fikk finnes flere for foran fordi fra før gjennom "
     "gjorde gjør gjøre ha hadde han hans har hennes her hos hun hva hvem hver hvert hvilke hvilken "
     "hvis hvor hvorav hvordan hvorfor i ikke ikkje imellom imot ingen inn innen intet jeg kan kunne "
     "langs må man mange måtte med meg mellom men mens mer mest mine mitt mot mye nå når ned noe noen "
     "ofte og også om omkring opp oss over på så således samt seg selv siden sin sine sitt skal skulle "
     "slik slike som særlig til tross under ut uten var vår ved vi via vil ville være vært"},
}};
// clang-format on

}  // namespace

WordLists germanic_stop_words() {
  return kGermanic;
}

}  // namespace praxis::search
