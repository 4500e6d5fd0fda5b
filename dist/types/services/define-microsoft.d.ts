/** Who receives the data of Microsoft's services. */
export declare const microsoftName = "Microsoft Ireland Operations Limited / Microsoft Corporation";
export declare const microsoftPolicy = "https://privacy.microsoft.com/en-us/privacystatement";
export declare const microsoftOptOut = "https://account.microsoft.com/privacy/ad-settings";
