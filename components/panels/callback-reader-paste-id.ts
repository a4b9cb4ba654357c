/** Where a callback URL can be pasted: other panels link to it. */
export const pasteId = 'paste-callback'
