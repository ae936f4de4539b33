// Runs before the first paint, so that no page flashes or shifts. Its own file for the policy's sake.
(function () {
	var root = document.documentElement.dataset;
	function stored(key) {
		try {
			return localStorage.getItem('atlas:' + key);
		} catch {
			// Storage is forbidden.
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
