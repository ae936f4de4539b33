// Sets the theme before the first paint, so that no page flashes. A file of its own because the
// content security policy allows no inline script.
(function () {
	var theme = new URLSearchParams(location.search).get('theme');
	if (theme !== 'light' && theme !== 'dark') {
		try {
			theme = localStorage.getItem('atlas:theme');
		} catch {
			// Storage is forbidden: the system's theme then stands.
			theme = null;
		}
	}
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
