// Sets the theme and the size of text before the first paint, so that no page flashes or shifts.
// A file of its own because the content security policy allows no inline script.
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
	var linked = new URLSearchParams(location.search).get('theme');
	var theme = linked === 'light' || linked === 'dark' ? linked : stored('theme');
	if (theme === 'light' || theme === 'dark') root.theme = theme;
	var textSize = stored('text-size');
	if (textSize === 'large' || textSize === 'largest') root.textSize = textSize;
})();
