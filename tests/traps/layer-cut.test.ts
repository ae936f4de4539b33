import { testEachFile } from './broken-file';

// As it comes from a line that breaks off behind a proxy that says nothing of it.
testEachFile('is cut in half', async (route) => {
	const text = await (await route.fetch()).text();
	await route.fulfill({ status: 200, body: text.slice(0, text.length / 2) });
});
