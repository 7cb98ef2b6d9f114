/** What an English clause says by the place of its words: both sides of each line. */
import { testVerdicts } from '../../../support/verdict-kinds';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'what is put off is the talk, what is lifted is the burden': `
    cancelled | Paper on parking fines deferred to the March meeting
    cancelled | The debate on dog licences was postponed until February 2023
    cancelled | Review of library charges adjourned to next session
    cancelled | The hearing about the smoking ban was postponed
    cancelled | The discussion of taxi permits was deferred
    activity | Late fees for students were suspended in April
    activity | The curfew was lifted and the ban on barbecues suspended
    activity | Rent increases cancelled for 40 tenants
    activity | Permits of three quarries were suspended after inspection
    activity | Cancelled 212 fines issued in error
    activity | Licences of two taxi operators were suspended`,
  'a measure withdrawn, a thing taken away': `
    cancelled | The application was withdrawn before the deadline
    cancelled | Motion withdrawn by its mover
    cancelled | The bid was withdrawn in June
    cancelled | The grant application has been withdrawn
    cancelled | Task 3.4 removed by the amendment
    cancelled | Deliverable deleted by decision of the board
    cancelled | The workshop was dropped by the partners
    cancelled | The tender was withdrawn
    cancelled | The course was withdrawn from the prospectus
    activity | Invasive plants were removed from 3 ha of dunes
    activity | Two buses were withdrawn from service and replaced
    activity | Graffiti removed by the wardens within a day
    activity | 40 worn books were withdrawn from stock
    activity | Asbestos was removed from the boiler room
    activity | Speed bumps removed and the road resurfaced
    activity | Obsolete signs removed by contractors
    activity | 14 applications assessed, two were withdrawn by applicants`,
  'not due until later, not done until then': `
    none | Work package 6 is not due to start until 2024
    none | The survey does not begin until month 20
    none | The deliverable is not due until March 2024
    none | The audit is not scheduled to take place until next year
    none | The second phase doesn't start until April 2023
    activity | The works did not start until June
    activity | The hall was not opened until October
    activity | We did not stop until all 40 houses were dry
    activity | The course was not held until November, but 14 people passed it`,
  'what is set right is when, where and how': `
    activity | The seminar was not held in March but in May
    activity | The fair was not held in the square but in the school yard
    activity | The report was not sent by post but by courier
    activity | The concert did not take place on Saturday but on Sunday
    activity | The deadline was not met in spring but in autumn
    activity | The money was not spent on travel but on books
    none | The fair was not held, but we hope for better weather
    none | The seminar was not held, but money is available
    none | The lift was not repaired but the budget is there`,
  'an end without what it was for': `
    none | The call ended without a single bid
    none | The tender closed without any offers
    none | The auction closed with no bidder
    none | The vacancy expired without applicants
    none | The talks ended without agreement
    none | The competition ended without a winner
    none | Negotiations closed without result
    none | The year passed without a single meeting
    none | The season went by without a single booking
    activity | The audit ended without a single remark
    activity | The festival passed without incident
    activity | The inspection closed without complaints
    activity | The season ended without a single injury
    activity | The project closed without any outstanding liabilities
    activity | Not a week passed without a rehearsal`,
  'what remains undone, and what was unveiled': `
    none | The leaflets remain undistributed
    none | The second phase remains unfunded
    none | The contract remains unsigned
    none | The post stayed unfilled all year
    none | The manual is still untranslated
    none | Unfunded in 2022
    none | The results remain unpublished
    none | The hall went unused
    none | The well is still undrilled
    none | Most of the path remains unbuilt
    activity | The plaque was unveiled in May
    activity | Unloaded 40 tonnes of aid
    activity | The mural remains undamaged after two winters
    activity | Two culverts were unblocked
    activity | The old mosaic was uncovered and cleaned
    activity | 12 mass graves unearthed and documented
    activity | The service remained uninterrupted
    activity | The unpaid invoices were settled
    activity | Unveiled a memorial to the miners
    activity | Unlocked 40 k in matching funds
    activity | Helped 14 undocumented workers
    activity | Advised unemployed youth
    activity | The unused barn was turned into a workshop`,
  'put off for a reason, and held': `
    activity | Postponed from March because of the storm, the regatta was held in June
    activity | Originally cancelled due to the pandemic, the tour went ahead in August
    activity | Delayed by the strike, the exhibition finally opened on 3 May
    activity | Because of the strike, the fair took place on 12 September
    activity | Although postponed twice, the concert was held in July
    cancelled | Postponed from May because of the strike, the fair did not take place
    cancelled | Because of the strike, the fair was cancelled
    cancelled | Due to the storm, the regatta was postponed to 2023
    none | Because of the strike, the fair did not take place
    none | Due to lack of funds, the course was not held`,
  'burdens cancelled by oneself': `
    activity | Cancelled unused software subscriptions
    activity | Cancelled two leases and moved staff into one building
    activity | Cancelled the old insurance and took out a cheaper policy
    activity | Cancelled 14 dormant contracts
    cancelled | Cancelled the concert
    cancelled | Cancelled the trip and refunded 40 parents
    cancelled | Cancelled the summer fair and informed the traders
    cancelled | The contract with the builder was cancelled
    cancelled | Cancelled by the organisers
    cancelled | Cancelled due to storm warnings`,
  'put off in soft words': `
    cancelled | The committee thought it better to leave the carnival for another year
    cancelled | It was felt prudent to wait until the election
    cancelled | The board preferred to hold the matter over to next year
    cancelled | It was decided to skip this year's edition
    cancelled | Members agreed to give the fair a miss this year
    cancelled | The trustees chose to sit out the 2022 season
    cancelled | We agreed to pause the scheme
    cancelled | It was considered wiser to delay the launch
    cancelled | The partners thought it best to postpone
    activity | The committee felt it wiser to hire a second nurse, who started in May
    activity | The board preferred the second design and approved it
    activity | It was agreed to extend the lease for another year and the deed was signed
    activity | We left the exhibition up for another year at visitors' request
    activity | Agreed to keep the hall open for another year`,
  'called for nothing': `
    none | The plan called for no action this year
    none | The directive asked for no measures in 2022
    none | The committee asked for no reports and none were written
    activity | Checked for leaks, no repairs were needed
    activity | The advice led to no complaints`,
  'promised without a verb': `
    planned | Next on our list for 2023
    planned | Next in line for the coming year
    planned | In the pipeline for spring
    planned | On the agenda for next year
    planned | On the list for 2023
    planned | Next on the to-do list
    planned | Down for the next financial year
    activity | Next to the school a crossing was painted
    activity | In the next room a library was opened
    activity | On the agenda of the March meeting were 14 items, all were adopted`,
  wishes: `
    planned | Hopefully the bridge opens in spring
    planned | With luck the permit comes through in May
    planned | Fingers crossed for a start in April
    planned | All being well, the first coach arrives in June
    planned | Hopefully next year
    activity | The roof was repaired, hopefully for good
    activity | Hopefully the 40 trees planted in April survive the summer`,
  'now later instead of sooner': `
    cancelled | Opening now set for March 2023 instead of this October
    cancelled | The visit is now scheduled for May rather than November
    cancelled | Launch now planned for spring 2023 rather than this autumn
    cancelled | Start now foreseen in 2024 instead of 2022
    planned | The launch is planned for May 2023
    planned | It will be held in the park instead of the hall
    planned | Next year's course is planned online instead of in class
    activity | Held in May instead of June
    activity | Used wood instead of steel for the 14 benches`,
  'in earlier years only': `
    none | The stand was manned in previous years only
    none | Grants were awarded in earlier years only
    none | The service was provided only in past years
    none | Camps were run in former years only, not this summer
    activity | As in previous years, we held the book fair
    activity | More visits were made than in earlier years
    activity | Building on work done in earlier years, we opened a second clinic`,
  'declined to go ahead, is off': `
    cancelled | The venue declined to go ahead
    cancelled | The partner refused to continue, so the exchange is off
    cancelled | The trip is off
    cancelled | The tour is off this year
    cancelled | The visit is off until further notice
    none | The ministry declined to answer
    activity | The lights are off by midnight since we fitted timers
    activity | Roofs are off and new beams are going in`,
  'not applicable': `
    none | N/A for this year
    none | n/a - no events in the period
    none | Not applicable in the reporting period
    none | N.A. this year
    activity | Budget: n/a; 14 trees planted`,
  'turned down': `
    none | The proposal was turned down, so no work was done
    activity | We turned down two offers and signed the third
    activity | 33 applications assessed, 12 turned down
    activity | Assessed 14 requests; three were rejected
    activity | The heating was turned down in 14 schools to save gas`,
  'depends on what is not there': `
    none | The work depends on the new law, which has not been passed
    none | Everything hinges on the permit, which has not arrived
    none | Start depends on funding
    planned | Works will start subject to funding
    activity | A manual on drugs and alcohol was printed; its use depends on teachers
    activity | Attendance depends on the weather; 14 walks were led`,
  'on the back burner': `
    cancelled | The idea was put on the back burner
    cancelled | The scheme is on the back burner
    activity | Burners in the school kitchen were replaced`,
  'words of idleness in work that was done': `
    activity | Waiting times cut by 12 days; nobody had to wait until next year
    activity | The team chose to leave early and still cleared 14 km of track
    activity | Members agreed to wait for the surveyor, who reported in June that the wall is sound
    activity | We thought it best to hold over 200 interviews by phone
    activity | Pupils preferred to sit on the new benches installed in May
    activity | The jury considered 40 entries and gave next year's hosts their banner
    activity | Volunteers decided to give the missing families a parcel each
    activity | The board agreed to pause fees for hard-hit tenants; 41 families benefited
    activity | Staff decided to skip the queue by booking online; 400 tests done
    activity | The crane is off the site and the tower is open
    activity | The scaffolding is off, the facade is white again
    activity | The project is off to a good start with 40 members
    activity | Race for Life is off the ground: 300 runners took part
    activity | The tour visited 14 towns, one concert was dropped from the list
    activity | The tables in the workshop were removed and new ones fitted
    activity | The old tender was replaced, and the new one was won by a local firm
    activity | Unpaid rents recovered: 14k
    activity | Unexploded shells from the beach were made safe
    activity | Unaccompanied minors were placed with 14 families
    activity | Unsorted papers from the attic were catalogued
    activity | The tower remained untouched by the flood after our sandbags were laid
    activity | Traffic remained unaffected during the works
    activity | The path remains uneven in parts but is passable since we regraded it
    activity | The library went undisturbed through the move and lent 4,000 books
    activity | Twelve cases were closed without prosecution after mediation
    activity | The meeting ended without delay and adopted the budget
    activity | The year passed without a major fire; 14 drills held
    activity | 12 inspections passed without any written orders
    activity | The course finished without any progress tests, 41 certificates issued
    activity | The festival ended without any requests for extra policing
    activity | Lines are not due to be painted until May, but the kerbs are laid
    activity | The museum does not open until May each year; 4,000 visitors came in summer
    activity | The office is not closed until 18:00 since March
    activity | Parcels were not left on doorsteps but in lockers
    activity | The children did not sit in rows but in a circle
    activity | Pipes are not laid in sand but in gravel since the new rules came in
    activity | Implementation depends on volunteers and 140 of them turned out
    activity | How much is saved depends on the weather; 14 % so far
    activity | The work depends on tides, yet both groynes were finished
    activity | In earlier years only two people applied, this year 14 did
    activity | Only in previous years were there complaints; this year the pitch was relaid
    activity | Next to the list of donors a plaque was put up
    activity | On the list for listed status: 4 barns added in 2022
    activity | Down in the valley 14 ponds were cleared
    activity | With luck and hard work, the boat was raised
    activity | Fingers crossed, the 200 saplings planted in March took
    activity | All being equal, men and women each hold half of the seats
    activity | The launch was brought forward to May rather than June
    activity | Scheduled checks were done in May rather than July
    activity | Buses now run until May rather than March
    activity | Lessons were planned around play rather than tests this year; 41 children took part
    activity | Cancelled the contract with the old supplier and signed a cheaper one
    activity | We cancelled the lease on the second depot after the move
    activity | Turned down the volume of street works at night; complaints fell by half
    activity | The appeal was turned down and the illegal billboard was taken down
    activity | The removal of 14 wrecks was completed by the contractor
    activity | Objections were withdrawn after talks and the plan was adopted
    activity | Charges against two volunteers were dropped
    activity | Called for volunteers; 40 came forward
    activity | The appeal called for no more than 10 helpers and 30 came
    activity | Opened in no fewer than 14 villages
    activity | Still unspoilt, the meadow was mown twice by our volunteers
    activity | The left undercroft was drained
    activity | He left unopened boxes to the archive, and they were catalogued
    activity | Hopefully named, the New Dawn club met 14 times
    activity | Because of the drought, two tankers delivered water to 14 villages
    activity | Closed because of flood damage, the road was reopened in April
    activity | The bridge, closed due to cracks, was repaired
    activity | The hall was booked 140 times rather than last year's 90
    activity | The reports now come out in May instead of autumn
    activity | The new timetable has been set for 2023 instead of the old one and published
    cancelled | The board preferred to wait for better weather
    cancelled | The excursion is off because of the heat
    cancelled | Suspended because of the strike, the bus line remains closed
    cancelled | The park run is off until spring
    none | The course was not held because of illness, the trainer being away
    none | The permit was not issued due to errors, the works did not begin`,
};

testVerdicts(KINDS);
