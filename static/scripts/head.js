if (location.hash.includes("=")) document.documentElement.dataset.chosen = "";
