/** The name of the pop-up's window: the callback page tells by it where it is. */
export const popUpName = 'proofkey-login'
