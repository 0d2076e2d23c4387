// What the make-up of a news page leaves between an article's paragraphs.

/** Lines that belong to the page, not to the article. */
export const furniture: readonly RegExp[] = [
  /^(?:keep reading|read (?:more|also|next|on)|see also|related(?: (?:articles?|stories|coverage|topics?|content))?|more (?:on|from|about)|recommended|you may (?:also )?like|don['’]t miss|also read|watch(?: (?:more|now|live))?)\b[^.]*(?::|$)/i,
  /^(?:read )?more\s*[:|]/i,
  /^(?:advertisement|sponsored|share(?: this| on)?|tweet|print|email|comments?|add new comment|leave a (?:comment|reply)|sign (?:up|in)|log ?in|subscribe|follow us|click here|tap here|scroll (?:down|to)|loading|captcha|image captcha|topics?|tags?|filed under|source|home|menu|search)\b[^.“"]{0,60}[:.]?$/i,
  /^(?:image captcha|captcha|enter the characters|this question is for testing|your email address|required fields|get in ?touch with|sign up (?:for|to)|subscribe to|follow .{1,40} on (?:twitter|facebook|x)|download (?:our|the) app|for more stories|all rights reserved|©|\(c\) ?\d{4}|copyright\b)/i,
  /^(?:posted|published|updated|last updated|date)\s*:.{0,60}$/i,
  /(?:^|[|·•]\s*)(?:first )?(?:posted|published|updated|last (?:updated|modified))\b[^.]{0,40}\d[^.]{0,40}$/i,
  /^(?:by|author|categories|category|written by|edited by|reporting by|editing by|fecha de publicación|imagen principal|image|por)\s*:/i,
  /^\((?:with (?:information|inputs?|files) from|additional reporting|reporting by|editing by|writing by)\b[^)]*\)?$/i,
  /^(?:additional reporting|reporting|editing|writing) by\b/i,
  /@[\w-]+\.[\w.]+\W*$/,
  /^https?:\/\/\S+$/,
  /^[^\p{L}]*$/u,
];

/** A heading after which short lines without a full stop are links to other articles. */
export const linkList = /^(?:keep reading|read (?:more|also|next)|see also|related(?: (?:articles?|stories|coverage))?|more (?:on this story|stories|from .{1,30})|recommended(?: for you)?|you may also like|most read|trending)\s*:?$/i;

/** Lines under a picture. */
export const caption: readonly RegExp[] = [
  /\((?:picture|photo|photograph|image|file photo|credit|illustration|screenshot)s?\b[^)]*\)?/i,
  /^(?:photo|photograph|picture|image|file photo|video|(?:photo|picture|image) credit|caption|pictured|in this (?:\w+ ){0,3}(?:photo|image|picture))\b\s*(?::|,|by\b|-|—|taken)/i,
  /\((?:[\p{Lu}][\p{Lu}\p{M}.'’ -]+)?\s*\/\s*(?:[\p{L} .]+)?\)$/u,
  /(?:\/|\bvia )(?:getty(?: images)?|ap|afp|reuters|epa|pa wire|ap photo|shutterstock)(?: images)?\)?$/i,
  /^(?:ap photo|getty images|reuters|afp|epa)\b[^.]{0,40}$/i,
];

/** What a newsroom sets before a headline with a colon to say what kind of piece it is: nobody who speaks. */
export const newsroomLabels: ReadonlySet<string> = new Set(`
analysis opinion comment commentary explainer explained editorial review preview exclusive breaking live watch listen read video videos podcast timeline
photo photograph picture image caption factbox profile obituary background context correction clarification note update updates recap summary quiz gallery warning caution transcript newsletter
briefing feature features insight perspective column factcheck advertisement sponsored related trending spotlight investigation
`.split(/\s+/u).filter(Boolean));
