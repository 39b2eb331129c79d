/** What the pages of both faces share, in one file. */
import './moment';
import './needs-field';
import './options';
import './sealed-part';

export {};
