/** The look, in the order in which it is laid on. */
import './base.css';
