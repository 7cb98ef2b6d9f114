/** What an English clause leaves undone without a denial, and the same words in work that was done: both sides of each line. */
import { testVerdicts } from '../../../support/verdict-kinds';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'what is kept down, halted for a while': `
    activity | Rents of 40 council flats were frozen
    activity | Bus fares frozen at last year's level
    activity | Work was halted for two days and then completed
    activity | Service suspended for three weeks, 400 trips made since
    activity | The pumps were shut for a weekend and cleaned
    cancelled | The project was frozen by the ministry
    cancelled | Work was halted by court order
    cancelled | The service was suspended for the year
    cancelled | Recruitment frozen for want of funds`,
  'stood down, held, given up': `
    cancelled | They decided to stand the festival down
    cancelled | The mayor stood the parade down
    cancelled | We were asked to hold the survey until further notice
    cancelled | The donor told us to hold off until June
    cancelled | The idea was given up
    cancelled | The tour was given up in May
    cancelled | The lecture was pulled from the programme
    cancelled | Hustings folded into the 2024 congress
    activity | Two teams were merged into one service in May
    activity | The chairman stood down and a new one was elected
    activity | We were asked to hold a workshop and did so in June
    activity | Old stock was rolled into the new catalogue, 4,100 titles
    activity | Seats were given up to families from the shelter
    activity | Weeds were pulled from 3 ha of heath
    activity | Two cars pulled from the river`,
  idle: `
    none | The kiln stood idle all year
    none | The building lay empty
    none | The post has been vacant since March
    none | The fund lay dormant
    none | The field lay fallow
    none | The request was overlooked
    none | This line of work was neglected
    none | Little was done
    none | Hardly anything happened
    none | The target was missed
    none | The council held off
    none | 0 visits made this year
    none | Not a single entry
    none | Not a word from the partner
    none | Zero interest in either village
    activity | The mill stood empty until we reopened it in May
    activity | Vacant plots were planted with 140 trees
    activity | Idle machines were lent to schools
    activity | The vacant post was filled in June
    activity | No post was left vacant
    activity | Two posts stayed vacant, the other nine were filled
    activity | The deadline was missed by a day, the report was accepted
    activity | Little Mill Lane was resurfaced
    activity | Little by little the reed bed was cleared: 3 ha done
    activity | The embankment held off the flood
    activity | The dogs held off from the flock by 14 new fences
    activity | The players drew a large crowd
    activity | 0 breaches found in 14 inspections
    activity | 0 accidents at the crossing since the lights went in
    activity | 0 to 5 year olds: 14 playgroups run
    activity | T5.1 was completed in M30`,
  'in the making': `
    planned | A second volume is in the making
    planned | Guidebook in the making
    activity | Making of 14 costumes completed`,
  'work told with words of idleness': `
    activity | Library closed for four weeks for rewiring; reopened on 2 May with longer hours
    activity | The old framework was abandoned in favour of a dynamic purchasing system, under which 14 lots were let
    activity | Temporary suspension of the night bus ended in March and 9,200 trips have been made since
    activity | Staff no longer travel to meetings that can be held online; mileage down by a third
    activity | Councillors rejected the developer's plan and secured a better one with 60 affordable homes
    activity | Applied for planning permission, which was refused at first and granted on appeal
    activity | Our stand drew few visitors but two contracts were signed
    activity | Unable to use the sports hall, we ran the tournament outdoors
    activity | The exhibition could not be extended, having already been booked by Lille, where 8,000 people saw it
    activity | All outstanding claims were settled, none remains open
    activity | Lack of snow did not stop the ski club: three trips to the dry slope
    activity | Deferred maintenance on 12 bridges tackled
    activity | Cancellation insurance taken out for the festival
    activity | Late fees waived for 2,300 readers
    activity | Withdrawn books were sold for EUR 1,450
    activity | The suspended ceiling in the council chamber was replaced
    activity | Postponed weddings from 2021 were all held this year: 48 couples
    activity | Neither partner had done this before, yet the toolkit is in use in 19 schools
    activity | Not all workshops were full, average attendance was 11
    activity | The survey had no effect on the budget but was answered by 2,000 residents
    activity | We would have liked to do more; as it is, 33 gardens were surveyed
    activity | With no budget of its own, the youth council raised 4,000 and painted the underpass
    activity | In the absence of a curator, volunteers kept the museum open at weekends
    activity | Four of the six monitoring stations report daily, two are offline
    activity | Fire safety audit: nothing to remedy
    activity | Annual audit passed without qualification
    activity | Health inspectors found nothing amiss in any of the 21 kitchens
    activity | There were no fatalities on county roads patrolled by the new unit
    activity | Zero accidents in 412 days of building work
    activity | The dam held
    activity | Bats were found in the loft, so the works were moved to September and finished in October
    activity | Tender had to be repeated because the first drew no bids; contract awarded in August
    activity | The mayor was unable to attend and sent her deputy, who opened the bridge
    activity | Interviews with 25 farmers; three declined
    activity | Attendance fell to 60 per cent but no class was dropped
    activity | Student union abolished the printing charge
    activity | Programme suspended pending review until April, since then 7 modules taught
    activity | Negotiations with Turku broke down; an agreement with Oulu was signed instead
    activity | The rector declined the honour, so the medal went to the librarian
    activity | Scrapped the entrance test and admitted 40 more students
    activity | Work continues despite the shortage of plasterers
    activity | Half the beds had to be taken out of use, 30 were kept running throughout
    activity | Seven trees were lost in the storm and replanted within a month
    activity | The footbridge is closed to bikes since the new signs went up
    activity | A moratorium on evictions was kept in place and rent support paid to 96 families
    activity | Protocols of all 12 sittings are online, nothing is missing
    activity | No fewer than 18 ambassadors visited
    activity | No stone was left unturned: 340 boxes searched and the charter found
    activity | Stopped issuing paper permits; 5,100 issued online
    activity | Grazing was excluded from 40 ha of dunes by new fencing
    activity | No sooner had the crossing opened than the count of pedestrians doubled
    activity | Dropped kerbs installed at 16 junctions
    activity | Cut red tape: two forms instead of seven
    activity | Cut-off walls completed on both banks
    activity | Lost property office returned 730 items
    activity | Missing persons desk handled 12 cases, all found
    activity | The unfinished chapter of the guide was written and printed
    activity | Called in 40 overdue loans`,
  'the same words, and no work': `
    activity | Match cancelled due to hail was replayed on 4 May
    cancelled | Match cancelled due to hail
    none | The circle no longer meets
    none | Heritage walks are no longer offered
    cancelled | The old framework was abandoned
    cancelled | Scrapped the entrance test
    cancelled | Cancelled the trip and refunded 40 parents
    none | Nothing to report
    none | Found nothing suitable
    none | The hall was no longer hired out
    cancelled | The works were moved to September 2023
    none | Neither village had a team
    cancelled | The camp will not run in 2022
    planned | Certificate to follow in February
    planned | Ready for pick-up in the new year
    activity | Ready for use since May, 40 visits
    activity | We will not run out of seed: 3 t stored
    activity | Certificate sent, invoice to follow in May`,
};

testVerdicts(KINDS);
