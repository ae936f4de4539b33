{
	const root = document.documentElement.dataset;
	const query = new URLSearchParams(location.search);
	const stored = (key) => {
		try {
			return localStorage.getItem('atlas:' + key);
		} catch {
			return null;
		}
	};
	const themes = [query.get('theme'), stored('theme')];
	const theme = themes.find((name) => name === 'light' || name === 'dark');
	const size = stored('text-size');
	if (theme) root.theme = theme;
	if (size === 'large' || size === 'largest') root.textSize = size;
	if (['', '1', 'true'].includes(query.get('embed'))) root.embed = '';
}
