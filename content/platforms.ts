/** How each platform's Auth0 SDK writes its callback, and what the app project needs for it. Data only. */
import { native } from '@/content/platforms/native'
import { others } from '@/content/platforms/others'
import type { Platform } from '@/content/platforms/platform'
import { sharedCode } from '@/content/platforms/shared-code'

export const platforms: readonly Platform[] = [...native, ...sharedCode, ...others]
