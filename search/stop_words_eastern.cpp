// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stop_words.h"

#include <array>

namespace praxis::search {
namespace {

// Function words only: a word that could be what somebody looks for ("Mai", "été", "work") stays out unless
// it is far more often an auxiliary. Words of one list may be content in another language.
// clang-format off: word by word it would break each line anew
constexpr std::array<WordLists::value_type, 10> kEastern{{
    {"pl",
     "a aby albo ale aż bądź bardzo będą będzie bez bo bowiem by być był była było byłoby były choć "
     "chociaż ci ciebie co coś czego czemu czy czyli dla dlaczego dlatego do dopiero gdy gdyby gdyż "
     "gdzie go i ich ile im inne iż ja jak jaka jaki jakich jakie jakiego jakiej jakim jako je jednak "
     "jednego jego jej jemu jeśli jest jeszcze jeżeli już każdy kiedy kiedyś kogo komu kto która które "
     "którego której któremu który których którym którzy ktoś lub ma mają między mną mnie mogą mój "
     "moja moje może można mu musi muszą na nad nam nas nasz nasza nasze naszego naszych nią nic nich "
     "nie niech niego niej nigdy nim nimi niż o obok obu od około ono oraz po pod podczas pomiędzy "
     "ponieważ poprzez powinien powinna powinno poza przecież przeciw przed przez przy są sam sama się "
     "sobą sobie swego swoich swój swoją swoje swojego swojej ta tak taka taki takich takie także tam "
     "tamten te tego tej ten to tobie toteż tu tutaj twój twoja twoje tych tyle tylko tym u w wam was "
     "wasz wasza we według więc więcej wiele wobec wskutek wśród wszyscy wszystkich wszystkie wszystko "
     "właśnie z za żaden żadna żadne zaś zawsze ze że żeby"},
    {"cs",
     "a aby ale ani aniž ano asi avšak až během bez bude budou by byl byla byli bylo bys být bývá čeho "
     "čem čemu čím co což cože další do dokud dosud ho i jak jaká jaké jakého jakmile jako jakož "
     "jakožto jaký jakých jakým je jeden jedna jedno jeho jej její jejich jejichž jen jenom jenž ještě "
     "jež jí jimi jiné jiný již jsem jsme jsou k kam kde kdežto kdo kdy kdyby když ke koho kolem kolik "
     "komu která které kterého kterém kterému kteří kterou který kterých kterým kterými kvůli ma má "
     "mají mé mého mezi mimo mnoho mnou moci mohl mohou mu můj musí může můžete my na nad náš naše ne "
     "nebo něco nějaký někdo některé některý není než nic nich nikdo nikdy níž nýbrž o od ona oni ono "
     "oproti ostatní pak po pod podél podle pokud poté pouze právě před přesto při přičemž přitom pro "
     "proč prostřednictvím proti proto protože s sám sama samo se sebe si sobě svá své svého svou svůj "
     "svých svými ta tady tak také taková takové takový takže tam tato te těch těchto tedy těm těmto "
     "ten tento této tím tímto to toho tomto tomu totiž tu tvůj tyto u už v vám vás ve vedle velmi "
     "více však všech všechno všechny všichni vůči vy vždy z za žádná žádné žádný zatímco zda zde ze "
     "že"},
    {"sk",
     "a aby aj ak aká aké akého akej ako akože aký akých akým ale alebo ani asi avšak až bez bol bola "
     "boli bolo bude budú by byť cez čím čo čoho čomu do dokým ešte ho hoci i iba ich iné inej iný ja "
     "je jeden jedna jedno jeho jej jemu jich jim ju k kam kde keď kedy kedže koho koľko komu kto "
     "ktorá ktoré ktorého ktorému ktorí ktorom ktorou ktorý ktorých ktorým ktorými ku kvôli kým lebo "
     "len ma má majú medzi mne mnoho môj moja moje môže môžete môžu mu musí my na nad nám náš naše "
     "nech nejaký nič nich nie niečo niekto niektoré nikdy nikto o od okolo okrem ona oni ono oproti "
     "po počas pod podľa pokiaľ pomocou potom práve pre prečo pred preto pretože pri pritom proti s sa "
     "sám sama samo seba sebe sme so sú svoj svoje svojej svojho svojich svojou ta tak taká také taký "
     "takže tam táto teda tej tejto ten tento to toho tomu toto tu tvoj tých týchto tým týmto už v vám "
     "vás vedľa veľa veľmi viac vo však všetci všetko všetky vždy z za zatiaľ že žiadna žiadne žiadny "
     "zo"},
    {"sl",
     "a ali ampak bi bil bila bile bili bilo biti bo bodi bodo brez če čeprav čez da do dokler drug "
     "druga drugi drugo eden edini ena enak eno glede in iste isti isto iz ja jaz je jih jim jo k "
     "kadar kaj kako kakor kakršen kakšen kakšna kam kar katera katere katerem kateremu kateri katerih "
     "katero kdaj kdo kdor ker ki kje kljub ko koga kogar koliko komu kot lahko le ma mar med mene mi "
     "mimo mnogo moj moja moje mora morajo moral morda na nad naj nam nas naša naše ne nek neka nekaj "
     "nekateri neki neko ni nič nihče nikoli niso njega njej njem njen njih njihov njim njo noben "
     "nobena o ob oba obe od okoli okrog on ona oni ono oz oziroma pa po pod poleg potem prav pred "
     "preko pri proti razen s saj sam sama samo se sebe sebi sem si smo so svoj svoja svoje svojih ta "
     "tak taka take tako tam te tega tem temu ti tista tiste tisti tisto to toda torej tudi tvoj v vam "
     "vas več vedno vendar ves vsa vsak vsaka vsako vse vsega vseh vsem vsi z za zakaj zaradi zato že "
     "zlasti zoper"},
    {"hr",
     "a ako ali bez bi bih bila bile bili bilo bio bismo biste biti budu čak čega čemu čije čiji da "
     "dakle do dok druga drugi drugo ga gdje hoće hoćemo i iako ih ikoji ili im ispod ispred itko iz "
     "iznad izvan ja je jedan jedna jedno jednog jer jesam jesmo jest jesu još ju k kada kakav kako "
     "kamo kao kod koga koja koje kojeg kojem kojemu koji kojih kojim kojima kojoj koju koliko kome "
     "kroz li ma mene meni među mi mnogo mogao mogu moj moja moje mora moraju možda može na nad nakon "
     "nam naš naša naše naših ne nego neka neke neki neko nekoliko nema nešto netko ni nigdje nije "
     "nijedan nikad nikada ništa nisu nitko njega njegov njegova njegovo njemu njih njihov njihova "
     "njihovo njima njom nju o od oko on ona onaj one oni onih onim ono onoga osim osobito ova ovaj "
     "ovdje ove ovih ovim ovo ovog ovoj ovom ovu pak po pod pored poslije preko prema pri prije protiv "
     "putem radi s sa sam samo se sebe sebi si smo što štogod su svaka svaki svako sve svi svih svim "
     "svima svoj svoje svojih svoju ta tada taj takav tako takva takve tamo te ti tih tim time tko to "
     "toga toj toliko tom tome u unutar uvijek uz vam vas već više vrlo za zašto zbog"},
    {"bg",
     "а аз ако ала бе без беха беше бил била били било бих бихме благодарение бъдат бъде в вас ваш "
     "ваша вече ви вие винаги вместо все всеки всички всичките всичко вследствие всякакъв във върху го "
     "да дали до докато докога дори друг друга други другите друго е едва един една едни едно ето за "
     "зад затова защо защото и й из извън или им има имат как каква какви какво каквото както какъв "
     "като кога когато кого което кой които който колко кому комуто която къде към ли ме между мен "
     "мене ми много мога могат може можем мой моя му на над най нам нас наш наша не него ней неин нещо "
     "нея ни ние никога никой нищо но някаква някакъв някои обаче около освен от оттам по под покрай "
     "поради после почти пред преди през при против с са сам сама само свои своите своя се сега си "
     "след сме според сте съвсем съм със също т тази така такава такива такъв там твой те тези то това "
     "тогава тоест този той трябва тук тъй тя тях у че чий чия чрез щом я"},
    {"lt",
     "abi abu apie ar arba aš bei beje bent bet betgi bus būti būtų buvo dabar daug dėka dėl galbūt "
     "galėtų gali galima greta į iki ir iš ją jai jais jąja jam jame jau jei jeigu ji jie jis jo jog "
     "jomis jos jų jums jus kad kada kai kaip kam kame kas kažkas keli kiek kiekviena kiekvienas kita "
     "kitas kiti kito kitų ko kodėl kokį kokia kokie kokio kokių koks kol kuo kur kuri kurią kuriais "
     "kuriam kurie kurio kurioje kurios kuris kurių kuriuo kuriuos lyg man mane mano mes mus mūsų ne "
     "nebent negu nei neigi nėra nes net nors nuo o pačiam pagal paskui pat pati pats per pernelyg po "
     "prie prieš priešais sau sava save savęs savo ši šie šio šios šis štai su ta tačiau tad tada tai "
     "taip tarp tas tau tave tavo te tegu ten tiek tiesiog tik to toje tokia tokie tokių toks tu tuo "
     "turėtų turi už vien vis visa visas visi visiškai viso visų ypač yra"},
    {"hu",
     "a abban addig ahhoz ahogy ahol akár aki akik akkor alatt által általában amely amelyben amelyek "
     "amelyet amelynek amelyre ami amiben amíg aminek amit annak arra át attól az azért azok azoknak "
     "azon azonban azt aztán azzal bár be bele belül benne csak csupán de e ebben eddig egy egyéb "
     "egyes egyetlen egyik egymás ehhez ekkor el ellen ellenére előtt első elsősorban emellett emiatt "
     "én engem ennek erre és ettől ez ezek ezekben ezen ezért ezt ezzel fel fog fogja fognak főleg ha "
     "hanem hány hiszen hogy hogyan hogyha hol hozzá így ill illetve ilyen ilyenkor immár inkább is "
     "itt kell keresztül ki kívül közé között köztük közül le legyen legyenek lehet lenne lennének "
     "lesz lesznek lett lettek már más meg még mellett mely melyek melyik melyiket mennyi mert mi "
     "miatt miért míg mikor milyen minden mindenki mindez mindig mindkét mint mintha mit mivel nála ne "
     "nekem neki nekik nélkül nem nincs nincsenek ő ők őket olyan ön össze pedig rajta s se sem semmi "
     "senki soha sok során számára szerint te tehát teljesen ti több tovább úgy ugyan ugyanaz után "
     "utána vagy vagyis valaki valamely valami valamint való van vannak vele velük viszont volna "
     "volnának volt voltak"},
    {"fi",
     "aina ainakin ainoastaan ansiosta ei eikä eivät eivätkä eli ellei en ennen että ettei hän häneen "
     "hänen hänet häntä he heidän heitä ilman itse ja jo joiden joihin joissa joista joita joka jolla "
     "jolle jolloin jonka jos jossa josta jota jotka jotta juuri kaikki kanssa kautta keiden ketkä "
     "koska kuin kuinka kuka kukaan kun kunnes kyllä lisäksi me meidän mikä mikään miksi millä "
     "millainen milloin minä minkä minkälainen missä mistä mitä miten mitkä molemmat monet muiden "
     "mukaan mutta muut myös myöskään näiden näin nämä ne niiden niihin niin niissä niistä niitä "
     "noiden noin nuo nyt ole olen oli olisi olisivat olivat olla olleet ollut oltiin on ovat se sekä "
     "sellainen sen siellä siihen siinä siis siitä sillä silloin sitä siten sitten tähän tai tällä "
     "tämä tämän tässä tästä te teidän tuo vaan vai vaikka vailla vain vasta vielä voi voidaan voisi "
     "voivat vuoksi yli"},
    {"et",
     "aga ainult alates alla eest ega ehk ehkki ei enda endale enne ent et ette iga igal igas igaüks "
     "ikka ilma ja jah jäi järele järgi jooksul juba just juurde juures ka kas keda keegi kelle "
     "kellega kellele kes kogu korral kuhu kui kuid kuidas kuigi küll kummagi kuna kus läbi lisaks ma "
     "me meie mida miks millal mille millega milleks milles millest milline millised mis mitu mõjul "
     "mõlemad mõne mõned mõni muid mujal muu muud nad nagu need neid neil neile neis neist nende "
     "nendega nii ning no nüüd oled oleks olema oleme olete oli olid olla olnud oma omas on pärast "
     "peab peale peavad pidi pole poolt puhul saa saab saama said samas samuti seal seda see selle "
     "sellega sellel selles sellest selline sest siia siin siis siiski sina ta te teie tema tol too "
     "tõttu tuleb ühe üks üksi üle väga vahel vaid välja vastu veel või võib võiks võivad"},
}};
// clang-format on

}  // namespace

WordLists eastern_stop_words() {
  return kEastern;
}

}  // namespace praxis::search
