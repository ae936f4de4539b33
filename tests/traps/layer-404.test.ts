import { test } from '../e2e/atlas';
import { testEachFile } from './broken-file';

// The browser itself writes the missing file into the console.
test.use({ allowed: /status of 404/ });

testEachFile('is missing', (route) => route.fulfill({ status: 404, body: 'Not found' }));
