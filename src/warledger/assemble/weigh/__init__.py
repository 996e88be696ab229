"""Rival figures → low, best and high, by named policies, each bound on the claims that set it.

counting     which claims of an account its figures are made of
adding       how the claims of one voice add up to its figure
statements   the claims of one account → one figure for each voice, outcome and side
rivals       which statements say how many there were, and stand against each other
denials      a party's zeros about those it is said to have harmed, which are no figures
deaths       wounded who died, as a later report tells
whom         whose losses: the same side under its names in many reports
groups       statements → the groups of people they are about, each once, whatever reports call it
voices       who said it first, and which voices are independent
interest     what a voice's word is worth on these losses (methodology: a party's own losses, its enemy's)
ladder       the most reliable of rival figures
policies     statements → low, best, high; one short function a policy
explaining   why a claim sets no end
estimates    an incident's accounts → its estimates
"""

from warledger.assemble.weigh.estimates import CAVEAT, estimates
from warledger.assemble.weigh.policies import POLICIES

__all__ = ["CAVEAT", "POLICIES", "estimates"]
