/**
 * What pages share once somebody is signed in. Named in one place, and by every `*.screens.ts`, so that the bundler puts
 * all of it into one file: left to itself it makes a file of every part, and each is a turn on a slow link.
 */
import './api/acting';
import './api/guard';
import './draft/draft';
import './draft/keep';
import './draft/kept-line';
import './draft/saved-line';
import './draft/saves';
import './files/files';
import './form/amount-field';
import './form/choice';
import './form/tick';
import './format/amount';
import './format/date-text';
import './format/dates';
import './format/digits';
import './format/money';
import './session/confirm-place';
import './session/not-found';
import './session/sign-out';
import './ui/changed-notice';
import './ui/chip';
import './ui/empty';
import './ui/loading';
import './ui/main';
import './ui/state-look';
import './ui/thread';
import '../shared/work/item-params';

export {};
