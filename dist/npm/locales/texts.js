const defineTexts = (texts) => texts;

export { defineTexts };
