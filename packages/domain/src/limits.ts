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
export const FOLLOW_UPS_MAX = 500;
export const FOLLOW_UP_TEXT_MAX = 2000;
export const RESPONSIBLE_MAX = 200;
/** Of one series. */
export const ACTIVITIES_MAX = 200;
