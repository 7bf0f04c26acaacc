"""The words that the checks look for, by language: the list is data. Nothing in, sets of words out."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What an organisation may call the people it serves.
CUSTOMER_WORDS: dict[str, frozenset[str]] = {
    "nl": _words(
        """
        klant klanten
        afnemer afnemers abonnee abonnees bewoner bewoners bezoeker bezoekers burger burgers cliënt cliënten
        consument consumenten deelnemer deelnemers donateur donateurs gast gasten gebruiker gebruikers huurder huurders
        inwoner inwoners kijker kijkers koper kopers leerling leerlingen lezer lezers lid leden opdrachtgever
        opdrachtgevers ouder ouders passagier passagiers patiënt patiënten reiziger reizigers student studenten
        verzekerde verzekerden
        """
    ),
    "en": _words(
        """
        customer customers
        buyer buyers citizen citizens client clients consumer consumers donor donors guest guests member members
        parent parents participant participants passenger passengers patient patients policyholder policyholders
        reader readers resident residents student students subscriber subscribers tenant tenants traveller travellers
        traveler travelers user users viewer viewers visitor visitors
        """
    ),
}

# What sounds like a decision and changes nothing on Monday. `…` stands for up to three words.
SLOGANS: dict[str, frozenset[str]] = {
    "nl": frozenset(
        (
            "jaar van de klant", "week van de klant", "klant is koning", "klant koning", "klant … centraal",
            "klanten … centraal", "klant … op één", "klant … op 1", "klant … op nummer 1", "klant … op nummer één",
            "klant … voorop", "klanten … voorop", "alles draait om de klant", "wij gaan voor de klant",
            "we gaan voor de klant", "iedereen doet het",
        )
    ),
    "en": frozenset(
        (
            "year of the customer", "week of the customer", "customer is king", "customer is always right",
            "customers first", "customer first", "customer comes first", "customers come first",
            "customer … at the centre", "customers … at the centre", "customer … at the center",
            "customers … at the center", "customer … at the heart", "customers … at the heart",
            "all about the customer", "everybody does it", "everyone does it",
        )
    ),
}  # fmt: skip

# Words that every organisation could say of itself, so that a customer learns nothing from them.
EMPTY_WORDS: dict[str, frozenset[str]] = {
    "nl": _words(
        """
        beste uniek unieke kwaliteit topkwaliteit kwaliteitsservice ontzorgen ontzorgt ontzorgd ontzorging
        klantgericht klantgerichte klantgerichtheid klantvriendelijk klantvriendelijke klantcentraal
        passie passievol gepassioneerd gepassioneerde gedreven innovatief innovatieve innovatie
        excellent excellente excellentie optimaal optimale toonaangevend toonaangevende hoogwaardig hoogwaardige
        hoogstaand hoogstaande professioneel professionele professionaliteit deskundig deskundige
        totaaloplossing totaaloplossingen totaalpakket totaalconcept maatwerk meerwaarde synergie
        marktleider wereldklasse topservice superieur superieure ongeëvenaard ongeëvenaarde naadloos naadloze
        oplossingsgericht oplossingsgerichte resultaatgericht resultaatgerichte kwalitatief kwalitatieve
        dynamisch dynamische state-of-the-art wow wow-ervaring wow-moment
        """
    ),
    "en": _words(
        """
        best best-in-class unique quality high-quality excellent excellence passion passionate innovative innovation
        world-class market-leading industry-leading cutting-edge state-of-the-art seamless seamlessly
        professional professionalism superior unparalleled unrivalled unrivaled exceptional outstanding optimal
        synergy holistic bespoke tailor-made customer-centric customer-centricity customer-focused customer-oriented
        customer-friendly client-centric solution-oriented dynamic delight delighted delightful wow world-leading
        premier value-added
        """
    ),
}
# Turns of phrase in which such a word says something after all: what suits somebody best.
FULL_PHRASES: dict[str, frozenset[str]] = {
    "nl": frozenset(
        (
            "het beste bij", "het beste kunt", "het beste kan", "het beste past", "het beste uitkomt", "beste moment",
            "op zijn best", "uniek nummer", "unieke code",
        )
    ),
    "en": frozenset(("suits you best", "fits you best", "best for you", "do our best", "works best for")),
}  # fmt: skip

# Whom a promise speaks of: the customer, or ourselves.
YOU_WORDS: dict[str, frozenset[str]] = {
    "nl": frozenset(("jij", "je", "jou", "jouw", "jezelf", "jullie", "u", "uw", "uzelf")),
    "en": frozenset(("you", "your", "yours", "yourself", "yourselves")),
}
WE_WORDS: dict[str, frozenset[str]] = {
    "nl": frozenset(("wij", "we", "ons", "onze", "onszelf")),
    "en": frozenset(("we", "us", "our", "ours", "ourselves")),
}

# How people write in one line that a method of research was a survey.
SURVEY_WORDS: dict[str, frozenset[str]] = {
    "nl": _words(
        """
        enquête enquêtes vragenlijst vragenlijsten survey surveys peiling peilingen online-enquête onlineonderzoek
        panelonderzoek belronde
        """
    ),
    "en": _words("survey surveys questionnaire questionnaires poll polls"),
}

# What people write when there was nothing to write (compared without the full stop at the end).
NOTHING_WORDS = frozenset(
    (
        "geen", "niets", "nee", "geen wijziging", "geen wijzigingen", "niets gewijzigd", "niet gewijzigd",
        "geen aanpassing", "geen aanpassingen", "ongewijzigd", "n.v.t", "nvt", "none", "nothing", "no", "no change",
        "no changes", "nothing changed", "unchanged", "n/a", "-", "–",
    )
)  # fmt: skip

# What is left where somebody meant to come back. Written in capitals only, as `todo` is also a word.
PLACEHOLDERS_IN_CAPITALS = ("TODO", "TBD", "TBC", "NTB", "FIXME", "XXX")
PLACEHOLDERS = frozenset(
    (
        "tbd", "t.b.d.", "tbc", "t.b.c.", "n.t.b.", "nader te bepalen", "nog te bepalen", "nog in te vullen",
        "nog invullen", "vul hier", "hier invullen", "to be determined", "to be decided", "to be defined",
        "to be confirmed", "to be completed", "fill in here", "lorem ipsum",
    )
)  # fmt: skip

# A value that is only this was never filled in.
PLACEHOLDERS_ALONE = frozenset(
    ("todo", "ntb", "pm", "p.m.", "x", "xx", "xxx", "xxxx", "?", "??", "???", "-", "--", "–", "…")
)
