export { likelyThemes, type LikelyTheme, type ThemeWithPoints } from './likely-themes.ts';
export { PointIndex, type PointText, type Points } from './point-index.ts';
export { similarPoints, type SimilarPoint } from './similar-points.ts';
export { suggestThemes, type Suggestion, type ThemeDraft } from './suggest-themes.ts';
