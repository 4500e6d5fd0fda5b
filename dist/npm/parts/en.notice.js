const reopenLabel = "Privacy settings";
const rest = () => import('./en.preferences.js');
const texts = {
  heading: "{name} asks for your consent",
  purposes: "With your consent, cookies and similar technologies are used for:",
  functionalTitle: "Functional",
  functionalDescription: "Remembering settings; chat, maps and videos.",
  analyticsTitle: "Analytics",
  analyticsDescription: "Counting visits and how pages are used.",
  marketingTitle: "Marketing",
  marketingDescription: "Personalised advertising and measuring its effect.",
  partners: "Partners taking part ({count}): {names}.",
  refuse: "You are free to refuse and can use the site either way. You can withdraw consent at any time under \u201C{reopen}\u201D.",
  reopen: reopenLabel,
  details: "All partners and details",
  privacyPolicy: "Privacy policy",
  cookiePolicy: "Cookie policy",
  imprint: "Imprint",
  acceptAll: "Accept all",
  rejectAll: "Reject all",
  customize: "Customise"
};

export { rest as a, reopenLabel as r, texts as t };
