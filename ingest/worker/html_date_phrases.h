// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

// How pages say when they were published or changed, for html_phrases.cpp: by language, phrases apart by
// bars, with case and accents folded away.
// clang-format off
namespace praxis::ingest::worker::html {

struct DatePhrases {
  std::string_view language;
  std::string_view published;
  std::string_view changed;
};

inline constexpr std::array kDatePhrases{
    DatePhrases{"en", "published|first published|date published|publication date|date of publication|posted|released|release date|created|article published|page published|this page was published",
                      "updated|last updated|last modified|last changed|modified|last reviewed|last update|page last updated|this page was last updated"},
    DatePhrases{"de", "veroffentlicht|erschienen|publiziert|erstellt|eingestellt|veroffentlichungsdatum|erscheinungsdatum|datum|online seit|pressemitteilung vom|meldung vom|beitrag vom|artikel vom",
                      "aktualisiert|zuletzt aktualisiert|zuletzt geandert|geandert|letzte anderung|letzte aktualisierung|stand"},
    DatePhrases{"fr", "publie|publiee|mis en ligne|mise en ligne|paru|date de publication|poste|cree|ecrit|article publie",
                      "mis a jour|mise a jour|modifie|derniere mise a jour|derniere modification|actualise"},
    DatePhrases{"es", "publicado|publicada|fecha de publicacion|fecha|escrito",
                      "actualizado|actualizada|ultima actualizacion|modificado|ultima modificacion"},
    DatePhrases{"pt", "publicado|publicada|data de publicacao|postado|criado",
                      "atualizado|atualizada|actualizado|ultima atualizacao|ultima actualizacao|modificado"},
    DatePhrases{"it", "pubblicato|pubblicata|data di pubblicazione|data pubblicazione|inserito|scritto",
                      "aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|modificato"},
    DatePhrases{"nl", "gepubliceerd|geplaatst|publicatiedatum|datum|nieuwsbericht",
                      "bijgewerkt|laatst bijgewerkt|laatst gewijzigd|gewijzigd|laatste update"},
    DatePhrases{"pl", "opublikowano|opublikowane|data publikacji|data dodania|dodano|utworzono",
                      "zaktualizowano|aktualizacja|ostatnia aktualizacja|data aktualizacji|data modyfikacji|zmodyfikowano"},
    DatePhrases{"cs", "publikovano|zverejneno|vydano|datum vydani|datum zverejneni|vytvoreno",
                      "aktualizovano|posledni aktualizace|upraveno|zmeneno"},
    DatePhrases{"sk", "publikovane|zverejnene|vydane|datum zverejnenia|vytvorene",
                      "aktualizovane|posledna aktualizacia|upravene"},
    DatePhrases{"hu", "megjelent|kozzeteve|publikalva|letrehozva|kozzetetel datuma", "frissitve|utolso frissites|modositva|utolso modositas"},
    DatePhrases{"ro", "publicat|publicat la|data publicarii|postat", "actualizat|ultima actualizare|modificat"},
    DatePhrases{"hr", "objavljeno|datum objave|kreirano", "azurirano|zadnja izmjena|posljednja izmjena"},
    DatePhrases{"sl", "objavljeno|datum objave", "posodobljeno|zadnja sprememba|nazadnje posodobljeno"},
    DatePhrases{"sv", "publicerad|publicerat|publiceringsdatum|skapad", "uppdaterad|senast uppdaterad|senast andrad|andrad"},
    DatePhrases{"da", "offentliggjort|udgivet|publiceret|oprettet", "opdateret|sidst opdateret|senest opdateret"},
    DatePhrases{"nb", "publisert|lagt ut|opprettet", "oppdatert|sist oppdatert|sist endret"},
    DatePhrases{"fi", "julkaistu|julkaisupaiva|luotu", "paivitetty|viimeksi paivitetty|muokattu"},
    DatePhrases{"et", "avaldatud|lisatud", "uuendatud|viimati uuendatud|muudetud"},
    DatePhrases{"lv", "publicets|pievienots|publicesanas datums", "atjaunots|atjauninats|pedejo reizi atjaunots"},
    DatePhrases{"lt", "paskelbta|publikuota|paskelbimo data", "atnaujinta|paskutini karta atnaujinta"},
    DatePhrases{"el", "δημοσιευθηκε|δημοσιευτηκε|ημερομηνια δημοσιευσης|ημερομηνια|αναρτηθηκε|δημοσιευση", "ενημερωθηκε|τελευταια ενημερωση|τροποποιηθηκε|τελευταια τροποποιηση"},
    DatePhrases{"bg", "публикувано|публикувана|дата на публикуване|създадено", "обновено|последна актуализация|актуализирано|променено"},
    DatePhrases{"tr", "yayinlandi|yayinlanma tarihi|yayin tarihi|eklenme tarihi", "guncellendi|guncelleme tarihi|son guncelleme"},
};

}  // namespace praxis::ingest::worker::html
