/** The rules over the text of the sources: words, dangerous calls, lengths. */
import type { Finding } from './imports'

type Rule = { rule: string; files: RegExp; pattern: RegExp; except?: string[] }

const CODE = /^(app|components|content|lib)\/.*\.(ts|tsx)$/

/** Over code without its comments: what runs. */
const codeRules: Rule[] = [
  {
    rule: 'components/ui has no protocol words',
    files: /^components\/ui\//,
    pattern:
      /verifier|challenge|tokens?\b|oauth|openid|oidc|pkce|jwt|nonce|redirect_?uri|authoriz/i,
  },
  {
    rule: "a message has a named target, never '*'",
    files: CODE,
    pattern: /postMessage\([^;]*?['"`]\*['"`]|targetOrigin\s*:\s*['"`]\*['"`]/,
    except: ['components/embed/host.ts'], // a height, before the host has said who it is
  },
  {
    rule: 'no raw HTML from React outside the inline scripts of the layout and the callback page',
    files: CODE,
    pattern: /dangerouslySetInnerHTML/,
    except: ['app/layout.tsx', 'app/callback/page.tsx', 'app/callback/layout.tsx'],
  },
  {
    rule: 'no raw HTML into the page',
    files: CODE,
    pattern:
      /\.(innerHTML|outerHTML)\s*=[^=]|\.insertAdjacentHTML\(|\.setHTMLUnsafe\(|document\.write(ln)?\(|createContextualFragment\(/,
  },
  {
    rule: 'no text becomes code',
    files: CODE,
    pattern: /(?<![\w.])eval\(|new Function\(|(?<![\w.])Function\(|set(Timeout|Interval)\(\s*['"`]/,
  },
  {
    rule: 'lib is web platform only: no globals of Node',
    files: /^lib\//,
    pattern:
      /(?<![\w.])(Buffer|__dirname|__filename)\b|(?<![\w.])process\.(?!env\.NEXT_PUBLIC_)|(?<![\w.])require\(/,
  },
  {
    rule: 'nothing goes to the console: it could be a token',
    files: /^lib\//,
    pattern: /(?<![\w.])console\.(log|info|debug|error|table)\(/,
  },
]

/** Over the text as it is, comments included. */
const textRules: Rule[] = [
  {
    rule: 'no path of one machine',
    files: /\.(ts|tsx|mjs|js|json|md|mdx|css)$/,
    pattern: /(?<=^|[\s'"`(=])\/(home|Users|root|work|tmp)\/\w|(?<=^|[\s'"`(=])[A-Z]:\\+Users\\/m,
    except: ['package-lock.json'],
  },
]

/** @param code the files' text without comments, by path; `text` the same as written */
export function checkSources(code: Map<string, string>, text: Map<string, string>): Finding[] {
  return [
    ...codeRules.flatMap((rule) => check(rule, code)),
    ...textRules.flatMap((rule) => check(rule, text)),
    ...checkParser(code),
  ]
}

function check(
  { rule, files, pattern, except = [] }: Rule,
  sources: Map<string, string>,
): Finding[] {
  return [...sources].flatMap(([file, source]) => {
    if (!files.test(file) || except.includes(file)) return []
    const found = pattern.exec(source)?.[0]
    return found === undefined ? [] : [{ rule, file, found }]
  })
}

/** HTML is parsed in one place, where only the sandbox's own pages get to. */
function checkParser(code: Map<string, string>): Finding[] {
  const users = [...code].filter(([, source]) => /new DOMParser\b/.test(source))
  return users.slice(1).map(([file]) => ({
    rule: 'HTML is parsed in one place',
    file,
    found: `DOMParser, as in ${users[0]?.[0]}`,
  }))
}

/** A lesson imports nothing, runs nothing and is short. */
export function checkLesson(file: string, source: string, lines = 120): Finding[] {
  const findings: Finding[] = []
  const prose = source.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[`~]*[ \t]*$/gm, '')
  const statement = /^(import|export)\s[^\n]*/m.exec(prose)?.[0]
  if (statement !== undefined) {
    findings.push({ rule: 'MDX imports and exports nothing', file, found: statement })
  }
  const length = source.trimEnd().split('\n').length
  if (length > lines) {
    findings.push({ rule: `a lesson has at most ${lines} lines`, file, found: `${length} lines` })
  }
  return findings
}
