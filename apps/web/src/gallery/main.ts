import '../theme/index.ts';
import './sk-gallery.ts';
