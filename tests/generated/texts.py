"""A flavour in; texts as people write them out: names, sentences and prose, odd in the way of the flavour."""

import random
from dataclasses import dataclass, field

# What each sector calls its customer, what they wait for, and where; Dutch and English.
SECTORS = {
    "zorg": ("patiënten", ["de uitslag", "een afspraak", "het verwijsbericht"], ["de balie", "het portaal"]),
    "gemeente": ("inwoners", ["een vergunning", "een paspoort", "een antwoord"], ["de wijkdesk", "de website"]),
    "onderwijs": ("studenten", ["een cijfer", "een rooster", "een stageplek"], ["het servicepunt", "de app"]),
    "energie": ("huurders", ["de eindnota", "een monteur", "een nieuw termijnbedrag"], ["de telefoon", "de app"]),
    "winkel": ("klanten", ["een bestelling", "een retour", "de juiste maat"], ["de kassa", "de chat"]),
    "retail": ("customers", ["a parcel", "a refund", "the right size"], ["the counter", "the chat"]),
    "housing": ("tenants", ["a repair", "a key", "the yearly statement"], ["the desk", "the app"]),
}
DUTCH = [
    "Wij horen binnen een dag waar {thing} blijft",
    "Bij {place} weet iemand wat er met {thing} gebeurt",
    "Wie op {thing} wacht krijgt bericht voordat er gebeld wordt",
    "Niemand vertelt zijn verhaal over {thing} tweemaal",
    "Het eerste antwoord over {thing} klopt",
]
ENGLISH = [
    "We hear within a day what became of {thing}",
    "Somebody at {place} knows where {thing} is",
    "Whoever waits for {thing} gets word before having to call",
    "Nobody tells the story of {thing} twice",
    "The first answer about {thing} is right",
]
PEOPLE = ["Noor Brandsma", "Idris Vaal", "Marga Quist", "Owen Tarrant", "Siv Åkerlund", "Bram de Ridder"]
FLAVOURS: dict[str, list[str]] = {
    "plain": [],
    "long": ["Klachtenafhandelingsverantwoordelijkheidsverdelingsoverlegverslag", "w" * 60, "onafbreekbaar" * 5],
    "emoji": ["🙂 blij", "👩‍👩‍👧‍👦", "🇳🇱 hier", "👍🏽 goed", "☺ ✓ ★"],
    "greek": ["Οι πελάτες περιμένουν", "Клиенты ждут ответа", "Ἑλλάς ἐστίν", "Є щось нове"],
    "leftward": ["הלקוח מחכה (12) שעות", "العميل ينتظر ١٢ ساعة", "ab אבג cd"],
    "accents": ["Nguyễn Thị Hồng Ngữ", "Þórður Łukasz Őszi Ģirts Șerban", "é e\u0301 ﬁ ŉ ǆ ß ẞ", "ᴲ ʰ ĸ"],
    "eastern": ["お客様は待っています", "客户在等待", "ग्राहक प्रतीक्षा", "ลูกค้ารอ"],
    "signs": [
        "\"dubbel\" & 'enkel' <b>vet</b>", "`code` *ster* _streep_ ~golf~ |pijp|", "{{ 7 * 7 }} {% x %} ${y} %(s)s",
        "=1+1", "-2", "@SOM(A1)", "#hek", "a\\b \\* &amp; &nbsp; &#39;", "</svg></td><td> ]]> <!-- -->",
        "a: b, [c] {d}", "1. eerst", "https://voorbeeld.nl/?a=1&b=2",
    ],
    "hidden": [
        "zacht\u00adkoppel\u00adteken", "nul\u200bbreed\u2060vast", "niet\u00a0breken\u202fhier", "a\u2028b",
        "\u200frechts\u200e",
    ],
    "twins": ["x", "X", "xw", "xW", "Xw"],
}  # fmt: skip
LISTS = "1. eerst dit\n2. dan dat\n   - met een punt\n     - en een dieper punt\n3. klaar\n\n- los\n- vast\n"
TABLE = "| wat | hoeveel | waarom |\n|:---|---:|:---:|\n| brieven | 1.200 | *te veel* |\n| `x|y` | **0** | |\n"
MARKED = (
    "**Vet**, *schuin*, ***beide***, `code`, [een link](https://voorbeeld.nl/a?b=1&c=2), <https://voorbeeld.nl>, "
    "[mail](mailto:post@voorbeeld.nl) en [niets](javascript:alert(1)).\\\nEen nieuwe regel.\n"
)
QUOTED = "> Er stond een citaat.\n>\n> > En daarin een citaat.\n\n---\n\n    ingesprongen code & meer\n"
CODED = "# Kop van het team\n\nTekst.\n\n## Nog een kop\n\n```\nblok\n\tmet tab < >\n```\n"
MARKDOWN = [LISTS, TABLE, MARKED, QUOTED, CODED]
PLAIN_CHANCE = 0.55


@dataclass
class Pen:
    """Writes the texts of one workbook."""

    chance: random.Random
    language: str = "nl"
    sector: str = "winkel"
    flavour: str = "plain"
    markdown: bool = False
    number: int = field(default=0, init=False)

    @property
    def customers(self) -> str:
        """What this sector calls its customers."""
        return SECTORS[self.sector][0]

    def plain(self) -> str:
        """A sentence with nothing odd in it."""
        _, things, places = SECTORS[self.sector]
        template = self.chance.choice(DUTCH if self.language == "nl" else ENGLISH)
        return template.format(thing=self.chance.choice(things), place=self.chance.choice(places)) + "."

    def odd(self) -> str:
        """A text of the flavour; empty where that is plain."""
        return self.chance.choice(FLAVOURS[self.flavour] or [""])

    def sentence(self) -> str:
        """A sentence; every other one has something odd in it, or is nothing else."""
        plain, odd = self.plain(), self.odd()
        if not odd or self.chance.random() < PLAIN_CHANCE:
            return plain
        return self.chance.choice([odd, f"{plain} {odd}", f"{odd} {plain}", f"{odd}{odd}"])

    def name(self) -> str:
        """A short name of a thing; of twins two differ in nothing but capitals, else a number keeps them apart."""
        self.number += 1
        if self.flavour == "twins":
            return self.odd()
        thing = self.chance.choice(SECTORS[self.sector][1])
        return " ".join(part for part in (thing[:1].upper() + thing[1:], str(self.number), self.odd()) if part)

    def person(self) -> str:
        """Somebody with a job."""
        job = "teamleider" if self.language == "nl" else "team lead"
        odd = self.odd() if self.chance.random() > PLAIN_CHANCE else ""
        return f"{self.chance.choice(PEOPLE)} ({odd or job})"

    def prose(self) -> str:
        """A paragraph or three, in Markdown where the pen writes that."""
        blocks = [self.sentence() for _ in range(self.chance.randint(1, 3))]
        blocks = [self.plain() if "<" in block else block for block in blocks]  # prose holds no HTML
        if self.markdown:
            blocks.insert(self.chance.randint(0, 1), self.chance.choice(MARKDOWN))
        return "\n\n".join(blocks)
