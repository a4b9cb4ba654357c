'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Loaded when it is opened. */
const RoomDialog = dynamic(() =>
  import('@/components/present/room-dialog').then((file) => file.RoomDialog),
)

/** For those who teach: the page for a projector, and its address for the room. */
export function RoomActions({ onPress }: { onPress: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="space-y-1.5">
      <Button
        className="w-full present:hidden!"
        onClick={() => {
          onPress()
          window.history.pushState(null, '', '?present')
        }}
      >
        Present
      </Button>
      <Button
        className="w-full"
        onClick={() => {
          onPress()
          setOpen(true)
        }}
      >
        Share with the room
      </Button>
      {isOpen && <RoomDialog onClose={() => setOpen(false)} />}
    </div>
  )
}
