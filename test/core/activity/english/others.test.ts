/** What English clauses say of work that others stopped, of what nothing was found of, and of what is only told: both sides of each line. */
import { testVerdicts } from '../../../support/verdict-kinds';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'whoever stops a measure calls it off; who stops other things works': `
    cancelled | The pilot has been terminated by the steering group
    cancelled | Consultation on the bypass was stopped by the new council
    cancelled | Carnival procession banned by the police
    cancelled | The ministry annulled the competition for the school kitchens
    cancelled | The purchase was vetoed by the auditor
    cancelled | The survey was ditched in June
    cancelled | Our scheme was paused at the request of the donor
    cancelled | The talks with the port were broken off
    cancelled | The campaign was brought to a halt by the strike
    activity | Scrubbed the floors of 12 classrooms
    activity | Plastic cups were banned from the canteen
    activity | We stopped 14 lorries and checked their loads
    activity | Revoked 14 licences of street traders
    activity | Terminated three leases that nobody used
    activity | Shelved 4,200 books and labelled the stacks
    activity | Halted two illegal quarries and fined the owners`,
  'out of the plan, later than this year': `
    cancelled | The board struck item 9 from the programme of work
    cancelled | In June the governors removed the stage from the investment list
    cancelled | The race was moved from April to next spring
    cancelled | The exam was rearranged for 15 April 2023
    cancelled | The opening was put back by six months
    cancelled | Delivery must wait until 2024
    cancelled | The measure no longer forms part of the programme
    cancelled | The council resolved on 7 July not to build the shelter
    cancelled | The college dropped the idea of a second library
    cancelled | Server replacement on ice since August
    activity | Moved all staff mailboxes to the cloud in June 2022
    activity | The summer camp took place with 58 children
    activity | The library moved to the new hall in May`,
  'a denial ends with its clause': `
    none | No entries for the prize came in and it was not awarded
    none | No requests were received, so the panel has stood idle
    none | We got no invitation to the fair and have not taken part
    none | No activities were carried out towards the objective
    none | In the period reviewed no agreement was signed
    none | The hall was booked by nobody
    none | The complaints panel held no hearings
    activity | No child was left unattended and all were fed
    activity | Not one bus was late in 2022`,
  'what a check did not find': `
    activity | Night patrols on the shore: no poachers encountered
    activity | None of the 40 farms tested showed signs of the disease
    activity | The checks did not reveal any tampering
    activity | Suspicion of fraud was not confirmed by the audit
    none | No activity was detected under this item
    none | No movement was spotted on this item`,
  'what would have been, what is only told': `
    none | Far from being drafted, the statute has not been discussed
    none | The office has not opened. The head explained to the auditors that he lacks staff
    none | The corridor was to have been cleared
    none | The inspection provided for in point 8 did not occur
    none | The ministry promised an answer but none has come
    activity | Explained the rules to 40 parents
    activity | Provided 40 laptops to schools
    activity | Had we not raised the dam, the village would have flooded`,
  'waiting, pending, without work': `
    none | We are still waiting for the opinion of the office
    none | Implementation of the recommendation is pending
    none | Pending since 2016
    none | The drawings are gathering dust in a drawer
    none | Cars bought for the depot in 2022: none
    none | The wing remains untouched
    none | The workshop stood locked
    activity | The park is locked at night by wardens
    activity | The gate was locked after repairs
    activity | Complaints from residents: none; 14 inspections made`,
  'what is meant': `
    planned | The registrar means to simplify the form
    planned | The council is minded to sign the charter in April
    planned | The bus company has promised a shelter for next year
    planned | Provisionally fixed for the week of 6 March 2023
    planned | Aiming for a June start
    planned | Thirty buses are to be ordered in 2023 and delivered in 2024
    planned | As soon as the grant is signed we are going to recruit a manager
    planned | Each ward shall have its own nurse by the end of 2023
    activity | We had promised 40 benches and installed 44
    activity | The manual is set out in two parts and was printed in May`,
};

testVerdicts(KINDS);
