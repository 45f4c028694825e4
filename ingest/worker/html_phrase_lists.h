// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

// The stock phrases of content systems and newspapers, for html_phrases.cpp: phrases apart by bars, with
// case, accents and punctuation folded away (a colon stays, as a word). A star stands for anything.
// clang-format off
namespace praxis::ingest::worker::html {

// Headlines of parts that lead elsewhere or let readers talk. Words of policy ("recommended measures") stay out.
inline constexpr std::array kHeads{
    // English
    std::string_view{"related|related articles*|related posts*|related stories*|related content*|"
                     "related links|related topics|related news|related reading|related items|"
                     "related pages|similar articles|similar posts|you may also*|you might also*|"
                     "also read*|read also*|read more*|more from*|more on this*|more stories*|"
                     "see also|recommended|recommended for you|recommended reading|"
                     "recommended articles|popular posts|popular articles|most read*|most popular*|"
                     "trending|trending now|trending posts|trending stories|recent comments|comments|"
                     "comment|leave a reply*|leave a comment*|post a comment*|write a comment*|share|"
                     "share this*|share it*|share on*|follow us*|subscribe|subscribe to*|"
                     "subscribe now|newsletter|newsletter sign*|sign up for our*|sign up to our*|"
                     "about the author*|tags|filed under*|advertisement|sponsored*|in this section|"
                     "next post|previous post|next article|previous article|join the conversation*|"
                     "what do you think*|don't miss|up next|stay up to date*|stay informed*|"
                     "trackbacks*|if you enjoyed*|sponsors|our sponsors"},
    // Whether the page was of use, in many languages
    std::string_view{"was this page*|was this article*|was this case*|was this information*|"
                     "was this helpful*|did you find this*|did you find what*|rate this page*|"
                     "war diese seite*|war dieser artikel*|war dieser beitrag*|war das hilfreich*|"
                     "waren diese informationen*|haben sie gefunden*|cette page vous a-t-elle*|"
                     "cet article vous a-t-il*|ces informations vous*|te ha resultado util*|"
                     "le ha resultado util*|te ha sido util*|le ha sido util*|ha sido util esta*|"
                     "questa pagina ti*|ti e stato utile*|ti e stata utile*|"
                     "quanto sono chiare le informazioni*|esta pagina foi util*|was deze pagina*|"
                     "was deze informatie*|heeft deze pagina*|czy ta strona*|czy te informacje*|"
                     "byla tato stranka*|bola tato stranka*|hasznos volt*|a fost utila*|"
                     "var denna sida*|ηταν χρησιμη*|σας βοηθησε*|"
                     "newsletter abonnieren|zum newsletter anmelden|inscrivez-vous a notre lettre*|"
                     "inscrivez-vous a la newsletter*|abonnez-vous*|suscribase*|nieuwsbrief|"
                     "meld je aan voor de nieuwsbrief*|zapisz sie do newslettera*|"
                     "prihlaste se k odberu*|εγγραφειτε στο*|εγγραφη στο newsletter"},
    // German
    std::string_view{"ahnliche artikel*|ahnliche beitrage*|ahnliche themen|ahnliche nachrichten|"
                     "ahnliche meldungen|ahnliche inhalte|verwandte artikel*|verwandte beitrage*|"
                     "verwandte themen*|verwandte inhalte|verwandte nachrichten|verwandte meldungen|"
                     "weitere artikel*|weitere beitrage*|weitere themen*|weitere empfehlungen|"
                     "mehr zum thema*|mehr themen*|mehr artikel*|mehr nachrichten*|lesen sie auch*|"
                     "lesen sie mehr*|lesen sie dazu*|das konnte sie*|das konnte dich*|"
                     "das konnte ihnen*|das konnte auch*|auch interessant*|schon gelesen*|"
                     "passend zum thema*|passende artikel*|weiterlesen*|artikel zum thema*|"
                     "meistgelesen*|meist gelesen*|am meisten gelesen*|beliebte artikel*|"
                     "beliebte beitrage*|beliebte themen*|beliebte tags|beliebteste artikel|"
                     "beliebteste beitrage|neueste kommentare|letzte kommentare|aktuelle ausgabe|"
                     "aktuelle berichte*|kommentare|kommentar|kommentar verfassen|"
                     "kommentar schreiben*|kommentare schreiben|kommentar hinterlassen|"
                     "kommentar hinzufugen|kommentieren*|schreibe einen*|schreiben sie einen*|"
                     "schreib einen*|hinterlasse*|hinterlassen sie*|ihre meinung*|deine meinung|"
                     "ihr kommentar|dein kommentar|lesermeinung|lesermeinungen|diskutieren sie*|leserkommentare|"
                     "diesen artikel teilen|diesen beitrag teilen|diese seite|diese seite teilen|"
                     "diese seite empfehlen|artikel teilen|beitrag teilen|teilen|mit anderen teilen|"
                     "folgen sie uns*|folge uns*|anzeige|werbung|uber den autor*|uber die autorin*|"
                     "zum autor|zur autorin|uber die autoren|schlagworter*|stichworter|"
                     "empfohlene artikel|empfohlene beitrage|empfohlene inhalte|unser newsletter*|"
                     "bleiben sie auf dem laufenden*|top-themen|bildergalerie|nachster artikel|"
                     "vorheriger artikel|nachster beitrag|vorheriger beitrag|sponsoren|partnerseiten"},
    // French
    std::string_view{"articles lies|articles similaires|a lire aussi*|lire aussi*|a lire egalement*|"
                     "lire egalement*|sur le meme sujet*|sur le meme theme*|voir aussi*|"
                     "dans la meme rubrique*|les plus lus*|les plus lues*|commentaires|"
                     "vos commentaires|vos reactions*|reactions|laisser un commentaire*|"
                     "votre commentaire|commenter|partager|partager cet*|partager sur*|"
                     "partager l'article|suivez-nous*|plus d'articles|vous aimerez aussi*|"
                     "a decouvrir aussi|mots-cles"},
    // Spanish
    std::string_view{"te puede interesar*|tambien te puede*|te podria interesar*|le puede interesar*|"
                     "puede interesarle*|lea tambien*|lee tambien*|lea mas*|leer mas*|ver tambien*|"
                     "vea tambien*|mira tambien*|noticias relacionadas*|notas relacionadas*|"
                     "articulos relacionados*|contenido relacionado|relacionadas|relacionados|"
                     "mas noticias*|lo mas leido*|lo mas visto*|mas leidas*|recomendado para ti|"
                     "recomendados|comentarios|comentar|comentar este*|comentar esta*|"
                     "deja un comentario*|dejar un comentario|comparte|compartir|compartir en*|"
                     "compartir esta*|compartir este*|siguenos*|suscribete*|etiquetas"},
    // Portuguese
    std::string_view{"leia tambem*|leia mais*|veja tambem*|veja mais|artigos relacionados|"
                     "mais lidas*|mais populares|deixe um comentario*|compartilhe|compartilhe no*|"
                     "partilhar|partilhe|siga-nos*|assine|saiba mais|pela web"},
    // Italian
    std::string_view{"leggi anche*|articoli correlati|correlati|potrebbe interessarti*|"
                     "potrebbero interessarti*|ti potrebbe interessare*|commenti|lascia un commento*|"
                     "condividi*|seguici*|piu letti|iscriviti alla*|vedi anche"},
    // Dutch, Scandinavian and Finnish
    std::string_view{"lees ook*|lees meer*|gerelateerd|gerelateerde artikelen|gerelateerde berichten|"
                     "gerelateerd nieuws|reacties|plaats een reactie|reageer*|deel dit*|volg ons*|"
                     "meest gelezen|las ocksa*|las mer|relaterade artiklar|relaterade nyheter|"
                     "relaterat|kommentarer|dela|laes ogsa*|relaterede artikler|relaterede nyheder|"
                     "les ogsa*|relaterte artikler|relaterte saker|lue myos*|kommentit|jaa|"
                     "aiheeseen liittyvat*"},
    // Polish, Czech and Slovak
    std::string_view{"zobacz takze*|zobacz tez*|czytaj takze*|czytaj tez*|przeczytaj takze*|"
                     "czytaj wiecej*|powiazane|powiazane artykuly|podobne|podobne artykuly|"
                     "komentarze|dodaj komentarz*|udostepnij*|polecane|polecane artykuly|"
                     "najpopularniejsze|inne artykuly*|reklama|tagi|souvisejici clanky|"
                     "souvisejici odkazy|ctete take*|prectete si take*|komentare|diskuse|sdilet|"
                     "suvisiace clanky|precitajte si aj*|zdielat"},
    // Romanian, Hungarian, Croatian, Slovene, Greek, Bulgarian and Baltic
    std::string_view{"citeste si*|articole similare|articole conexe|comentarii|distribuie|"
                     "distribuie pe*|lasa un comentariu*|kapcsolodo cikkek|kapcsolodo tartalmak|"
                     "kapcsolodo hirek|hozzaszolasok|megosztas|ajanlott cikkek|olvassa el*|"
                     "povezani clanci|povezano|procitajte i*|komentari|podijeli|preberite tudi*|"
                     "sorodni clanki|sorodne novice|deli|διαβαστε επισης*|σχετικα αρθρα*|σχολια|"
                     "κοινοποιηση|свързани новини|свързани статии|коментари|сподели|"
                     "susije straipsniai|skaityk daugiau|dalintis|komentarai|lasi ari*|"
                     "saistitie raksti|loe ka*|seotud uudised|seotud artiklid"},
};

// Headlines of news: boilerplate beside an article, content on the page of a project.
inline constexpr std::array kNewsHeads{
    std::string_view{"latest news|latest posts|latest articles|recent posts|recent articles|"
                     "recent news|more news*|more articles|neueste artikel|neueste beitrage|"
                     "neueste nachrichten|neueste meldungen|aktuelle meldungen|aktuelle beitrage|"
                     "aktuelle artikel|aktuelle nachrichten|weitere news*|weitere nachrichten*|"
                     "weitere meldungen*|weitere aktuelle*|letzte beitrage|articles recents|"
                     "dernieres actualites|ultimas noticias|ultime notizie|articoli recenti|"
                     "laatste nieuws|najnowsze|senaste nytt"},
};

// First words of headlines over cards that lead to the like of this page: "Other practices".
inline constexpr std::array kMoreOf{
    std::string_view{"more *|other *|others|related *|similar *|latest *|recommended *|next *|"
                     "mehr *|weitere *|andere *|ahnliche *|verwandte *|empfohlene *|autres *|"
                     "d'autres *|plus de *|plus d'*|otras *|otros *|mas *|outras *|outros *|"
                     "mais *|altri *|altre *|andere *|meer *|inne *|podobne *|powiazane *|dalsi *|"
                     "dalsie *|alte *|alti *|tovabbi *|kapcsolodo *|drugi *|druge *|ostali *|"
                     "fler *|andra *|flere *|andre *|muita *|muut *|αλλα *|αλλες *|περισσοτερα *|"
                     "други *|kiti *|kitos *|citi *|citas *|teised *"},
    // what readers may like
    std::string_view{"* you may also like|* you might also like|* you may like|* you might like|"
                     "* may interest you|* die sie interessieren konnten|* die sie auch interessieren konnten|"
                     "* qui pourraient vous interesser|* qui peuvent vous interesser|* che potrebbero interessarti|"
                     "* que te pueden interesar|* que pueden interesarle|* que podem interessar|"
                     "* die u ook interesseren|* ktore moga cie zainteresowac|* care te-ar putea interesa"},
};

// First words of headlines over what is newest: on a page that lists it, its own.
inline constexpr std::array kLatest{
    std::string_view{"latest *|newest *|neueste *|aktuelle *|dernieres *|derniers *|ultimas *|ultimos *|"
                     "ultime *|ultimi *|laatste *|nieuwste *|najnowsze *|ostatnie *|senaste *|seneste *|"
                     "siste *|uusimmat *|ultimele *|nejnovejsi *|najnovsie *|najnovije *|legfrissebb *"},
};

// Headlines over lists of links to the like of this page: "Related practices".
inline constexpr std::array kLike{
    std::string_view{"related *|similar *|ahnliche *|verwandte *|* similaires|* lies|* liees|"
                     "* relacionados|* relacionadas|* similares|* correlati|* correlate|* simili|"
                     "gerelateerde *|vergelijkbare *|podobne *|powiazane *|relaterade *|relaterede *"},
};

// What follows a number: "3 comments on …".
inline constexpr std::array kCounted{
    std::string_view{"comments*|comment|responses*|replies*|thoughts on*|shares|likes|followers|"
                     "gedanken zu*|antworten*|kommentare*|reaktionen*|commentaires*|reponses*|"
                     "comentarios*|respuestas*|commenti*|reacties*|komentarze*|komentarzy*|"
                     "kommentarer*|bloggern gefallt das*|bloggers like this*"},
};

// Headlines of what readers wrote.
inline constexpr std::array kCommentHeads{
    std::string_view{"comments*|comment|reader comments|readers comments|readers' comments|readers write|"
                     "readers wrote|readers say|letters from readers|letters to the editor|your comments|"
                     "leave a reply*|leave a comment*|add a comment*|post a comment*|responses*|replies*|thoughts on*|"
                     "join the conversation*|kommentare*|kommentar*|leserkommentare|leserbriefe|leser schreiben|"
                     "leserinnen und leser schreiben|leserstimmen|lesermeinungen|ihre meinung*|gedanken zu*|"
                     "commentaires*|commentaire|vos commentaires|reactions*|vos reactions*|laisser un commentaire*|"
                     "les lecteurs ecrivent|courrier des lecteurs|comentarios*|comentario|deja un comentario*|"
                     "dejar un comentario*|deja una respuesta*|respuestas*|los lectores opinan|cartas de los lectores|"
                     "commenti*|commento|lascia un commento*|i lettori scrivono|lettere dei lettori|"
                     "deixe um comentario*|deixe uma resposta*|reacties*|reactie|geef een reactie*|plaats een reactie*|"
                     "laat een reactie*|lezers schrijven|komentarze*|komentarz*|dodaj komentarz*|zostaw komentarz*|"
                     "komentare*|komentar|napsat komentar*|pridat komentar*|diskuse|hozzaszolasok*|hozzaszolas*|"
                     "comentarii*|lasa un comentariu*|komentari*|kommentarer*|lasa kommentarer|skriv en kommentar*|"
                     "kommentit*|jata kommentti*|σχολια*|αφηστε ενα σχολιο*|коментари*|komentarai*|kommentaarid*|"
                     "komentari*|yorumlar*"},
};

// Where a listing goes on: pagers and archives.
inline constexpr std::array kPaging{
    std::string_view{"next page|previous page|next|previous|older posts|newer posts|older entries|newer entries|"
                     "older articles|newer articles|older news|load more|more results|last page|first page|"
                     "nachste seite|vorherige seite|nachste|vorherige|altere beitrage|neuere beitrage|altere artikel|"
                     "neuere artikel|altere meldungen|mehr laden|letzte seite|erste seite|page suivante|"
                     "page precedente|suivant|precedent|articles plus anciens|articles plus recents|"
                     "pagina siguiente|pagina anterior|siguiente|anterior|entradas anteriores|entradas antiguas|"
                     "entradas siguientes|pagina seguinte|proxima pagina|pagina successiva|pagina precedente|"
                     "successivo|precedente|articoli precedenti|volgende pagina|vorige pagina|volgende|vorige|"
                     "oudere berichten|nieuwere berichten|oudere artikelen|nastepna strona|poprzednia strona|"
                     "nastepna|poprzednia|starsze wpisy|nowsze wpisy|dalsi stranka|predchozi stranka|"
                     "starsi prispevky|novejsi prispevky|kovetkezo oldal|elozo oldal|regebbi bejegyzesek|"
                     "pagina urmatoare|articole mai vechi|nasta sida|foregaende sida|aldre inlagg|nyare inlagg|"
                     "naeste side|forrige side|aeldre indlaeg|neste side|eldre innlegg|seuraava sivu|edellinen sivu|"
                     "vanhemmat artikkelit|επομενη σελιδα|προηγουμενη σελιδα|παλαιοτερα αρθρα|следваща страница|"
                     "предишна страница|по-стари публикации|sljedeca stranica|naslednja stran|kitas puslapis|"
                     "nakama lapa|jargmine leht|sonraki sayfa"},
};

// Links at the foot of every page of a site; a line made of nothing else is no text.
inline constexpr std::array kSiteLinks{
    std::string_view{"contact|contact us|legal notice|legal|imprint|privacy|privacy policy|privacy notice|"
                     "data protection|terms|terms of use|terms and conditions|accessibility|"
                     "accessibility statement|sitemap|site map|cookies|cookie policy|disclaimer|copyright|home|"
                     "about us|about|help|login|kontakt|impressum|datenschutz|datenschutzerklarung|"
                     "barrierefreiheit|agb|nutzungsbedingungen|uber uns|startseite|anmelden|mentions legales|"
                     "confidentialite|politique de confidentialite|donnees personnelles|plan du site|"
                     "accessibilite|nous contacter|accueil|aviso legal|contacto|contactar|privacidad|"
                     "politica de privacidad|mapa del sitio|mapa web|accesibilidad|contatti|contatto|note legali|"
                     "informativa privacy|privacy e cookie|mappa del sito|accessibilita|contactos|acessibilidade|"
                     "politica de privacidade|toegankelijkheid|colofon|polityka prywatnosci|"
                     "deklaracja dostepnosci|mapa strony|dostepnosc|mapa stranek|ochrana osobnich udaju|"
                     "prohlaseni o pristupnosti|kapcsolat|adatvedelem|impresszum|kontakta oss|om oss|"
                     "tillganglighet|tietosuoja|saavutettavuus|yhteystiedot|επικοινωνια|οροι χρησης|контакти"},
};

// Links that only say that there is more.
inline constexpr std::array kMoreLinks{
    std::string_view{"more|read more|read on|continue reading|continue|full story|show more|"
                     "see more|view more|mehr|mehr lesen|mehr erfahren|weiterlesen|weiter lesen|"
                     "weiter|lesen sie mehr|lire la suite|en savoir plus|lire plus|suite|leer mas|"
                     "seguir leyendo|ver mas|mas|saber mas|leia mais|saiba mais|ler mais|ver mais|"
                     "mais|leggi tutto|continua a leggere|continua|leggi|leggi di piu|scopri di piu|"
                     "lees meer|lees verder|meer|meer lezen|czytaj wiecej|wiecej|czytaj dalej|vice|"
                     "cist dale|viac|citat dalej|citeste mai mult|mai mult|mai multe|tovabb|"
                     "reszletek|vise|procitaj vise|preberi vec|vec|las mer|mer|laes mere|les mer|"
                     "lue lisaa|διαβαστε περισσοτερα|περισσοτερα|още|виж повече|прочети повече|"
                     "skaityti daugiau|daugiau|lasit vairak|vairak|loe edasi|rohkem"},
};

// Lines that say nothing about the matter.
inline constexpr std::array kLines{
    // English
    std::string_view{"share this*|share on*|share|tweet|print|print this page|print this article|"
                     "email this*|posted in*|posted by*|posted on*|filed under*|tagged with*|"
                     "tagged :*|tags :*|this entry was posted*|category :*|categories :*|"
                     "last modified :*|last updated :*|back to top|back to overview|top of page|"
                     "permalink*|all rights reserved*|copyright ©*|copyright 2*|copyright 1*|"
                     "powered by*|view the discussion thread|advertisement|leave a comment|"
                     "no comments*|0 comments|skip to content|skip to main content|read more*|"
                     "continue reading*|photo credit*|image credit*|photo by*|image by*|picture by*|"
                     "photograph by*|sign up for our*|sign up to our*|subscribe to our*|"
                     "subscribe to the newsletter*|follow us on*|loading|related|read also*|"
                     "also read*|comments|by|from|source"},
    // German
    std::string_view{"dieser eintrag wurde*|dieser beitrag wurde*|veroffentlicht in*|"
                     "veroffentlicht am*|veroffentlicht unter*|abgelegt unter*|kategorie :*|"
                     "kategorien :*|zuruck|zuruck zur ubersicht*|zuruck zur liste*|"
                     "zuruck zur startseite|zuruck zum anfang|zum seitenanfang|seitenanfang|nach oben|"
                     "seite drucken|drucken|weiterempfehlen|seite empfehlen|alle rechte vorbehalten*|"
                     "werbung|anzeige|zum shop|affiliatelink*|weiterlesen*|mehr lesen|"
                     "lesen sie auch*|lesen sie hier*|lesen sie dazu*|diesen artikel teilen*|"
                     "artikel teilen*|beitrag teilen*|teilen|twittern|kommentar hinterlassen|"
                     "kommentar hinzufugen|kommentare schreiben|kommentieren|keine kommentare*|"
                     "bisher keine kommentare*|noch keine kommentare*|bildergalerie|bildrechte*|"
                     "bildquelle*|bildnachweis*|titelbild :*|schlagworte :*|stichworte :*|lesezeit*|"
                     "startseite|impressum|datenschutz|datenschutzerklarung|von|quelle"},
    // others
    std::string_view{"lire aussi*|a lire aussi*|partager|partager sur*|imprimer|vos reactions|"
                     "tous droits*|lea tambien*|lee tambien*|lea mas*|vea tambien*|leer mas*|"
                     "compartir|imprimir|te puede interesar*|publicidad|todos los derechos*|"
                     "leia mais*|leia tambem*|veja tambem*|publicidade|todos os direitos*|"
                     "leggi anche*|condividi|condividi su*|stampa|pubblicita|tutti i diritti*|"
                     "lees ook*|czytaj takze*|czytaj tez*|zobacz takze*|zobacz tez*|reklama|drukuj|par|por|di|da|"
                     "door|przez|od"},
};

// Where the page is, when it was changed, how long it takes to read, how much of a list is shown.
inline constexpr std::array kPageLines{
    std::string_view{"you are here*|sie sind hier*|sie befinden sich hier*|vous etes ici*|"
                     "usted esta aqui*|estas aqui :*|sei qui :*|ti trovi in*|u bent hier*|je bent hier*|"
                     "u bevindt zich hier*|voce esta aqui*|jestes tutaj*|nachazite se zde*|"
                     "nachadzate sa tu*|on itt van*|sunteti aici*|nalazite se ovdje*|du ar har*|"
                     "βρισκεστε εδω*|ειστε εδω*"},
    std::string_view{"last update :*|last change :*|page updated*|page last updated*|"
                     "zuletzt aktualisiert*|zuletzt geandert*|letzte anderung*|letzte aktualisierung*|"
                     "derniere mise a jour*|mis a jour le*|ultima actualizacion*|ultimo aggiornamento*|"
                     "ultima modifica*|laatst bijgewerkt*|laatst gewijzigd*|laatste wijziging*|"
                     "ultima atualizacao*|ostatnia aktualizacja*|posledni aktualizace*|"
                     "posledna aktualizacia*|utolso frissites*|ultima actualizare*|"
                     "posljednja izmjena*|senast uppdaterad*|sidst opdateret*|τελευταια ενημερωση*"},
    std::string_view{"* min read|* mins read|* minute read|* minutes read|reading time*|lesedauer*|"
                     "* min lesezeit|* minuten lesezeit|temps de lecture*|* min de lecture|"
                     "tiempo de lectura*|tempo di lettura*|leestijd*|tempo de leitura*|czas czytania*|"
                     "doba cteni*|olvasasi ido*|lastid*|χρονος αναγνωσης*"},
    std::string_view{"showing 1*|displaying 1*|viewing 1*|mostra 1*|mostrando 1*|affichage de 1*|"
                     "wyswietlanie 1*|zeige 1*|anzeige 1*|εμφανιση 1*"},
    // What the buttons and links of consent notices say, and the feet of sites
    std::string_view{"accept all*|accept cookies|reject all*|cookie settings|cookie preferences|"
                     "manage cookies|manage consent|only necessary cookies|essential cookies only|got it|"
                     "cookie policy|privacy policy|terms of use|terms and conditions|"
                     "alle akzeptieren|alle ablehnen|alle cookies akzeptieren|cookie-einstellungen|"
                     "nur notwendige cookies*|auswahl speichern|tout accepter|tout refuser|"
                     "gerer les cookies|parametres des cookies|mentions legales|aceptar todas|"
                     "aceptar todo|rechazar todas|configurar cookies|politica de cookies|aviso legal|"
                     "accetta tutti|accetta tutto|rifiuta tutti|gestisci consenso|informativa privacy|"
                     "alles accepteren|alles weigeren|alles toestaan|alleen noodzakelijke cookies|"
                     "cookie-instellingen|aceitar todos|akceptuj wszystkie|zaakceptuj wszystkie|"
                     "odrzuc wszystkie|ustawienia cookies|polityka prywatnosci|prijmout vse|"
                     "odmitnout vse|prijat vsetko|osszes elfogadasa|accepta toate|prihvati sve|"
                     "sprejmi vse|godkann alla|accepter alle|hyvaksy kaikki|αποδοχη ολων|"
                     "απορριψη ολων|ρυθμισεις cookies|πολιτικη απορρητου|приемам всички"},
};

// How a site tells its visitors that it stores cookies, in its own voice.
inline constexpr std::array kConsentWords{
    std::string_view{"we use *cookie|this site uses *cookie|this website uses *cookie|"
                     "our site uses *cookie|our website uses *cookie|wir verwenden *cookie|"
                     "wir nutzen *cookie|wir setzen *cookie|seite verwendet *cookie|seite nutzt *cookie|"
                     "website verwendet *cookie|website nutzt *cookie|nous utilisons *cookie|"
                     "ce site utilise *cookie|utilizamos *cookie|usamos *cookie|"
                     "este sitio utiliza *cookie|este sitio usa *cookie|"
                     "utilizziamo *cookie|usiamo *cookie|questo sito utilizza *cookie|"
                     "questo sito usa *cookie|wij gebruiken *cookie|we gebruiken *cookie|"
                     "deze website gebruikt *cookie|deze site gebruikt *cookie|"
                     "maakt gebruik van *cookie|este site utiliza *cookie|"
                     "uzywamy *cookie|strona uzywa *cookie|strona korzysta z *cookie|"
                     "serwis wykorzystuje *cookie|pouzivame *cookie|pouziva *cookie|"
                     "sutiket hasznal|cookie-kat hasznal|folosim *cookie|koristimo *kolac|"
                     "uporabljamo *piskot|vi anvander *cookie|vi anvander *kakor|vi bruger *cookie|"
                     "kaytamme *evaste|χρησιμοποιουμε *cookie|χρησιμοποιει *cookie|"
                     "използваме *бисквит|naudojame *slapuk|kasutame *kupsis|mes izmantojam *sikdat"},
};

// Before the colon of a picture's source.
inline constexpr std::array kCredits{
    std::string_view{"foto|fotos|photo|photos|bild|bilder|image|images|picture|fotografie|"
                     "credit|credits|imagen|imagem|credito|zdjecie|fot|fotocredit|fotohinweis|"
                     "photocredit|titelbild"},
};

}  // namespace praxis::ingest::worker::html
