export { likelyThemes, type LikelyTheme, type ThemeWithPoints } from './likely-themes.ts';
export { PointIndex, type Points, type PointText } from './point-index.ts';
export { similarPoints, type SimilarPoint } from './similar-points.ts';
export { suggestThemes, type Suggestion, type ThemeDraft } from './suggest-themes.ts';
