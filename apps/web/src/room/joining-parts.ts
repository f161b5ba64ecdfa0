/** Ways into a group, where people don't simply choose. */
import './sk-joining.ts';
