/*
 * <proofkey-panel panel="create-code-challenge"></proofkey-panel>
 *
 * A panel of Proofkey in a frame: it sets the frame's height, follows the theme of the page, and reports which
 * steps are done (`proofkey-progress`, detail `{ panel, done }`). All panels of a page share one run, unless
 * `run` names another. The frames speak to each other directly: this script sees heights and names of steps.
 */
;(() => {
  if (!document.currentScript || customElements.get('proofkey-panel')) return
  const site = new URL('.', document.currentScript.src)

  class ProofkeyPanel extends HTMLElement {
    static observedAttributes = ['panel', 'theme', 'lang', 'step', 'run']

    connectedCallback() {
      addEventListener('message', this)
      document.addEventListener('transitionend', this)
      this.scheme = matchMedia('(prefers-color-scheme: dark)')
      this.scheme.addEventListener('change', this)
      this.observer = new MutationObserver(() => this.say('theme'))
      for (const each of [document.documentElement, document.body])
        this.observer.observe(each, { attributes: true })
      this.show()
    }

    disconnectedCallback() {
      removeEventListener('message', this)
      document.removeEventListener('transitionend', this)
      this.scheme.removeEventListener('change', this)
      this.observer.disconnect()
      this.frame?.remove()
      this.frame = undefined
    }

    attributeChangedCallback(name) {
      if (name === 'theme') this.say('theme')
      else if (this.frame) this.show()
    }

    show() {
      const panel = this.getAttribute('panel')?.match(/^[a-z-]+$/)?.[0] ?? 'flow'
      const query = new URLSearchParams({ theme: this.theme, run: 'page' })
      for (const name of ['lang', 'step', 'run'])
        if (this.hasAttribute(name)) query.set(name, this.getAttribute(name))
      const frame = document.createElement('iframe')
      frame.src = new URL(`embed/${panel}/?${query}`, site)
      frame.title = this.title || `Proofkey: ${panel.replaceAll('-', ' ')}`
      frame.loading = 'lazy'
      frame.allow = 'clipboard-write'
      frame.style.cssText = 'display:block;width:100%;height:600px;border:0'
      this.style.display = 'block'
      this.frame?.remove()
      this.append((this.frame = frame))
    }

    /** As asked for, or told from the lightness of the text here, whichever way the page sets it. */
    get theme() {
      const asked = this.getAttribute('theme')
      if (asked) return asked
      const { color } = getComputedStyle(this)
      const [a, b = a, c = a] = (color.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number)
      const light = /^rgb/.test(color)
        ? (a * 2 + b * 5 + c) / 2040
        : /^color/.test(color)
          ? (a * 2 + b * 5 + c) / 8
          : a > 1
            ? a / 100
            : a
      return light > 0.5 ? 'dark' : 'light'
    }

    say(type) {
      this.frame?.contentWindow?.postMessage({ proofkey: 1, type, theme: this.theme }, site.origin)
    }

    handleEvent({ type, data, source, origin }) {
      if (type !== 'message') return this.say('theme')
      if (!this.frame || source !== this.frame.contentWindow || origin !== site.origin) return
      if (data?.proofkey !== 1) return
      if (data.type === 'size' && data.height > 0) {
        this.frame.style.height = `${Math.min(data.height, 20000)}px`
        this.say('hello')
      } else if (data.type === 'progress')
        this.dispatchEvent(
          new CustomEvent('proofkey-progress', {
            bubbles: true,
            detail: { panel: this.getAttribute('panel'), done: data.done },
          }),
        )
    }
  }

  customElements.define('proofkey-panel', ProofkeyPanel)
})()
