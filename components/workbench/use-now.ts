'use client'

import { useEffect, useState } from 'react'
import { useClock } from '@/components/token/use-clock'

/** The time in milliseconds: that of the run, or until the run has one that of this device. */
export function useNow(): number | undefined {
  const runMs = useClock()
  const [deviceMs, setDeviceMs] = useState<number>()
  useEffect(() => {
    const look = () => setDeviceMs(Date.now())
    look()
    const timer = setInterval(look, 10_000)
    return () => clearInterval(timer)
  }, [])
  return runMs ?? deviceMs
}
