"""The same harm in the words of communiqués, newspapers, tabloids, translated wires and aid workers."""

import pytest

from tests.extract.find.short import read

_TOLD = """
killed 1..1 | The command announces the death of one of its sons, Sergeant Idris Musa, in the line of duty.
killed 40..40 | Our forces inflicted 40 dead on the enemy.
killed 17..17 | The enemy left 17 dead on the battlefield.
killed 2..2 | We mourn the loss of two comrades.
killed 30..30; captured 12..12 | Enemy casualties: 30 killed, 12 captured.
wounded 1..1 | Air defence shot down a drone, and its debris injured a watchman.
wounded 3..3 | Three civilians received shrapnel wounds of varying severity.
wounded 1..1 | A woman born in 1951 sustained a blast injury.
killed 2..2 | Two bodies were retrieved from under the rubble.
killed 1..1; wounded 4..4 | As a result of the shelling, one person was killed and four more were hospitalised.
killed+wounded 11..11 | The number of victims has risen to 11.
missing 8..8 | Another eight people are considered missing.
killed 7..7 | Seven martyrs arrived at the hospital.
killed 12..12 | Twelve citizens ascended as martyrs in the raid.
killed 5..5; wounded 2.. | Five people were martyred and others were wounded.
killed 1..1 | A youth was martyred by the occupation's bullets.
killed 2..2 | Two soldiers fell as martyrs in the clashes.
killed 9..9 | Nine elements of the militia were killed.
captured 16..16 | The army arrested 16 elements of the group.
killed 6..6 | Six subversives lost their lives.
killed 4..4 | Four subversives were taken down in a clash with the army.
killed+wounded 14..14 | The guerrillas caused the army 14 casualties.
killed 11..11; wounded 5..5 | The column caused eleven dead and five wounded to the enemy.
killed+wounded 0..0 | We had no casualties.
killed 1..1; wounded 3..3 | Our losses: one dead and three wounded.
killed 2..2 | There were two dead on our side.
killed 1..1 | The ambush claimed the life of a lieutenant.
killed 1..1 | Unknown persons took the life of the mayor.
killed 1..1 | The journalist was riddled with bullets in front of his house.
killed 1..1 | The peasant leader was found hanged.
killed 2..2 | The bodies of two peasants turned up in a ravine.
killed 3..3 | Three corpses were dumped by the road.
killed 4..4 | The lifeless bodies of four youths were discovered.
killed 12..12 | Herders attacked the village, killing 12 and burning 40 huts.
killed 2..2 | Cattle raiders speared to death two elders.
abducted 3..3 | Raiders made off with 300 goats and abducted three children.
abducted 7..7 | Seven women were carried away by the raiders.
killed 5..5 | In revenge, youths killed five of the rival clan.
killed 17..17 | Seventeen people lost their lives in the feud.
killed 23..23 | The clashes claimed 23 lives on both sides.
killed 118..118 | The frigate went down with the loss of 118 sailors.
killed 9..9 | The navy recovered nine bodies from the sea.
captured 1..1 | The pilot ejected and was captured.
killed 2..2 | The two pilots were killed when their helicopter was shot down.
killed 8..8 | All eight on board the helicopter were killed.
missing 14..14 | Fourteen sailors remain missing after the attack on the ship.
killed+wounded 24..99 | The warplanes struck the camp, leaving dozens of casualties.
abducted 12..12 | Inmates took 12 guards hostage.
killed 3..3 | Guards shot dead three inmates.
wounded 40..40 | Forty inmates were injured when police stormed the jail.
abducted 101..101 | The group still holds 101 hostages.
abducted 1..1 | Gunmen bundled a businessman into a car.
abducted 1..1; killed 1..1 | A French tourist was kidnapped and later found dead.
abducted 60..60 | Bandits herded 60 villagers into the forest.
abducted 25..25 | They made off with 25 schoolgirls.
abducted 46..46 | The kidnappers are holding 46 people.
abducted 11..11 | The bandits demanded a ransom for the 11 captives.
displaced 70001.. | Over 70,000 people have been internally displaced.
displaced 12000..12000 | The offensive displaced 12,000 families.
displaced 2000..9999 | Fighting forced thousands from their homes.
displaced 2.. | Whole families fled with what they could carry.
displaced 15000..15000 | 15,000 people had to leave their homes.
killed 6..6 | Six people died of their injuries overnight.
killed 2..2; killed 19..19 | Two more victims died in hospital, bringing the toll to 19.
killed 61..61; wounded 240..240 | The toll now stands at 61 dead and 240 wounded.
killed 14..14; wounded 30..30 | A provisional toll of 14 dead and 30 injured was given.
killed 5..5 | The provisional toll is five dead.
killed 6..6 | The attack left a toll of six dead.
killed 12..12; wounded 40..40 | Dead: 12. Injured: 40.
killed 70..70 | It was the deadliest attack this year, with 70 killed.
killed 21.. | More than 20 were mowed down.
killed 45..45 | Extremists slaughtered 45 farmers like sheep.
killed 11..11 | The militants cut the throats of 11 labourers.
killed 8..8; wounded 20..20 | TERROR ATTACK: 8 dead, 20 hurt.
wounded 6..6 | Six cops hurt in bomb blast.
killed 1..1 | Boy, 7, killed by stray bullet.
killed 9..9 | The court heard that he had ordered the killing of nine prisoners.
killed 1..1 | The soldier gave his life for the homeland.
killed 1..1 | The officer paid with his life.
killed 15..15 | Fifteen of our heroes were laid to rest on Sunday.
killed 33..33 | The remains of 33 peasants were exhumed.
killed 11..11 | Eleven skeletons were dug up.
killed 1..1; surrendered 2..2 | A fighter was neutralised and two others handed themselves in.
surrendered 60..60 | Sixty militants capitulated.
surrendered 101.. | More than 100 rebels came out of the bush and gave up their arms.
killed+wounded 4..4 | Four deserters were shot.
killed 9..9 | Militants ambushed a convoy, and nine soldiers paid with their lives.
wounded 14..14; killed 3..3 | Of the 14 wounded, three later died.
killed 44..44 | The body count rose to 44.
killed 5..5; wounded 11..11 | Casualties on the government side: 5 dead, 11 wounded.
killed 60..60 | The dead numbered 60.
killed 1..1 | A shell landed on a house, killing its owner.
killed 1..1; killed 1..1 | A mortar round killed Mrs. Halima Noor and her grandson.
killed 9..9 | Troops found the charred remains of nine villagers.
killed 9..9 | The charred bodies of nine villagers lay in the road.
killed 12..12 | Twelve more succumbed later.
killed+wounded 2..2 | The sniper hit two passers-by.
wounded 4..4 | Four were hit by shrapnel.
wounded 1..1; wounded 1..1 | A rocket wounded the wife and the son of a judge.
wounded 60..60 | The clinic ran out of blood after 60 wounded arrived.
wounded 60..60 | Sixty wounded were brought in.
captured 2.. | Both sides took prisoners.
captured 2..2 | The patrol took two prisoners.
captured 6..6 | The marines detained six smugglers.
captured 21..21 | The pirates seized the ship and its 21 crew.
abducted 21..21 | The pirates are holding the 21 crew members.
killed+wounded 12..12 | A dozen passengers were dragged off the bus and shot.
killed 7..7 | They pulled seven men off a bus and shot them dead.
killed+wounded 9..9 | They lined up nine men and shot them.
captured 30..30; killed 30..30 | Soldiers rounded up 30 villagers and executed them.
abducted 15..15 | The rebels let 15 hostages go.
abducted 8..8 | Eight hostages regained their freedom.
missing 2..2 | Two journalists have been missing since Tuesday.
displaced 1100..1100 | The clashes uprooted 1,100 households.
displaced 500..500 | Attackers torched 90 homes, leaving 500 people homeless.
surrendered 40..40 | Forty soldiers deserted to the rebels.
killed+wounded 0..0 | Zero casualties were reported.
killed 0..0 | The raid passed off without loss of life.
killed 0..0 | Miraculously, nobody was killed.
wounded 0..0 | The crew escaped unhurt.
killed 0..0 | We have not lost a single man.
killed+wounded 0..0 | Not a single soldier was harmed.
killed+wounded 1.. | The enemy suffered heavy losses in men and equipment.
killed 1..1 | The commander of the brigade was eliminated.
killed 30..30 | The bulletin lists 30 eliminated militants.
killed 2.. | The crew of a tank was killed.
killed 13..13; killed 5..5 | Thirteen people, among them five children, perished.
killed 6..6 | An entire family of six was wiped out.
killed 2..2; killed 3..3 | A couple and their three children died.
killed 2..; killed 1..1 | The twins, aged four, were killed with their mother.
killed 2..2 | The deaths of the two nuns were confirmed.
killed 1..1 | The killing on Friday of a bishop shocked the city.
killed 1..1 | Friday's killing of a bishop shocked the city.
killed 1..1 | Her son's death is still unexplained.
killed 3..3; wounded 7..7 | Casualties: 3 KIA, 7 WIA.
killed 2..2; missing 1..1 | Two KIA and one MIA were reported.
killed 25.. | The jihadists' attack has left no fewer than 25 dead.
killed 25.. | There are at least 25 dead.
killed 25..; missing 13..13 | We count at least 25 dead and 13 disappeared.
killed 9..9; wounded 4..4 | Balance: nine dead, four wounded.
killed 9..9 | The balance of the attack is nine dead.
killed 9..9 | Nine dead is the result of the attack.
killed 2000..9999 | Thousands of deaths, most of them children.
killed+wounded 200..999 | The strikes have killed or injured hundreds.
killed+wounded 1..1 | An 80-year-old man was among the victims.
killed+wounded 1..1 | Victims included a teacher.
killed 2..2; wounded 1..1 | Two brothers were killed, said their father, who lost a leg.
killed 1..1 | Her husband never returned from the front.
killed 5..5 | Five bodies were found and 17 more questions were asked.
killed 12..12 | Twelve were killed and 17 more arrived.
killed 12..12; wounded 17..17 | Twelve were killed on Monday and 17 others were wounded.
killed 1..1 | The director of the film died in the raid.
killed 9..9 | Fighters filmed the killing of nine soldiers.
killed 30..30 | A wave of attacks killed 30 people.
killed 9..9 | A bus overturned after hitting a mine, killing nine.
killed 9..9 | A rocket plunged into a house, killing nine.
killed 12..12 | Tigers killed 12 soldiers.
killed 4..4 | Storm troopers killed four men.
killed 41.. | Troops killed over 40 rebels.
killed 2.. | The government denied that civilians had been killed.
killed 0..0 | The army denied killing anybody.
killed 1..1; killed 6..6 | A mother and six children were killed.
missing 9..9 | Rescuers are looking for nine people under the rubble.
displaced 400..400 | All of the town's 400 residents were displaced.
wounded 3..9 | The army evacuated several wounded soldiers.
displaced 3..9 | The army evacuated several villagers.
killed 18..18 | Eighteen of them never came home.
killed 2..2 | Two soldiers fell as heroes.
killed 19..19 | Gunmen stormed the hamlet before dawn, and by the time they left, 19 people lay dead.
abducted 34..34 | The village head put the number of those abducted at 34.
wounded 6..6 | A further six are being treated for burns.
killed+wounded 28..28 | Doctors at the provincial hospital said they were caring for 28 casualties.
killed 1..1 | A gendarme, Corporal Issa Diallo, fell in the line of duty.
killed 2..2 | Two policemen fell victim to snipers.
killed 4..4; killed 1..1 | The assailants executed four people point-blank, among them the imam.
killed 1..1 | The young man was shot in the chest and died on arrival at hospital.
killed 1..1 | The blast cost a deminer his life.
wounded 1..1 | A bullet grazed a reporter.
wounded 1..1 | The reporter was lightly hurt.
killed 3..3 | Three of them bled out before help came.
killed 14..14 | Fourteen bodies have been pulled out so far.
killed 62..62 | By nightfall the death count had reached 62.
killed 9..9 | It raises to nine the number of journalists killed this year.
killed 212..212 | The monitor has logged 212 civilian deaths since April.
killed 13..13 | The coalition admitted having killed 13 civilians.
killed 21..21 | The general confirmed losing 21 soldiers.
wounded 200..999 | Hundreds have lost limbs.
captured 14..14 | Residents say 14 of their neighbours were seized at a checkpoint.
abducted 3..3 | Soldiers took away three brothers.
missing 3..3 | The three brothers have not been heard from since.
abducted 60.. | The intelligence service is holding at least 60 activists.
captured 2..2 | Two suspects are in custody.
captured 4..4 | The four crew members were taken off the ship as prisoners.
surrendered 2.. | Fighters surrendered in droves.
displaced 5000..7000 | Between 5,000 and 7,000 people fled in two days.
displaced 1200..1200 | The shelling forced the evacuation of 1,200 villagers.
displaced 1150..1250 | About 1,200 villagers had to be evacuated.
wounded 0..0 | Nobody among the staff was hurt.
killed+wounded 0..0 | Luckily there were no victims.
killed+wounded 0..0 | The missile caused neither casualties nor damage.
killed+wounded 0..0 | The army said it had suffered no losses.
killed+wounded 0..0 | None of our fighters was harmed.
killed+wounded 2.. | Witnesses said there were casualties, without giving a number.
killed 2..2 | Among the fatalities were two toddlers.
abducted 1..1 | A priest was among those abducted.
killed+wounded 1.. | Heavy casualties were inflicted on the rebels.
killed+wounded 1..; killed 16..16 | The rebels sustained heavy casualties, leaving behind 16 bodies.
killed+wounded 120..120 | Losses: 120 killed and wounded.
killed ..200; captured 14..14 | Up to 200 occupiers were eliminated, 14 taken prisoner.
killed 2..2; wounded 7..7 | During the day, the enemy shelled the region 14 times: two people died, seven were injured.
wounded 4..4; wounded 1..1 | Four residents of the region were injured, including a 15-year-old boy.
killed 1..1 | A man (born 1960) was killed.
killed 5..5 | The IDF said it had killed a Hamas cell of five.
killed 5..5 | A cell of five militants was liquidated.
killed 1..1; killed 1..1 | The strike killed the head of the drone unit together with his deputy.
wounded 30..30; wounded 6..6 | Thirty were hurt, six of them badly.
missing 17..17 | The number of missing stands at 17.
missing 17..17 | 17 are still missing.
killed+wounded 25..25 | Enemy losses were estimated at 25.
killed+wounded 40..40 | The rebels' losses amounted to 40 men.
killed+wounded 2.. | There were casualties.
killed 0..0 | The shelling caused neither deaths nor damage.
abducted 9..9 | Soldiers took away nine villagers.
displaced 300..300 | The evacuation of 300 villagers began.
captured 9..9 | Nine fighters are in custody.
killed 9..9 | Nine people lay dead in the road.
killed 4..4 | Troops killed a cell of four.
surrendered 34..34 | A total of 34 rebels gave up.
killed 203..203 | The latest deaths take the total to 203.
"""


@pytest.mark.parametrize("line", _TOLD.strip().splitlines())
def test_registers(line: str) -> None:
    wanted, _, text = line.partition(" | ")
    assert [told.partition(" [")[0].partition(" of ")[0] for told in read(text)] == wanted.split("; ")
