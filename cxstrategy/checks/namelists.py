"""First names, titles, and what looks like a person and is none: the lists are data."""

from cxstrategy.checks.words import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(map(folded, text.split()))


# What stands before a surname, folded and without its point.
TITLES = _words(
    """
    mevrouw mevr mw meneer mijnheer dhr heer dokter dr drs ir prof professor zuster broeder juffrouw
    """
)
# The same, that are another word without a capital: one may miss a town.
TITLES_WITH_CAPITAL = _words("mr mrs ms miss mx doctor sister nurse")
# First names that are common in the Netherlands, Belgium and English-speaking countries, in all their origins.
FIRST_NAMES = _words(
    """
    aad aart abdel abdullah abel achmed ad adam adri adriaan adriana agnes ahmed aicha albert alberta aleid
    alex alexander alfred ali alice alida alie alison amanda amina amir amy an ana andre andrea andreas andrew
    andries angela angelique anita anja ank anke ann anna anne anneke annelies annemarie annemieke annet
    annette annie anouk ans anthony antje antoinette anton antonia antonio appie arend arie arjan arjen armand
    arnold arthur astrid ayse barbara barry bart bas bastiaan beatrix ben benjamin bernadette bernard bert
    bertha betty bianca bill billy bjorn bob bram brian brigitte bruce bruno carel carla carlo carlos carmen
    carol carolien carolina caroline catharina catherine cees chantal charles charlotte chris christa
    christiaan christian christina christine christopher cindy claire claudia claus coby coen colin conny cor
    corina corine cornelia cornelis corrie daan dan daniel daniela daniella danielle danny david dawn debbie
    deborah demi dennis derk desiree diana diederik dieuwke dilek dirk dominique donald dora dorien doris
    dorothy douglas driss eddy edith edward edwin eefje eelco elisabeth elise elizabeth ella ellen elly elma
    els elsa elsbeth elske emil emily emine emma emmy eric erica erik erna ernst erwin esma esmee esther eva
    evelien evelyn evert fabian fadma faisal fatiha fatima fatma femke ferdi fien fleur floor floris fokke
    frank frans fred frederik frederique freek fried frits gaby geert geertje geertruida george gerald gerard
    gerben gerda gerlinde gerrie gerrit gert gertjan gertrude gijs gina gloria gonnie grace greet greetje
    greta guido gulsen gus guus habiba hakan hamid hanna hannah hannie hans harm harold harrie harriet harry
    hasan hassan heidi hein heleen helen helena hella hendrik hendrika henk hennie henny henri henriette henry
    herman hessel hetty hilda hilde hubert hugo huib huseyin ian ibrahim ida ilona ilse imane imke ina ineke
    inez inge ingeborg ingrid irene iris irma isa isabel ismail ivo jaap jack jaco jacob jacoba jacqueline
    jakob jamal james jamie jan jane janet janine janna janneke jannie jantje jasmijn jason jasper jean jeanet
    jeanette jeanne jeffrey jelle jelmer jennifer jenny jeroen jerry jesse jessica jim jimmy jo joan joanna
    job jochem joe joep johan johanna johannes john johnny jolanda jolien jonathan joop joos joost jordi jos
    jose josef joseph josephine joshua josien joyce judith julia juliana julie jurgen jurre justin kadir karel
    karen karim karin katharina kathleen kathy katja kees keith kelly ken kenneth kevin khadija khalid kim
    klaas koen koos kristel lars laura lauren laurens leen leila lena lenie leo leon leonie liam lidia lidy
    lieke lien lies liesbeth lieve lilian lina linda lisa lisette lizzy loes lotte louis louisa louise luc
    lucas lucia lucy ludo luuk lydia maaike maarten maartje magda mandy manon maram marc marcel marco margaret
    margot margreet margriet maria marian marianne marie marieke mariette marijke marijn marina mario marion
    marissa marja marjan marjolein marjolijn mark marleen marlies marloes marlou martha martijn martin martina
    martine mary mathilde matthew matthijs maud maurice max may mehmet melanie melissa meral merel mia michael
    michel michelle michiel mick mieke mien miep mike milan milou mina mirella miriam mirjam mirthe mohamed
    mohammed moniek monique mourad murat muriel mustafa myrthe nadia nancy naomi natasja nathalie nel nelleke
    nelly nick nicky nico nicolaas nicole niek niels nienke nina noah noor nora noud nynke olaf olga olivia
    onno oscar otto paola pascal pat patricia patrick paul paula pauline peggy peter petra philip piet pieter
    pieternel pim priscilla quinten rachel rachid ralph ramon raoul raymond rebecca reinier remco remy renate
    rene renee renske rianne ricardo richard rick riet rik rina rita rob robbert robert roberto robin roel
    roelof rogier roland rolf ron ronald rosa rosalie rose ruben rudi rudolf rudy rutger ruth ruud saar said
    salma sam samantha samira sander sandra sanne sara sarah saskia sebastiaan sem serge sharon siem sien
    sietske sigrid silvia simon simone sjaak sjoerd sjors sofie sonja sophie stefan stella stephanie stephen
    steve steven stijn sue suleyman susan suzan suzanne sven sybren sylvia tamara tanja tara ted teun teunis
    thea theo theresia thijs thomas thomasz tiffany tim timo tineke tirza tjeerd tobias tom ton tonia tonnie
    tony toos trees trudy truus tyler ursula valerie vera verena victor vincent virginie wendy wesley wies wil
    wilfred wilhelmina will willem willemien willemijn william wilma wim wouter xander yasmin yasmina yavuz
    yolanda yousef yusuf yvette yvonne zainab zeynep zoe
    """
)
# First names that begin a sentence as another word, in Dutch or in English.
ALSO_A_WORD = _words(
    "an ben bill bob dan dawn floor grace job max may merel nel noor pat rob rose sue ton wil wies will"
)
# After these a word with a capital is a name, also where a sentence could begin.
AS_A_NAME = _words("heet heette ben am is")
# What follows or precedes a name when it is that of an institution, a place or a thing; or what stands for a surname.
INSTITUTION_WORDS = _words(
    """
    ziekenhuis kinderziekenhuis gasthuis hospitaal hospital kliniek clinic polikliniek huisartsenpraktijk
    apotheek school basisschool college lyceum gymnasium hogeschool universiteit university academie academy
    stichting foundation instituut institute centrum center centre museum arena stadion stadium theater
    theatre straat laan plein weg kade gracht singel street road avenue lane square bridge brug tunnel park
    fonds fund bv nv ltd llp inc group groep hotel restaurant cafe winkel store shop supermarkt supermarket
    firma bureau fiets lijn station airport beach award prijs prize cup toernooi app zaal kamer room hall ward
    afdeling flat toren tower huis house woonzorgcentrum verpleeghuis kerk church parochie merk brand auto
    trein schip boot
    """
)
# How names of streets, schools and hospitals end that were named after somebody.
PLACE_ENDINGS = (
    "straat", "laan", "plein", "plantsoen", "kade", "gracht", "singel", "park", "weg", "school", "college",
    "ziekenhuis", "kliniek", "stichting", "prijs", "toernooi", "tunnel", "brug", "flat", "zaal",
)  # fmt: skip
# Words with a capital that stand behind a title or a first name and are no surname.
NO_SURNAMES = _words(
    """
    teams word excel office google amsterdam rotterdam utrecht nederland belgie europa london holland engeland
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday
    saturday sunday ik wij we jij je u hij zij ze het de een dat dit dus maar en of toen nu i he she they it
    the a that this but and or then president minister universe
    """
)
# Companies, products and places that carry the name of a person.
NO_PEOPLE = (
    "Albert Heijn", "Jan Linders", "Douwe Egberts", "Thomas Cook", "Philip Morris", "Anne Frank", "Louis Vuitton",
    "Calvin Klein", "Tommy Hilfiger", "Ralph Lauren", "Hugo Boss", "Max Mara", "Harry Potter", "Johan Cruijff",
    "Johan Cruyff", "Erasmus MC", "Dr. Oetker", "Dr Oetker", "Dr. Martens", "Dr Martens", "Dr. Google", "Mr. Bean",
    "Mr Green", "Mr. Clean", "Ben & Jerry", "Jack Daniels", "Johnnie Walker", "Martin Luther King", "Maria Montessori",
    "Rudolf Steiner", "Thomas More", "Sint Maarten", "Sint Nicolaas", "Jeroen Bosch", "Albert Schweitzer",
    "Wilhelmina Kinderziekenhuis", "Prins Claus", "Rob Peetoom", "Nel Mezzo", "Bas van der Heijden",
    "Dirk van den Broek", "Jan des Bouvrie", "Jumbo Maris", "Willem Alexander", "Anna Paulowna",
    "Victor Hugo", "Marie Curie", "Jean Monnet",
)  # fmt: skip
