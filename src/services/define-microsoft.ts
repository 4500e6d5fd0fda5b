/** Who receives the data of Microsoft's services. */
export const microsoftName = 'Microsoft Ireland Operations Limited / Microsoft Corporation'
export const microsoftPolicy = 'https://privacy.microsoft.com/en-us/privacystatement'
export const microsoftOptOut = 'https://account.microsoft.com/privacy/ad-settings'
