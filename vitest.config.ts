import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // AppAuth's modules name each other without `.js`, which Node alone does not find.
    server: { deps: { inline: ['@openid/appauth'] } },
    include: [
      '{lib,components,content,scripts,tests/protocol,tests/rules,tests/samples}/**/*.test.{ts,mjs}',
    ],
  },
})
