const microsoftName = "Microsoft Ireland Operations Limited / Microsoft Corporation";
const microsoftPolicy = "https://privacy.microsoft.com/en-us/privacystatement";
const microsoftOptOut = "https://account.microsoft.com/privacy/ad-settings";

export { microsoftPolicy as a, microsoftName as b, microsoftOptOut as m };
