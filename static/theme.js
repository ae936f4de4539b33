// Sets the theme, and that a page is embedded, before the first paint, so that nothing flashes. A
// file of its own because the content security policy allows no inline script.
(function () {
	var query = new URLSearchParams(location.search);
	var theme = query.get('theme');
	if (theme !== 'light' && theme !== 'dark') {
		try {
			theme = localStorage.getItem('atlas:theme');
		} catch {
			// Storage is forbidden: the system's theme then stands.
			theme = null;
		}
	}
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	if (['', '1', 'true'].includes(query.get('embed'))) document.documentElement.dataset.embed = '';
})();
