export const reviewPackMessages = {};
