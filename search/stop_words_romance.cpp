// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stop_words.h"

#include <array>

namespace praxis::search {
namespace {

// Function words only: a word that could be what somebody looks for ("Mai", "été", "work") stays out unless
// it is far more often an auxiliary. Words of one list may be content in another language.
// clang-format off: word by word it would break each line anew
constexpr std::array<WordLists::value_type, 7> kRomance{{
    {"fr",
     "à afin ai aie ailleurs ainsi alors après as assez au aucun aucune aujourd'hui auprès auquel "
     "auraient aurait auras aurez auront aussi autant autour autre autrement autres aux auxquelles "
     "auxquels avaient avais avait avant avec avez aviez avions avoir avons ayant ayez beaucoup bien c "
     "car ce ceci cela celle celles celui cependant certain certaine certaines certains certes ces cet "
     "cette ceux chacun chacune chaque chez ci combien comme comment concernant contre d dans "
     "davantage de déjà delà depuis des désormais desquelles desquels dessous dessus devant doit "
     "doivent donc dont du duquel durant également elle elles en encore enfin ensuite entre envers "
     "environ es est et étaient étais était étant êtes être eu eue eues eurent eus eut eux excepté "
     "faire faisaient faisait faisant fait faites faits fallait fasse faudra faudrait faut fit font "
     "fûmes furent fus fut hormis hors ici il ils j jamais je jusqu jusque l la là laquelle le lequel "
     "les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma maintenant mais malgré me même "
     "mêmes mes mien mienne mieux moi moins mon n ne néanmoins ni non nos notamment notre nous nul "
     "nulle on ont ou où oui outre par parce parfois parmi particulièrement partout pas pendant peu "
     "peut peuvent peux plupart plus plusieurs plutôt pour pourquoi pourra pourraient pourrait "
     "pourront pourtant pouvaient pouvait pouvez pouvoir pouvons près presque puis puisque qu quand "
     "quant que quel quelconque quelle quelles quelqu quelque quelques quels qui quiconque quoi rien "
     "sa sans sauf se selon sera serai seraient serait seras serez serions serons seront ses si sien "
     "sienne sinon soi soient soit sommes son sont sous soyez soyons suis sur surtout t ta tandis tant "
     "te tel telle telles tels tes tien toi ton toujours tous tout toute toutefois toutes très trop tu "
     "un une va vers veulent veut via voici voilà voire vont vos votre voulez vous y"},
    {"es",
     "a además ahí ahora al algo algún alguna algunas alguno algunos allí ambas ambos ante antes "
     "apenas aquel aquella aquellas aquello aquellos aquí así asimismo aun aún aunque bajo bastante "
     "bien cada casi como cómo con conmigo consigo contigo contra cual cuál cuales cuáles cualquier "
     "cuando cuándo cuanta cuánta cuantas cuántas cuanto cuánto cuantos cuántos cuya cuyas cuyo cuyos "
     "de debe deben debía debían debido del demás dentro desde después dicha dichas dicho dichos donde "
     "dónde dos durante e el él ella ellas ello ellos en entre era éramos eran eres es esa esas ese "
     "eso esos especialmente esta está estaba estaban estado estamos están estar estas este estén esto "
     "estos estoy estuvieron estuvo excepto fue fuera fueran fueron fuese fuesen fui ha haber había "
     "habían habrá habría habrían hace hacen hacer hacía hacían han has hasta hay haya hayan he hecho "
     "hemos hizo hubiera hubo incluso jamás la las le les lo los luego más me mediante menos mi mía "
     "mientras mío mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún "
     "ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro "
     "otros para pero pese poco podemos podía podían podrá podrán podría podrían por porque pude "
     "pudieron pudo puede pueden pues que qué quien quién quienes quiénes quizá quizás respecto salvo "
     "se sea sean según ser será serán sería serían si sí sido siempre siendo sin sino siquiera sobre "
     "solo sólo somos son soy su suele suelen sus suya suyo tal tales también tampoco tan tanto te "
     "tendrá tener tenía tiene tienen toda todas todavía todo todos tras través tu tus tuvieron tuvo u "
     "un una unas uno unos usted ustedes va van vosotros y ya yo"},
    {"it",
     "a abbia abbiamo ad adesso affinché agli ai al alcun alcuna alcune alcuni alcuno alla alle allo "
     "allora almeno altra altre altri altro ambedue anch anche ancora appena attraverso avendo avere "
     "avesse avessero avete aveva avevano avrà avranno avrebbe avrebbero avuto benché bensì c che chi "
     "ci ciascun ciascuna ciascuno ciò cioè circa co coi col coloro colui com come comunque con contro "
     "cos cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello "
     "deve devono di dopo dov dove dovrebbe dovrebbero dovunque dunque durante e è eccetto ed egli "
     "ella entrambe entrambi eppure era erano eravamo essa esse essere essi esso fa facendo faceva "
     "fanno fare fatto fece fin finché fino fosse fossero fra fu fui furono già giacché gli ha hai "
     "hanno ho i il in infatti inoltre invece io l la le lei li lo loro lui ma mai me mediante meno "
     "mentre mi mia mie miei mio molti molto ne neanche negli nei nel nell nella nelle nello nemmeno "
     "neppure nessun nessuno niente noi non nonché nonostante nostra nostre nostri nostro nulla o ogni "
     "ognuno oltre oppure ormai ossia ove ovunque ovvero parecchi parecchie particolarmente per perché "
     "però pertanto più piú poca poche pochi poco poi poiché possono potrebbe potrebbero potuto presso "
     "proprio può purché pure qual qualche qualcosa qualcuno quale quali qualora qualsiasi qualunque "
     "quando quant quanta quante quanti quanto quasi quegli quei quel quell quella quelle quelli "
     "quello quest questa queste questi questo qui quindi sarà saranno sarebbe sarebbero se sé sebbene "
     "secondo sei sempre senz senza si sia siamo siano siccome siete soltanto sono sopra soprattutto "
     "sotto sta stanno stata state stati stato stava stavano stessa stesse stessi stesso su sua sue "
     "sugli sui sul sull sulla sulle sullo suo suoi tale tali talvolta tanta tante tanti tanto te ti "
     "tra tramite troppo tu tua tue tuo tuoi tutt tutta tuttavia tutte tutti tutto un una uno v "
     "vengono veniva venivano venne vennero verso vi viene voi vostra vostre vostri vostro"},
    {"pt",
     "a à acerca ainda além algo alguém algum alguma algumas alguns ali ambas ambos ante antes ao aos "
     "apenas após aquela aquelas aquele aqueles aquilo as às assim até através bastante bem cada com "
     "como contra cuja cujas cujo cujos da das de dela delas dele deles dentro depois desde dessa "
     "desse desta deste deve devem devido do dos durante e é ela elas ele eles em enquanto então entre "
     "entretanto era eram especialmente essa essas esse esses esta está estamos estão estar estas "
     "estava estavam este estes esteve estou eu fará faz fazem fazer fez foi foram fosse fossem fui há "
     "haja havia houve isso isto já la lhe lhes lo mais mas me mediante mesma mesmas mesmo mesmos meu "
     "meus minha minhas muito muitos na nada não naquela naquele nas nela nele nem nenhum nessa nessas "
     "nesse nesses nesta nestas neste nestes ninguém no nos nós nossa nossas nosso nossos num numa "
     "nunca o onde os ou outra outras outro outros para pela pelas pelo pelos perante pode podem "
     "poderá poderia podia pois por porém porque porquê portanto pouca poucas pouco poucos quais "
     "quaisquer qual qualquer quando quanta quantas quanto quantos quase que quê quem salvo são se "
     "seja sejam sem sempre senão sendo ser será seria seriam seu seus si sido só sob sobre sua suas "
     "tal também tanta tantas tanto tantos tão te tem têm ter tinha tinham tiveram toda todas todo "
     "todos tu tudo um uma umas uns vai vão você vocês vos"},
    {"ro",
     "a acea aceasta această aceea aceeași acei aceia aceiași acel acela același acele acelea aceleași "
     "acelor aceluia acest acesta aceste acestea acestei acesteia aceşti acestor acestora acestui "
     "acestuia acolo acum ai aibă aici aiurea al ale altă altceva altcineva alte altele altfel alţi "
     "alții altora altul am apoi ar are aș așa asemenea asta astfel asupra atare atât ați atunci au "
     "având avea aveam aveau avem aveți avut ca când care cărei căreia căror cărora cărui căruia cât "
     "câtă câte câteva câţi câțiva către ce cea cei cel cele celor cine contra cu cui cum cumva dacă "
     "dar dat de deasupra decât deci deja deoarece deseori deși despre din dinspre dintr dintre doar "
     "după ea ei el ele era eram erați erau este ești eu face fără fi fie fiecare fiecărei fiecărui "
     "fiind foarte fost fusese fuseseră i iar îi îl îmi împotriva împreună în înainte încă încât însă "
     "însăși însuși într între întru întrucât își îți l la lângă le li lor lui m măcar mai mare mereu "
     "mult multă multe mulţi n ne nici nicio niciodată niciun nimeni nimic niscai niște noastră "
     "noastre noi noștri nostru nu numai o ori orice până pe pentru peste poate pot poți potrivit prea "
     "prin printr printre putea puteau putem puteți putut s sa să sale sau se și spre sub sunt suntem "
     "sunteți ta tale tău toată toate tocmai tot toți totuși tu tuturor un una unde unei unele unii "
     "unor unora unui unul va vei veți voastră voastre voi vom vor voștri vostru vreo vreun"},
    {"ca",
     "a abans ací ahir així això al aleshores algú algun alguna alguns alhora allà allò als amb ambdós "
     "ans apenes aquell aquella aquelles aquells aquest aquesta aquestes aquests arran bastant bé cada "
     "cadascun cadascuna com contra d davant de del dels des després dins dintre doncs durant e el "
     "ella elles ells els em en encara ens entre envers era érem eren eres es és ésser està estan "
     "estar estat estava estaven estiguin et excepte fa fan feia feien fer feu fins foren fou gaire "
     "gairebé ha hagut han has haurà hauria haver havia havien hem hi ho i ja jo l la les li llavors "
     "llur llurs lo los malgrat mateix mateixa mateixes mateixos mentre mes més meu meus meva meves "
     "mitjançant molt molta moltes molts n ni ningú no només nosaltres nostra nostre nostres o on pel "
     "pels per però perquè poc poca pocs poden poder podia podria poques pot puix qual quals quan "
     "quant quants que què quelcom qui quin quina quines quins rere respecte s segons sempre sense ser "
     "seria serien seu seus seva seves si sigui siguin sinó sobre sols som són tal tals també tampoc "
     "tan tant tanta tantes tants te tenen tenia tenir tot tota totes tothom tots tu un una unes uns "
     "va van vers via vosaltres vostra vostre vostres"},
    {"el",
     "αλλά άλλες άλλη άλλο άλλοι άλλος άλλου άλλους άλλων αν ανά αντί από άρα ας αυτά αυτές αυτή αυτήν "
     "αυτής αυτό αυτοί αυτός αυτού αυτούς αυτών αφού για γιατί γίνεται γίνονται γύρω δε δεν δηλαδή δια "
     "διότι εάν εαυτό εγώ εδώ είμαι είμαστε είναι είσαι είστε είχα είχαν είχε εκεί εκείνα εκείνες "
     "εκείνη εκείνο εκείνοι εκείνος εκτός εμείς ένα έναν έναντι εναντίον ένας ενός εντός ενώ επειδή "
     "επί επίσης εσείς έτσι έχει έχουν έως ή η ήδη ήταν θα ίδια ίδιες ίδιο ίδιοι ίδιος ιδίως κάθε και "
     "καμία κανείς κανένα κανένας κάποια κάποιες κάποιο κάποιοι κάποιος κατά κάτι κάτω κι λόγω λοιπόν "
     "μα μαζί μάλιστα μας με μέσα μέσω μετά μεταξύ μέχρι μη μην μία μια μιας μόλις μόνο μου μπορεί "
     "μπορούμε μπορούν μπορούσαν μπορούσε να ο οι όλα όλες όλοι ολόκληρο όμως οποία οποίες οποίο "
     "οποίοι οποίος οποίου οποίων οπότε όπου όπως όσα όσο όσοι όταν ότι ούτε όχι πάλι πάντα πάνω παρά "
     "πέρα περί πια πιο ποιά ποια ποιες ποιο ποιό ποιοι ποιον ποιος ποιός ποιου ποιους ποιων πολύ πόσα "
     "πόσες πόση πόσο πόσοι πόσους πότε που πού πρέπει πριν προς πως πώς σαν σας σε σου στα στη στην "
     "στης στις στο στον στους στων συν τα τέτοια τέτοιες τέτοιο τέτοιοι τέτοιος τη την της τι τίνος "
     "τίποτα τις το τον τόσο τότε του τους των υπάρχει υπάρχουν υπέρ υπό χάρη χωρίς ως ώστε ωστόσο"},
}};
// clang-format on

}  // namespace

WordLists romance_stop_words() {
  return kRomance;
}

}  // namespace praxis::search
