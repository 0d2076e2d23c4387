// Short forms of English first names, each line one name: common knowledge, written by hand.
const lines = `
robert bob bobby rob robbie|william bill billy will|richard dick rick ricky rich|james jim jimmy jamie|joseph joe joey
john jack johnny jon jonathan|charles charlie chuck|edward ed eddie ted|thomas tom tommy|michael mike mick|david dave
daniel dan danny|donald don donnie|ronald ron ronnie|kenneth ken kenny|anthony tony|andrew andy drew|christopher chris
benjamin ben|samuel sam|stephen steven steve|matthew matt|gregory greg|lawrence laurence larry|theodore ted teddy
timothy tim|patrick pat|peter pete|philip phil|raymond ray|gerald jerry gerry|jerrold jerry|jeffrey geoffrey jeff
frederick fred|francis frank|alexander alex alexandra sasha|nicholas nick|nathaniel nate|vincent vince|walter walt
elizabeth liz beth betty betsy|margaret maggie meg peggy|katherine catherine kate kathy katie|deborah debbie debra deb
susan sue|barbara barb|patricia pat patty|jennifer jen jenny|rebecca becky|victoria vicky|kimberly kim|abigail abby
dmitry dmitri dmitriy dimitri|volodymyr volodimir|sergey sergei|alexei alexey aleksei|yuri yury|mikhail mikhael
`;

/** First name -> the groups of forms it belongs to. */
export const nicknames: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const groups = new Map<string, Set<number>>();
  for (const [index, line] of lines.trim().split(/[|\n]/).entries()) {
    for (const name of line.trim().split(' ')) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, new Set([index]));
      else known.add(index);
    }
  }
  return groups;
})();
