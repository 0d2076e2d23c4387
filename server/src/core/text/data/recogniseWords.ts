// Words that tell a report from other plain text, chosen by hand: what newspapers print many times on a page, and what
// licences, manuals, logs and lists print instead. Measured by `scripts/measureRecognition.ts`.

/** Words that say somebody said, did or announced something, in the forms that reports use. */
export const reporting = `
said says told tells added adds stated announced claimed claims argued insisted warned denied confirmed stressed
explained declared asked replied responded suggested urged accused vowed pledged acknowledged admitted testified
tweeted spoke speaking remarks remarked commented criticized criticised praised condemned rejected reported reporters
reportedly according interview statement spokesman spokeswoman spokesperson press
`.trim().split(/\s+/);

/** People, bodies and days that reports are about. */
export const newsworthy = `
president minister senator governor mayor chancellor premier lawmakers congress parliament senate government officials
official police court judge prosecutors attorney lawyer campaign election voters candidate party republican democrat
military troops war attack killed injured died hospital victims residents community families company shares investors
analysts percent million billion yesterday monday tuesday wednesday thursday friday saturday sunday week month
january february march april june july august september october november december
team season coach league city county state secretary director chief leader leaders
`.trim().split(/\s+/);

/** What licences and manuals are made of. */
export const technical = `
software license licence licensed licensor licensee copyright copyrighted warranty warranties redistribute redistribution
sublicense merchantability noninfringement liability hereby herein hereunder thereof notwithstanding contributor
contributors distribute modify modifications trademark permission derivative
file files directory directories install installed installation command commands option options default defaults
version versions package packages library libraries function functions variable variables module modules compile
compiler kernel configuration configure config parameter parameters argument arguments string strings byte bytes
interface api usage syntax implementation debug deprecated fixed bug bugs upstream release releases patch binary
object objects array pointer method methods header headers code user users server input output format
encoding character characters documentation readme repository script scripts program programs driver device
`.trim().split(/\s+/);
