"""Sentences with words of harm that tell of no harm in a conflict, each beside one that does."""

import pytest

from tests.extract.find.short import read

_NOTHING = """
The van was riddled with bullets in front of his house.
The frigate sank with 118 sailors aboard.
Both crew members ejected safely.
The gang released two of the 17 missionaries.
Militants freed all 30 schoolgirls.
Nearly 9,000 refugees arrived in the camp last week.
The population of three villages was forced to leave.
Two children were blinded by the gas.
Sixty people choked on tear gas.
Nine officers are no more.
Two soldiers went over to the rebels.
The train derailed, killing 12 passengers.
Two people died in a train crash.
A bus plunged into a gorge, killing 30.
Nine people died of cholera in the camp.
Measles killed 40 children.
The flood killed 300 people.
An elephant trampled two villagers to death.
A crocodile killed a fisherman.
Lions killed 14 goats.
A shark attack injured two swimmers.
Six people were killed in a car accident.
A hurricane left 60 dead.
The club lost three players to injury.
The party lost 40 seats.
The ruling party captured 12 provinces.
Voters executed a clear verdict on 12 deputies.
The film's hero kills 30 soldiers.
In the film, 30 soldiers are killed.
The novel tells how two brothers were murdered.
Prices fell 12 per cent.
The bank lost 40 million dollars.
Inflation is killing small traders.
Sanctions hit 14 companies.
The strike hit 200 flights.
Workers' strike left 40 flights grounded.
The company shed 300 people.
Rust killed half the coffee harvest.
The volcano's eruption displaced 4,000 people.
Four patients died of heart attacks.
A drunk driver killed two pedestrians.
Two teenagers drowned in the lake.
The minister was wounded by the criticism.
The jury shot down the proposal.
Two ministers were sacked.
Five firms went missing from the register.
The painter captured 12 scenes.
They were dying to see the show.
Ten hunters shot 40 wild boar.
Vets put down 12 horses.
The singer died of cancer at 61.
Two astronauts died in the launch accident.
As many as 300 may lie under the rubble.
He counted 17 graves.
Rescue workers dug 21 people out alive.
Nobody knows where the four priests are.
Police lost contact with five officers.
Two officers failed to return from patrol.
The village of 3,000 emptied within hours.
Half of the population has fled.
Nearly 4,000 people slept in the open.
Tens of thousands are on the move.
All passengers are safe.
There are no reports of casualties.
No information on casualties was available.
Up to a company of infantry was destroyed.
Destroyed: 12 tanks, 40 personnel.
Twenty enemy soldiers were sent to hell.
Drones burned two vehicles and their crews.
His kidnapping lasted a year.
He gave his life to teaching.
The rebels took with them two trucks.
The injury cost the club 12 players.
He lost his wife in the crowd.
Soldiers met nine men and shot at them.
Soldiers met nine men and greeted them.
The army left the town it seized.
The army destroyed the 11 houses it seized.
The two firms exchanged 300 letters with the prisoner.
Killed with him were his hopes.
She buried nine tulips.
Sixty fighters were driven out of the town.
The museum shows two skeletons.
The police handed over four suspects.
The army said that anybody could be killed.
The village was given up.
The rebels gave up the village.
Three rebels gave up smoking.
Rescuers are looking for funds.
Police are looking for two men.
There is no news of the attackers.
There is no trace of the gold.
Not all of the 400 residents were displaced.
The pirates are holding the ship.
The union is holding 46 people's passports.
They were taken to hospital with injuries of various kinds.
The film shows how the dead are buried.
Eighteen parcels never came home.
Only two of the 11 who were taken have come back.
Ukraine's air force said a missile fragment had struck a block of flats, trapping a family of four.
Nine of the patients arrived without a pulse.
Not all of the wounded survived.
By nightfall the count had reached 62.
Eight of our boys are gone.
Her whereabouts are unknown.
More than 90 protesters are behind bars.
Some 700 families arrived with nothing.
The bombing emptied the town of its 20,000 people.
A third of the town's residents have gone.
Only one of the nine survived.
The sole survivor is a boy.
Casualties were heavy.
Rescuers saved three people.
Police broke a protester's ribs.
The company's losses were estimated at 25 million dollars.
Company losses reached 25.
If there were casualties, nobody said so.
It is unclear whether there were casualties.
Police took away two suspects.
The evacuation of the building began.
The children are in the custody of their mother.
Farmers grazed 40 cows.
Nine people lay on the beach.
A total of 34 smokers gave up.
The latest purchases take the total to 203.
The latest deaths bring 203 officers to the town.
"""


@pytest.mark.parametrize("text", _NOTHING.strip().splitlines())
def test_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A bus overturned, killing nine.", []),
        ("A bus overturned after hitting a mine, killing nine.", ["killed 9..9 [nine]"]),
        ("A rocket plunged into a house, killing nine.", ["killed 9..9 [nine]"]),
        ("A shark attack injured two swimmers.", []),
        ("A wave of attacks injured two swimmers.", ["wounded 2..2 [two swimmers]"]),
        ("In the novel, two brothers are murdered.", []),
        ("The author of the novel was murdered.", ["killed 1..1 [The author of the novel]"]),
        ("We demand that the guards be arrested.", []),
        ("We know that the guards were arrested.", ["captured 2.. [the guards]"]),
    ],
)
def test_beside(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five of the six priests were taken out to the garden.", []),
        ("The sniper took out two rebels to the north of the town.", ["killed 2..2 [two rebels]"]),
        ("The police had shoot-to-kill orders.", []),
        ("Another man was nearly lynched by the crowd.", []),
        ("Nearly 20 men were lynched by the crowd.", ["killed 18..20 [Nearly 20 men]"]),
        ("A plane crashed into a suburb, destroying homes and killing 17 people.", []),
        ("A plane bombed a suburb, destroying homes and killing 17 people.", ["killed 17..17 [17 people]"]),
        ("A plane was hit by a missile and crashed, killing 17 people.", ["killed 17..17 [17 people]"]),
    ],
)
def test_what_befell_nobody(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
