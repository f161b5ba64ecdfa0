/** Limits that people meet. Lengths are counted in UTF-16 code units, as editors and databases count them. */
export const POINT_TEXT_MAX = 2000;
export const PASTE_POINTS_MAX = 500;
export const TITLE_MAX = 200;
export const PROMPT_MAX = 2000;
export const NAME_MAX = 80;
export const AGENDA_TEXT_MAX = 1000;
export const GROUPS_MAX = 60;
export const AGENDA_ITEMS_MAX = 100;
export const QUESTIONS_MAX = 50;
export const SECTIONS_MAX = 12;
export const DEVICE_PEOPLE_MAX = 50;
/** Themes have sub-themes, and no further level. */
export const THEME_LEVELS = 2;
/** A theme's note for facilitators, and its "what we heard". */
export const NOTE_MAX = 2000;
export const HEARD_MAX = 10_000;
export const PARTS_MAX = 20;
/** Of one meeting. */
export const MATERIALS_MAX = 30;
export const RICH_BLOCKS_MAX = 300;
/** Stretches of one style, of all blocks together. */
export const RICH_RUNS_MAX = 3000;
export const RICH_TEXT_MAX = 20_000;
/** Length of all addresses in one text together. */
export const RICH_HREFS_MAX = 20_000;
export const HREF_MAX = 2000;
export const ALT_MAX = 500;
/** Of one stored file, in bytes. */
export const FILE_BYTES_MAX = 25_000_000;
/** Messages and starts of rows that are kept; older ones go. */
export const MESSAGES_KEPT = 50;
export const MESSAGE_TEXT_MAX = 500;
export const STARTS_KEPT = 20;
/** Minutes of the room's clock. */
export const CLOCK_MINUTES_MAX = 1440;
/** People in a list that divides them. */
export const LISTED_MAX = 1000;
/** Templates of one organiser. */
export const TEMPLATES_MAX = 50;
/** Of one meeting. */
export const FOLLOW_UPS_MAX = 500;
export const FOLLOW_UP_TEXT_MAX = 2000;
export const RESPONSIBLE_MAX = 200;
/** Of one series. */
export const ACTIVITIES_MAX = 200;
/** Of one person's answer to a poll; the lengths of keywords and options are counted as people see them: `visibleLength`. */
export const KEYWORDS_MAX = 10;
export const KEYWORD_CHARACTERS_MAX = 100;
export const OPEN_ENTRIES_MAX = 10;
export const DOTS_MAX = 20;
/** Of one poll. */
export const OPTIONS_MAX = 20;
export const OPTION_TEXT_MAX = 200;
export const OPTION_HELP_MAX = 500;
export const STATEMENTS_MAX = 40;
export const STATEMENT_TEXT_MAX = 300;
/** The greatest number of a scale. */
export const SCALE_MAX = 10;
export const ENTRIES_MAX = 5000;
/** Words that facilitators hide, those that they join, and answers that they let through or take away, of one poll. */
export const WORDS_DECIDED_MAX = 2000;
export const ANSWERS_DECIDED_MAX = 10_000;
