/** How the fragment of a link with settings begins. It stands alone, for those who only look for such a link. */
export const sharePrefix = '#with:'
