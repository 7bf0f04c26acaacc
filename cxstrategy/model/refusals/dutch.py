"""Dutch words that a team may write, and the keys and values of the format that they stand for."""

from functools import cache

# The format's word, then Dutch words for it that do not resemble it. A word may stand under several: the first that
# exists at the place in question is offered, so the more usual meaning comes first.
_WORDS = """
title: naam
subtitle: ondertitel
confidentiality: vertrouwelijkheid geheimhouding
language: taal
nl: nederlands dutch
en: engels english
date: datum peildatum publicatiedatum
authors: auteur auteurs opstellers schrijvers namen
brand: huisstijl merk kleuren
primary: kleur hoofdkleur
accent: steunkleur accentkleur
logo: beeldmerk afbeelding
font: lettertype
accepted: aanvaard
reason: reden aanleiding waarom
draft: concept ontwerp
final: definitief
organisation: bedrijf
name: naam
sector: branche
customers_are: klanten_zijn wat_klanten_zijn
description: omschrijving beschrijving toelichting achtergrond
employees: medewerkers werknemers personeel
customers: klanten aantal_klanten
maturity: volwassenheid volwassenheidsscan
building_blocks: bouwstenen
assessments: beoordelingen invullingen scans
respondent: invuller deelnemer
respondents: invullers deelnemers
layer: laag
board: directie bestuur raad_van_bestuur
management: leidinggevenden
staff: medewerkers medewerker uitvoering
answers: antwoorden
responses: reacties
evidence: bewijs bewijzen onderbouwing
ambition_by: ambitie_per
undeveloped: onontwikkeld niet_ontwikkeld
repeatable: herhaalbaar
unknown: onbekend weet_niet
repair: herstellen
elevate: verhogen verbeteren
differentiate: onderscheiden
customer-centred: klantgericht
personal: persoonlijk
consistent: samenhangend
controlled: beheerst
coordinated: afgestemd
level: niveau
importance: belang
urgency: urgentie waarom_nu
cost_of_inaction: kosten_van_niets_doen niets_doen
desired_feeling: gewenst_gevoel
sponsor: opdrachtgever
claim: bewering stelling
source: bron verwijzing herkomst
year: jaar
segments: doelgroepen klantgroepen
journeys: klantreizen reizen medewerkersreizen
expectations: verwachtingen klantverwachtingen
id: code kenmerk
share: aandeel delen
needs: behoeften
channels: kanalen
kind: soort type
segment: doelgroep klantgroep
owner: eigenaar trekker verantwoordelijke
peak: piek hoogtepunt topmoment
ending: einde slot
stages: stappen fases fasen contactmomenten
contact: contactmoment
feeling: gevoel
note: notitie opmerking toelichting
customer: klant klanten
employee: medewerker medewerkers
human: mens menselijk persoonlijk
online: digitaal
none: geen
statement: formulering verwachting uitspraak stelling doelstelling doel
journey: klantreis reis
gain: gewin
ease: gemak
emotion: gevoel
performance: prestatie
method: meetmethode werkvorm aanpak
n: aantal respons
quote: citaat uitspraak
interview: gesprek gesprekken
survey: enquete vragenlijst onderzoek
complaints: klachten
reviews: recensies beoordelingen
workshop: werksessie
data: gegevens cijfers
developments: ontwikkelingen trends externe_ontwikkelingen
scope: reikwijdte bereik
industry: branche
outside: buiten
consequence: gevolg
effect: uitwerking
opportunity: kans
threat: bedreiging
horizon: termijn
short: kort
medium: middellang midden
touches: raakt
social: maatschappelijk
political: politiek juridisch
competitor: concurrent concurrentie
metrics: maatstaven indicatoren metingen kpis kpi
objectives: doelstellingen doelen cx_doelstellingen
metric: maatstaf kpi
rating: rapportcijfer waardering
employee_satisfaction: medewerkerstevredenheid
retention: behoud klantbehoud
churn: verloop klantverloop
brand_values: merkwaarden
other: anders overig
relationship: relatie
business: bedrijf zakelijk
channel: kanaal
scale: schaal
mean: gemiddelde
higher: hoger hoog
lower: lager laag
question: vraag
open_question: open_vraag
follow_up: opvolging
within_days: binnen_dagen
frequency: frequentie ritme
continuous: doorlopend
monthly: maandelijks maand
quarterly: per_kwartaal kwartaal
half_yearly: halfjaarlijks per_half_jaar
yearly: jaarlijks
sample: steekproef
baseline: nulmeting vertrekpunt
value: waarde
distribution: verdeling
planned: gepland
target: streefwaarde doel doelwaarde bestemming
deadline: streefdatum einddatum wanneer
agreed_with: afgestemd_met akkoord draagvlak
organisation_goals: organisatiedoelen organisatiedoelstellingen goals
indicator: maat
alignment: koppeling koppelingen aansluiting
objective: doelstelling cx_doelstelling
goal: doel organisatiedoel organisatiedoelstelling
mechanism: werking
own_data: eigen_data eigen_gegevens
assumption: aanname
compass: klantkompas
promise: belofte klantbelofte merkbelofte
core_emotion: kernemotie
values: waarden kernwaarden merkwaarden
meaning: betekenis
directions: richtingen kompasrichtingen
experience: ervaring beleving
do: doen gedrag
avoid: vermijden laten niet_doen
proof: bewijs
service_promises: servicebeloften beloften
norm: eis
condition: voorwaarde
compensation: vergoeding
kept: nagekomen
refusals: weigeringen niet_doen
validations: toetsing toetsingen
who: wie
outcome: uitkomst resultaat
confirmed: bevestigd
adjusted: aangepast bijgesteld
rejected: afgewezen verworpen
change: verandering wijziging aanpassing
story: verhaal
but: maar
therefore: daarom dus
hero: held
before: voor vooraf
after: na nadien
messages: boodschappen berichten
edition: uitgave
message: boodschap bericht
call_to_action: oproep
narrative: verhaal verhaallijn
business_case: zakelijke_onderbouwing
currency: valuta munt
start: begin startdatum
years: jaren looptijd
discount_rate: disconteringsvoet discontovoet rente
real: reeel
base: uitgangspunt basis nulalternatief
revenue_per_customer: omzet_per_klant omzet
margin: marge dekkingsbijdrage
benefits: baten opbrengsten
lever: hefboom knop
certainty: zekerheid
benchmark: vergelijking
referral: aanbeveling
cost_to_serve: kosten_om_te_bedienen
employee_turnover: personeelsverloop
churn_reduction: verloopdaling daling_verloop
reach: bereik
uplift: stijging
ramp: opbouw aanloop
new_customers: nieuwe_klanten
avoided: vermeden bespaard
cashable: inbaar
turnover_reduction: verloopdaling
replacement_share: vervangingskosten
amounts: bedragen
costs: kosten
one_off: eenmalig
research: onderzoek
design: ontwerp
training: opleiding
measurement: meten
soft_benefits: zachte_baten
decision: besluit beslissing
ask: vraag
amount: bedrag
by: per uiterlijk
draws: trekkingen
route: stappenplan
tie_break: beslissende_stem
first: eerst
choice: keuze
think: denken
share: delen
phase: fase
lane: baan spoor
foundation: fundament
quick_win: snelle_winst
end: einddatum
expectation: verwachting
budget: begroting
done: gedaan klaar gereed
governance: besturing organiseren inrichting
model: organisatiemodel
model_path: groeipad
embedded: ingebed
team: teamleden rollen
forums: overleggen overleg
purpose: doel
rhythm: ritme
chair: voorzitter
members: leden
decides: besluit beslist
journey_owners: klantreiseigenaren eigenaren
number: aantal
departments: afdelingen
responsible: verantwoordelijk uitvoerend
accountable: eindverantwoordelijk
consulted: geraadpleegd
handover: overdracht
from: van
to: naar
true: ja
false: nee
low: laag
likely: waarschijnlijk verwacht
high: hoog
decided: besloten besluitenlog besluitlog besluiten
votes: stemmen
"""

# Words that are no name of the format, but a part of one: `strategie-bepaald` is `strategy-defined`.
_PARTS = {
    "strategie": "strategy", "begrip": "understanding", "klantbegrip": "understanding", "ontwerp": "design",
    "meten": "measurement", "meting": "measurement", "besturing": "governance", "cultuur": "culture",
    "bepaald": "defined", "gedeeld": "shared", "vertaald": "translated", "eigenaarschap": "ownership",
    "leiderschap": "leadership", "klantreizen": "journeys", "getest": "tested",
}  # fmt: skip


def english_parts(word: str) -> tuple[str, ...]:
    """What a part of a name can be: as it is written, and what a Dutch word for it stands for."""
    return (word, *english_for(word), *((_PARTS[word],) if word in _PARTS else ()))


def english_for(word: str) -> tuple[str, ...]:
    """The keys and values that a Dutch word, in lower case with underscores, can stand for; empty for other words."""
    return _table().get(word, ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _WORDS.strip().split("\n"):
        english, dutch = line.split(": ")
        for word in dutch.split():
            found[word] = (*found.get(word, ()), english)
    return found
