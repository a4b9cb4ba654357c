import { ToLesson } from '@/components/token/to-lesson'

/** Why there is nothing to send: the three switches of a refresh token. */
export function NoRefreshToken() {
  return (
    <p className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem]">
      <b className="font-semibold">You have no refresh token.</b> Three switches have to be on: your
      app asks for <code>offline_access</code> (<ToLesson slug="authorize-user">step 3</ToLesson>),
      the API allows offline access (<ToLesson slug="register-api">Register your API</ToLesson>),
      and your app has the grant type (
      <ToLesson slug="register-application">Register your application</ToLesson>). Then walk steps 3
      and 4 again.
    </p>
  )
}
