'use client'

import dynamic from 'next/dynamic'

/** Chunks of their own, so that no other page loads them before they are needed. */
export const Doctor = dynamic(() =>
  import('@/components/doctor/doctor').then((doctor) => doctor.Doctor),
)

/** Loaded with the first exchange that is opened. */
export const AskDoctor = dynamic(() =>
  import('@/components/doctor/ask-doctor').then((ask) => ask.AskDoctor),
)
