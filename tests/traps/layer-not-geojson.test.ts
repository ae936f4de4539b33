import { testEachFile } from './broken-file';

/** What a host says that answers every unknown address with its start page. */
const START_PAGE = '<!doctype html><title>Welcome</title><p>Welcome</p>';

testEachFile('is a web page', (route) =>
	route.fulfill({ status: 200, contentType: 'text/html', body: START_PAGE })
);
