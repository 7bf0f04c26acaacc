"""The wording of the 36 statements of the maturity scan and the fifteen of the route, by id.

Each says what people do, so that a respondent can say how far it holds. The route's statements are equally attractive
and name no style.
"""

from cxstrategy.words.language import Message, say

# Answered by level: undeveloped, ad hoc, repeatable, systematic.
MATURITY_STATEMENTS: dict[str, Message] = {
    "strategy-defined": say(
        "We have written down which experience we want to give our customers, and the board has adopted it."
    ),
    "strategy-aligned": say(
        "Choices about customer experience can be traced to the organisation's strategy and to what our brand means."
    ),
    "strategy-shared": say(
        "Colleagues in every department can say in their own words which experience we want to give."
    ),
    "strategy-translated": say(
        "For every role it has been worked out what the intended experience asks of the daily work."
    ),
    "strategy-guides-funding": say(
        "Whoever asks money for a project shows what it does for the intended experience, and that counts."
    ),
    "strategy-distinctive": say("Customers name something in the experience that they find only with us."),
    "understanding-feedback": say(
        "At fixed moments we ask customers about their experience, with at least one open question."
    ),
    "understanding-employees": say("What colleagues hear and see with customers is collected in a fixed way."),
    "understanding-unstructured": say("We read and sort what customers say in calls, e-mails, chats and reviews."),
    "understanding-behaviour": say("Beside what customers say we put what they do, in figures."),
    "understanding-shared": say(
        "Everyone who makes something for customers can look up in one place what we know about them."
    ),
    "understanding-unmet-needs": say(
        "We study how customers live or work, to find needs that they do not put into words themselves."
    ),
    "design-journeys": say(
        "Our most important journeys have been drawn from the customer's side and are kept up to date."
    ),
    "design-process": say(
        "A new or changed experience comes about in a fixed way of designing, from need to introduction."
    ),
    "design-tested": say("What we design is tried out with customers before it is introduced."),
    "design-cocreated": say("Customers and colleagues with customer contact design along from the first sketch."),
    "design-dependencies": say("Of every important journey we know on which people, processes and systems it leans."),
    "design-peaks": say(
        "In every important journey we have chosen and designed the moment that customers should remember."
    ),
    "measurement-framework": say(
        "It has been laid down what we measure with customers, when, how and with how many answers."
    ),
    "measurement-levels": say(
        "We measure the relationship, the journeys and the separate contacts, each with a metric that fits."
    ),
    "measurement-shared": say("Teams see the results of their own customers and discuss them at fixed moments."),
    "measurement-drivers": say("We find out what moves our scores most, and choose our improvements by it."),
    "measurement-results": say(
        "We show with our own figures how the experience goes together with staying, buying and costs."
    ),
    "measurement-predictive": say(
        "We see coming which customers are about to have a bad experience, and act before it happens."
    ),
    "governance-ownership": say("Every important journey has one owner, who may decide across departments."),
    "governance-follow-up": say("Customers who report a bad experience hear from us within an agreed number of days."),
    "governance-backlog": say(
        "Improvements stand on one list, in the order of what they bring customer and organisation."
    ),
    "governance-standards": say(
        "There are standards for what a customer may expect, and we check whether we keep them."
    ),
    "governance-screening": say(
        "Plans that touch customers are tested for their effect beforehand, and changed when they do harm."
    ),
    "governance-ecosystem": say(
        "With partners and suppliers we have agreed what our shared customers should notice, and we follow it together."
    ),
    "culture-leadership": say("Board members speak with customers themselves, and come back to it when they decide."),
    "culture-training": say("New and current colleagues practise what the intended experience asks of them."),
    "culture-stories": say("In team meetings we tell each other what customers went through, good and bad."),
    "culture-recognition": say(
        "Whoever makes the difference for a customer is seen and rewarded, in the yearly review too."
    ),
    "culture-hiring": say("When we hire people, we test whether they have an eye for customers."),
    "culture-autonomy": say("Colleagues may solve a customer's problem on the spot, within limits that they know."),
}

# Answered from 1 (not at all) to 5 (entirely); asked in a mixed order.
ROUTE_STATEMENTS_TEXT: dict[str, Message] = {
    "facts-first": say("An improvement starts here with figures on the table."),
    "understand-before-acting": say("We want to know how something works before we change it."),
    "logical-whole": say("Our plans fit together: you can see how one follows from the other."),
    "disciplined-way": say("What we have agreed we carry out step by step, until it is finished."),
    "objective-decisions": say("The best-founded proposal wins here, whoever made it."),
    "start-small": say("We would rather try a good idea small tomorrow than large next year."),
    "experiment": say("There is always something that we are trying out with customers."),
    "learn-from-mistakes": say("When something fails, we say what it taught us and carry on."),
    "practical-approach": say("A meeting ends here with who takes up what this week."),
    "dare-to-risk": say("We dare to begin while not everything is certain."),
    "team-feeling": say("Colleagues step in for each other without being asked."),
    "learn-from-each-other": say("We look at how another team tackles something before we work it out ourselves."),
    "involve-everyone": say("With a big change, everyone whom it touches has a voice from the start."),
    "share-openly": say("We tell each other openly what went well and what did not, across departments too."),
    "one-whole": say("Customers notice that our departments work as one organisation."),
}
