/** The look, in the order in which it is laid on. */
import './fonts.css';
import './design-system.css';
import './tokens.css';
import './base.css';
import './common.css';
import { showColourScheme } from './colour-scheme.ts';

showColourScheme();
