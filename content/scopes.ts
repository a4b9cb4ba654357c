/** Each scope of the sandbox: what it lets an app do, as a user would ask. */

export type ScopeExplanation = { title: string; grants: string; spec: string }

export const scopes: Record<string, ScopeExplanation> = {
  openid: {
    title: 'Know who you are',
    grants:
      'An ID token, and access to the userinfo endpoint. Without it this is OAuth alone, with no login.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  },
  profile: {
    title: 'Your profile',
    grants: 'The claims name, given_name, family_name, nickname, picture and updated_at.',
    spec: 'OpenID Connect Core 1.0 §5.4',
  },
  email: {
    title: 'Your e-mail address',
    grants: 'The claims email and email_verified.',
    spec: 'OpenID Connect Core 1.0 §5.4',
  },
  offline_access: {
    title: 'Stay logged in',
    grants: 'A refresh token, if the API allows offline access and the app may use refresh tokens.',
    spec: 'OpenID Connect Core 1.0 §11',
  },
  'read:timesheets': {
    title: 'Read your timesheets',
    grants: 'GET at the timesheets API. ExampleCo defined this scope; no standard knows it.',
    spec: 'RFC 6749 §3.3',
  },
  'create:timesheets': {
    title: 'Add timesheet entries',
    grants: 'POST at the timesheets API. ExampleCo defined this scope; no standard knows it.',
    spec: 'RFC 6749 §3.3',
  },
  'delete:timesheets': {
    title: 'Delete timesheet entries',
    grants: 'DELETE at the timesheets API. ExampleCo defined this scope; no standard knows it.',
    spec: 'RFC 6749 §3.3',
  },
  'approve:timesheets': {
    title: "Approve other people's timesheets",
    grants:
      'What a manager may do at the timesheets API. ExampleCo defined this scope; no standard knows it.',
    spec: 'RFC 6749 §3.3',
  },
  name: {
    title: 'Your name',
    grants: "The claim name alone. Auth0's addition: the standard has no scope for one claim.",
    spec: 'OpenID Connect Core 1.0 §5.4',
  },
  picture: {
    title: 'Your picture',
    grants: "The claim picture alone. Auth0's addition: the standard has no scope for one claim.",
    spec: 'OpenID Connect Core 1.0 §5.4',
  },
  nickname: {
    title: 'Your nickname',
    grants: "The claim nickname alone. Auth0's addition: the standard has no scope for one claim.",
    spec: 'OpenID Connect Core 1.0 §5.4',
  },
}
