// Sets the theme, the size of text and that a page is embedded, before the first paint, so that no
// page flashes or shifts. A file of its own because the content security policy allows no inline script.
(function () {
	var root = document.documentElement.dataset;
	function stored(key) {
		try {
			return localStorage.getItem('atlas:' + key);
		} catch {
			// Storage is forbidden: the defaults then stand.
			return null;
		}
	}
	var query = new URLSearchParams(location.search);
	var linked = query.get('theme');
	var theme = linked === 'light' || linked === 'dark' ? linked : stored('theme');
	if (theme === 'light' || theme === 'dark') root.theme = theme;
	var textSize = stored('text-size');
	if (textSize === 'large' || textSize === 'largest') root.textSize = textSize;
	if (['', '1', 'true'].includes(query.get('embed'))) root.embed = '';
})();
