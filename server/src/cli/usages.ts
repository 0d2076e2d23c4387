/** How each command is used, in a line. They stand apart so that telling them loads no command. */
export const analyzeUsage = 'crossquote analyze [--json] [--no-links] [--include GLOB] PATH…';
export const reportUsage =
  'crossquote report [--html FILE] [--csv FILE] [--sources N|N-M] [--speaker NAME] [--words TEXT] [--in-conflict] [--include GLOB] PATH…';
export const concordanceUsage =
  'crossquote concordance [--sort place|left|right] [--width N] [--quotations] [--speaker NAME] [--include GLOB] WORDS PATH…';
export const checkUsage = 'crossquote check [PATH]';
export const agreementUsage = 'crossquote agreement [--json | --csv] [--annotators A,B] [--tag TAG] [PATH]';
export const mergeUsage = 'crossquote merge --install [FOLDER] | --resolve [--keep ours|theirs|both] [FOLDER] | %O %A %B %P';
export const exportUsage = 'crossquote export --format FORMAT [--annotator NAME]… [--tag TAG]… [--output FILE|FOLDER [--force]] [PATH]';
export const importUsage =
  'crossquote import --format FORMAT [--annotator NAME] [--map NAME=TAG]… [--add-tags] [--update] [--into FOLDER] FILE…';
