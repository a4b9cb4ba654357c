/** For these tests: what compiles and runs a sample, and whether this machine has it. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { runLanguages } from '@/content/samples'

export type RunLanguage = (typeof runLanguages)[number]

type Toolchain = {
  /** Each ends with 0 where the tool is there and new enough. */
  probes: [tool: string, ...args: string[]][]
  /** The Debian package that brings it. */
  package: string
  /** How a file of the language is run. */
  command: [tool: string, ...args: string[]]
}

export const toolchains: Record<RunLanguage, Toolchain> = {
  javascript: {
    probes: [[process.execPath, '--version']],
    package: 'nodejs',
    command: [process.execPath],
  },
  python: {
    probes: [['python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 9))']],
    package: 'python3',
    command: ['python3'],
  },
  // `--version` came with 9, what the samples use with 11; a JRE has no compiler.
  java: {
    probes: [['javac', '--release', '11', '--version']],
    package: 'default-jdk-headless',
    command: ['java', '-XX:TieredStopAtLevel=1'],
  },
  curl: {
    probes: [
      ['sh', '-c', 'exit 0'],
      ['curl', '--fail-with-body', '--version'],
    ],
    package: 'curl',
    command: ['sh'],
  },
}

/** Runs a program to its end; what it wrote is in the error too when it fails. */
export const runProgram = promisify(execFile)

export async function hasToolchain(language: RunLanguage): Promise<boolean> {
  try {
    for (const [tool, ...args] of toolchains[language].probes) await runProgram(tool, args)
    return true
  } catch {
    return false
  }
}

/** Those of the languages that this machine cannot run. */
export async function missingToolchains(languages: readonly RunLanguage[]): Promise<RunLanguage[]> {
  const found = await Promise.all(languages.map(hasToolchain))
  return languages.filter((_, place) => !found[place])
}

/**
 * Installs toolchains on a bare Debian where we are root. Only for a machine that exists to run tests.
 * @throws {Error} with what apt-get said when it cannot
 */
export async function installToolchains(languages: readonly RunLanguage[]): Promise<void> {
  const packages = languages.map((language) => toolchains[language].package)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['-qq', 'update'], { env })
  const install = ['-qq', 'install', '--yes', '--no-install-recommends', ...packages]
  await runProgram('apt-get', install, { env })
}
