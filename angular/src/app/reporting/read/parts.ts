/** What the three faces' pages of a report share, as one file (see `shared/parts.ts`). */
import './answers';
import './period';
import './spoken';
import './state';
import './talk';

export {};
