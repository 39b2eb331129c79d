import { bootstrapApplication } from '@angular/platform-browser';
import { config } from './app/config';
import { Root } from './app/root';
import { watchHiding, watchKeys, watchReturn } from './app/shared/session/leave';

watchKeys();
watchReturn();
watchHiding();
bootstrapApplication(Root, config).catch((error: unknown) => console.error(error));
