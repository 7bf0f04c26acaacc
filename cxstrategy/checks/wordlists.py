"""The words that checks look for, by language: the lists are data."""


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

# Customers who may be told something without being asked for a deed.
TOLD_CUSTOMERS = _words(
    """
    patiënt patiënten leerling leerlingen scholier scholieren inwoner inwoners bewoner bewoners burger burgers
    patient patients pupil pupils resident residents citizen citizens
    """
)

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

# What is left where somebody meant to come back, in words; in capitals or alone: `model.placeholder`.
PLACEHOLDERS = frozenset(
    (
        "tbd", "t.b.d.", "tbc", "t.b.c.", "n.t.b.", "nader te bepalen", "nog te bepalen", "nog in te vullen",
        "nog invullen", "vul hier", "hier invullen", "to be determined", "to be decided", "to be defined",
        "to be confirmed", "to be completed", "fill in here", "lorem ipsum",
    )
)  # fmt: skip

# Words that make an owner one person, even without a name: whoever has the job answers for it.
ROLE_WORDS = _words(
    """
    directeur directrice director manager hoofd head chef lead leader leider supervisor voorzitter chair chairman
    chairwoman bestuurder secretaris president vp svp evp ceo cfo coo cmo cco cio cto chro cxo cpo chief officer
    coördinator coordinator adviseur adviser advisor specialist analist analyst onderzoeker researcher controller
    regisseur eigenaar owner medewerker consultant expert architect designer ontwerper redacteur editor programmeur
    wethouder burgemeester mayor rector decaan dean docent arts verpleegkundige nurse partner sponsor champion
    executive accountant engineer planner coach trainer lid bestuurslid directielid raadslid member trustee governor
    """
)
# What Dutch roles end in: regiomanager, teamleider, afdelingshoofd.
ROLE_ENDINGS = (
    "manager", "leider", "leidster", "directeur", "directrice", "hoofd", "eigenaar", "coordinator", "adviseur",
    "medewerker", "houder", "regisseur", "ontwerper", "onderzoeker", "secretaris", "voorzitter", "lead", "chef",
)  # fmt: skip
# Words that make an owner a department or a group, whatever stands beside them.
GROUP_WORDS = _words(
    """
    afdeling afdelingen department departments dept team teams unit divisie division directie directieteam bestuur
    managementteam mt board council raad stuurgroep werkgroep projectgroep kernteam commissie committee taskforce
    """
)
# Words that make an owner a body that meets and decides, in which nobody answers alone.
BODY_WORDS = _words(
    """
    raad bestuur directie college commissie comité stuurgroep managementteam directieteam mt rvb rvc rvt
    ondernemingsraad cliëntenraad vergadering board council committee assembly cabinet trustees governors
    """
)
# What Dutch bodies end in: gemeenteraad, hoofdbestuur, adviescommissie.
BODY_ENDINGS = ("raad", "bestuur", "directie", "commissie", "stuurgroep")
# What Dutch groups end in: serviceteam, klantendienst, werkgroep.
GROUP_ENDINGS = ("team", "afdeling", "dienst", "groep", "commissie")
# What departments, and all people together, are called; an owner that is made of these words alone is no person.
DEPARTMENT_WORDS = _words(
    """
    klantenservice klantcontact klantcontactcentrum kcc callcenter contactcenter servicedesk helpdesk service
    services klant klanten klantbeleving klantinzicht customer customers care support success experience cx ux ex
    insight insights marketing communicatie communications pr media online digitaal digital e-commerce ecommerce web
    webshop website sales verkoop inkoop procurement purchasing hr hrm p o po personeelszaken personeel people
    financiën finance financial administratie accounting boekhouding facturatie billing debiteurenbeheer incasso
    collections treasury ict it automatisering informatisering data analytics bi business intelligence technology
    technologie operations operatie operaties productie production logistiek logistics magazijn warehouse planning
    facilitair facilities juridisch juridische zaken legal compliance risk risico kwaliteit quality innovatie innovation
    r d onderzoek research strategie strategy ontwikkeling development product producten products beheer onderhoud
    maintenance wonen vastgoed zorg care winkels winkel stores retail filialen vestigingen branches balie receptie
    buitendienst binnendienst backoffice frontoffice office secretariaat iedereen allen everyone everybody all
    organisatie organisation organization bedrijf company
    """
)
# What Dutch names of departments end in: Reiswinkels, Debiteurenadministratie, Vastgoedbeheer.
DEPARTMENT_ENDINGS = (
    "winkels", "uitvoering", "beheer", "zaken", "service", "administratie", "ontwikkeling", "onderhoud", "marketing",
    "verkoop", "inkoop", "planning", "logistiek", "communicatie",
)  # fmt: skip
# What may stand between or behind the words of a department without making it a person.
FILLING_WORDS = _words("en and of van voor de het the for noord zuid oost west north south east regio region centraal")
# What stands between a first name and a surname.
NAME_PARTICLES = _words(
    "van de den der het ter ten te 't 's el al ben bin ibn von vom zu zur da das di do dos du la le les op in y"
)

# What stands around a feeling without being one.
FEELING_WORDS = _words(
    """
    een het de en of te je jij u met van voor in op bij gevoel voelen dat ik wij we ben is zijn
    a an the and or to of in at by with on for feel feeling feels being be that i we you are
    """
)

# Words that name a score where an objective should name what customers notice.
METRIC_WORDS = frozenset(
    (
        "nps", "enps", "csat", "ces", "kto", "kpi", "sus", "score", "scores", "nps-score", "ces-score", "csat-score",
        "rapportcijfer", "rapportcijfers", "tevredenheidscijfer", "tevredenheidsscore", "klanttevredenheidsscore",
        "klanttevredenheid", "klanttevredenheidscijfer", "medewerkerstevredenheid", "net promoter score",
        "net promoter", "customer satisfaction", "customer satisfaction score", "customer effort score",
        "employee satisfaction", "rating", "ratings", "benchmark",
    )
)  # fmt: skip

# How a benefit shows that it counts what winning a new customer would have cost.
ACQUISITION_WORDS = _words(
    """
    acquisitie acquisitiekosten klantacquisitie wervingskosten klantwerving klantenwerving wervingsbudget
    advertentiekosten advertentiebudget mediabudget reclamekosten acquisition cac advertising
    """
)
# How a cost shows that it is people's own time.
OWN_TIME_WORDS = _words("uren manuren werkuren uur tijd werktijd inzet hours time days dagen mandagen fte")
# How a sentence shows that it is about customers who leave; a part of a word is enough.
LEAVING_WORDS = (
    "verloop", "weggaa", "weggeg", "vertrek", "opzeg", "overstap", "klantverlies", "churn", "leave", "leaving",
    "cancel", "switch",
)  # fmt: skip
# How a sentence shows that an amount in it is money that is lost; a part of a word is enough.
LOSS_WORDS = (
    "kost", "verlies", "verliez", "derv", "omzet", "marge", "bijdrage", "schade", "cost", "los", "margin", "revenue",
    "damage",
)  # fmt: skip
# How the name of a stage shows that people wait in it; a part of a word is enough.
WAITING_WORDS = ("wacht", "wait", "queue", "in de rij")
# What the team that leads customer experience is called, to which nothing is handed over.
CENTRAL_TEAM_WORDS = _words(
    "cx cx-team cx-kernteam cx-programma cx-afdeling klantbeleving kernteam programmateam programmamanager core-team"
)
# How the name of a metric shows that it counts contacts; a part of a word is enough.
CONTACT_WORDS = (
    "contact", "gesprek", "telefoon", "bell", "navrag", "vragen per", "call", "conversation", "enquir", "inquir",
    "question", "query", "queries", "ticket", "melding", "e-mail", "chat",
)  # fmt: skip
# How the name of a metric shows that it counts colleagues who leave.
TURNOVER_WORDS = (
    "personeelsverloop", "medewerkersverloop", "verloop onder medewerkers", "verloop van medewerkers",
    "verloop onder collega", "verloop van collega", "employee turnover", "staff turnover", "turnover of staff",
    "turnover of employees", "turnover among", "attrition",
)  # fmt: skip
# What the scenario is called that a team expects to come true.
EXPECTED_WORDS = _words(
    """
    verwacht verwachte verwachting basis basisscenario realistisch midden expected base baseline likely realistic middle
    """
)
