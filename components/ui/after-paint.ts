/** The longest wait for a frame, in milliseconds: a page that is not on screen draws none. */
const longestMs = 100

/** Does `work` after the next frame is drawn. What it returns calls that off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(begin, longestMs)
  const frame = requestAnimationFrame(begin)
  function begin() {
    cancel()
    timer = setTimeout(work)
  }
  function cancel() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  return cancel
}
