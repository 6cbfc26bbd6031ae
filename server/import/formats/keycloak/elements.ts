/** What of a realm is read, as patterns below the realm. */
export const READ = [
  '/realm',
  '/enabled',
  '/registrationAllowed',
  '/roles/realm/*',
  '/roles/client/*/*',
  '/groups/*',
  '/users/*',
  '/federatedUsers/*',
  '/clients/*',
] as const;

/** What of a realm may add to, or take from, what roles say, and is not read: pattern → what it is. */
export const NOT_READ: Readonly<Record<string, string>> = {
  '/identityProviders/*': 'identity provider',
  '/identityProviderMappers/*': 'identity provider mapper, which may give roles and groups',
  '/clientScopes/*': 'client scope',
  '/scopeMappings/*': 'scope mapping, which limits the roles in tokens',
  '/clientScopeMappings/*/*': 'scope mapping, which limits the roles in tokens',
  '/components/org.keycloak.storage.UserStorageProvider/*':
    'user storage provider, whose users and groups may not be in the file',
  '/userFederationProviders/*': 'user storage provider, whose users and groups may not be in the file',
  '/userFederationMappers/*': 'user storage mapper, which may give roles and groups',
  '/organizations/*': 'organisation',
  '/defaultRoles/*': 'default role of users who will be added',
  '/defaultGroups/*': 'default group of users who will be added',
  '/applications/*': 'application (of Keycloak before 1.7)',
  '/oauthClients/*': 'OAuth client (of Keycloak before 1.7)',
  '/roles/application/*/*': 'application role (of Keycloak before 1.7)',
};

/** Objects and lists of a realm that say nothing about who may do what. */
export const WITHOUT_ACCESS: ReadonlySet<string> = new Set([
  'attributes',
  'authenticationFlows',
  'authenticatorConfig',
  'browserSecurityHeaders',
  'clientPolicies',
  'clientProfiles',
  'components',
  'defaultDefaultClientScopes',
  'defaultLocales',
  'defaultOptionalClientScopes',
  'defaultRole',
  'enabledEventTypes',
  'eventsListeners',
  'localizationTexts',
  'messageBundles',
  'otpSupportedApplications',
  'protocolMappers',
  'requiredActions',
  'requiredCredentials',
  'smtpServer',
  'socialProviders',
  'supportedLocales',
  'webAuthnPolicyAcceptableAaguids',
  'webAuthnPolicyExtraOrigins',
  'webAuthnPolicyPasswordlessAcceptableAaguids',
  'webAuthnPolicyPasswordlessExtraOrigins',
  'webAuthnPolicyPasswordlessSignatureAlgorithms',
  'webAuthnPolicySignatureAlgorithms',
]);
