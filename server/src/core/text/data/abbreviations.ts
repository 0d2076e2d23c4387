// Abbreviations whose full stop does not end a sentence before a capital or a figure.
export const abbreviations: ReadonlySet<string> = new Set((
  'mr. mrs. ms. messrs. dr. prof. sen. sens. rep. reps. gov. govs. gen. col. lt. sgt. capt. cmdr. adm. maj. pvt. pres. '
  + 'hon. rev. fr. st. sr. jr. mt. ft. no. nos. vs. v. etc. e.g. i.e. al. inc. ltd. co. corp. bros. dept. est. approx. '
  + 'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. '
  + 'ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. '
  + 'nev. okla. ore. pa. penn. tenn. tex. va. vt. wash. wis. wyo. u.s. u.k. u.n. d.c. e.u. n.y. n.j. n.c. s.c. n.h. n.m. n.d. s.d. w.va. r.i. '
  + 'a.m. p.m. ave. blvd. rd. sq. atty. asst. supt. insp. det. cpl. brig. amb. min. sec. spc. pfc. ph.d. m.d. d. r. b. c.'
).split(' '));

// Those of them that are words of their own without a capital: "He fell ill."
export const wordsInLowerCase: ReadonlySet<string> = new Set('ill. miss. mass. sat. sun. mar. wed. ore. wash. del. ark. min. sec. mo. pa. la. ft. fla.'.split(' '));
