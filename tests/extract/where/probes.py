"""Sentences written before the rules: what is a place in them, and how precisely it says where something happened.

Each row of NAMED marks every place name in brackets. Each row of TOLD marks the name of the place where the deed of
the given word happened, with UCDP's precision (GED codebook 23.1, appendix 3) and the rule that decided it; no bracket
is no place. A number in the rule's place of a row stands for nothing else than what the codebook's table says.
"""

# fmt: off
NAMED = [
    # names that are places
    "Fighting broke out near [Tinzaouatene], a town in northern [Mali].",
    "Shells fell on [Kharkiv], [Sumy] and [Chernihiv] overnight.",
    "Rebels seized [Bunagana], on the Ugandan border, in June.",
    "Thousands fled from [El Fasher] to [Chad].",
    "The bodies were found in [Tombouctou Region].",
    "Villagers in [Ituri] province buried 12 people.",
    "Troops crossed the [Dnipro River] at night.",
    "A drone hit a market in [Burkina Faso]'s [Sahel Region].",
    "Two soldiers died in [Paris], [Texas], police said.",
    "THREE SOLDIERS WERE KILLED IN [SAN SALVADOR] ON FRIDAY.",
    "GUERRILLAS AMBUSHED A PATROL IN [CHALATENANGO DEPARTMENT].",
    "The [Gaza Strip] was shelled again, and so was [Rafah].",
    "Insurgents hold [Mocimboa da Praia] in [Cabo Delgado].",
    "Aid reached [Deir ez-Zor], in eastern [Syria], on Tuesday.",
    "The road from [Goma] to [Sake] was cut.",
    # people, institutions, groups, teams and newspapers are none
    "Students of Aleppo University were killed.",
    "Mr. Sydney said his brother was killed.",
    "Jackson said the police had opened fire.",
    "The Mai-Mai Kifuafua attacked a patrol.",
    "The Baghdad Post reported that six people died.",
    "General Paris Okello commanded the brigade.",
    "Al Jazeera said 12 people died.",
    "The Bank of Khartoum was looted.",
    "Ten members of the Libyan National Army were captured.",
    "The Kharkiv Human Rights Protection Group published a list.",
    "President Washington Okello denied the report.",
    "Victoria Nuland spoke to reporters.",
    "The [Kabul] government denied the report.",
    "Somali militants killed five Kenyans.",
]

MISREAD = [  # probes like those above that are not read right yet
    "The convoy left [Gao] for [Kidal] on Monday.",
    "Real Madrid beat Liverpool in the final.",
    "Islamic State in West Africa claimed the attack.",
    "The Chad Basin Commission met on Friday.",
]

TOLD = [
    # 1: the named place itself
    ("Ten soldiers were killed in the town of [Tessalit].", "killed", 1, "place.in"),
    ("Ten people were killed in [Baghdad] on Friday.", "killed", 1, "place.in"),
    ("Rebels killed ten soldiers at [Bunagana].", "killed", 1, "place.in"),
    ("An airstrike on the village of [Amarah Tel] killed ten people.", "killed", 1, "place.in"),
    ("Ten people were killed in the [Shejaiya] neighbourhood of Gaza City.", "killed", 1, "place.in"),
    ("Ten people were killed in a poor neighbourhood of [Gaza City].", "killed", 1, "place.part_of_town"),
    ("Ten people were killed when a shell hit a market in central [Mosul].", "killed", 1, "place.part_of_town"),
    ("A helicopter was shot down over [Kramatorsk].", "shot", 1, "place.over"),
    ("Ten people died in [Kyiv], the capital.", "died", 1, "place.in"),
    ("Ten people were killed in the city of [Homs].", "killed", 1, "place.in"),
    ("Gunmen stormed [Djibo], killing ten soldiers.", "killing", 1, "place.in"),
    ("[Mogadishu] was hit by a bomb that killed ten people.", "killed", 1, "place.in"),
    # 2: within about 25 kilometres of a known place
    ("Ten soldiers were killed near [Tessalit].", "killed", 2, "place.near"),
    ("Ten soldiers were killed in the vicinity of [Djibo].", "killed", 2, "place.near"),
    ("Ten soldiers were killed just outside [Mosul].", "killed", 2, "place.near"),
    ("Ten soldiers were killed around [Bakhmut].", "killed", 2, "place.near"),
    ("Ten soldiers were killed in the [Bakhmut] area.", "killed", 2, "place.area"),
    ("Ten soldiers were killed on the outskirts of [Baghdad].", "killed", 2, "place.outskirts"),
    ("Ten people were killed in a suburb of [Khartoum].", "killed", 2, "place.outskirts"),
    ("Ten people were killed in the suburbs of [Beirut].", "killed", 2, "place.outskirts"),
    ("Ten soldiers were killed 17 km from [Goma].", "killed", 2, "place.distance"),
    ("Ten soldiers were killed 10 miles north of [Goma].", "killed", 2, "place.distance"),
    ("Ten soldiers were killed about 20 kilometers south of [Mosul].", "killed", 2, "place.distance"),
    ("Ten soldiers were killed north of [Mosul].", "killed", 2, "place.direction_of"),
    ("Ten soldiers were killed in the village of Zzarkoum near [Goma].", "killed", 2, "place.near"),
    ("TEN SOLDIERS WERE KILLED NEAR [SANTA ANA].", "KILLED", 2, "place.near"),
    ("The patrol was ambushed close to [Djibo] and ten soldiers died.", "died", 2, "place.near"),
    ("Ten soldiers were killed at the gates of [Goma].", "killed", 2, "place.near"),
    # 3: the second-order division
    ("Ten people were killed in the district of [Kailahun].", "killed", 3, "place.division"),
    ("Ten people were killed in the municipality of [Tibu].", "killed", 3, "place.division"),
    ("Ten people were killed in [Masisi] territory.", "killed", 3, "place.division"),
    # 4: the first-order division
    ("Ten people were killed in [Ituri] province.", "killed", 4, "place.division"),
    ("Ten people were killed in the province of [Helmand].", "killed", 4, "place.division"),
    ("Ten people were killed in [Darfur] region.", "killed", 5, "place.region"),
    ("Ten people were killed in [Borno State].", "killed", 4, "place.division"),
    ("Ten people were killed in [Kidal].", "killed", 4, "place.shared_name"),
    ("Ten people were killed in the [Kharkiv] region.", "killed", 4, "place.division"),
    ("Ten people were killed in [Anbar].", "killed", 4, "place.division"),
    ("Ten people were killed near the town of [Kidal].", "killed", 2, "place.near"),
    # 5: lines and areas without an edge
    ("Ten people were killed in northern [Uganda].", "killed", 5, "place.part_of_country"),
    ("Ten people were killed in the north of [Mali].", "killed", 5, "place.part_of_country"),
    ("Ten soldiers were killed along the [Aswa River].", "killed", 5, "place.line"),
    ("Ten soldiers were killed on the road between [Gao] and Ansongo.", "killed", 5, "place.between"),
    ("Ten soldiers were killed between [Gao] and Ansongo.", "killed", 5, "place.between"),
    ("Ten soldiers were killed on the road from [Gao] to Ansongo.", "killed", 5, "place.between"),
    ("Ten soldiers were killed on the border between [Uganda] and Sudan.", "killed", 5, "place.border"),
    ("Ten soldiers were killed along the border with [Chad].", "killed", 5, "place.border"),
    ("Ten soldiers were killed 60 km from [Goma].", "killed", 5, "place.distance_far"),
    ("Ten soldiers were killed 40 miles east of [Goma].", "killed", 5, "place.distance_far"),
    ("Ten people were killed in the [Donbas].", "killed", 5, "place.region"),
    ("Ten people were killed on [Lake Chad].", "killed", 5, "place.line"),
    ("Ten people were killed in the countryside of [Homs].", "killed", 5, "place.countryside"),
    # 6: only the country
    ("Ten people were killed in [Germany].", "killed", 6, "place.country"),
    ("Ten people were killed across [Ukraine].", "killed", 6, "place.country"),
    # 7: at sea, in the air
    ("Ten sailors were killed in the [Bay of Bengal].", "killed", 7, "place.sea"),
    ("Ten sailors were killed in the [Red Sea].", "killed", 7, "place.sea"),
    ("Ten sailors were killed 37 km off the coast of [Somalia].", "killed", 7, "place.off_coast"),
    ("Ten sailors were killed off [Hodeidah].", "killed", 7, "place.off_coast"),
    # the nearest by syntax, not by distance
    ("Rebels from Gao killed ten soldiers in [Djibo].", "killed", 1, "place.in"),
    ("In [Mosul], troops from Baghdad killed ten fighters.", "killed", 1, "place.in"),
    ("The army said in Bamako that ten soldiers were killed in [Tessalit].", "killed", 1, "place.in"),
    ("Ten people were killed in [Tessalit], in northern Mali.", "killed", 1, "place.in"),
    ("Ten people were killed in [Goma], the army said in Kinshasa.", "killed", 1, "place.in"),
    ("Ten people were killed in Goma and three were wounded in [Bukavu].", "wounded", 1, "place.in"),
    # none of these words is about where it happened
    ("Ten soldiers from Chad were killed.", "killed", None, None),
    ("Mali said ten soldiers were killed.", "killed", None, None),
    ("Ten soldiers were killed, a source in Bamako said.", "killed", None, None),
    ("Ten students of Aleppo University were killed.", "killed", None, None),
    ("Ten Malian soldiers were killed.", "killed", None, None),
    ("A report by the Baghdad Post says ten soldiers were killed.", "killed", None, None),
]
