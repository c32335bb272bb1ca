targetScope = 'resourceGroup'

@description('A short name that all resources begin with: 3 to 11 lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('Where everything is.')
param location string = resourceGroup().location

@description('The state whose relations the registry holds, and its partition: for example vn.')
param owner string = 'vn'

@description('The IANA time zone whose calendar days are the owner\'s days.')
param timeZone string = 'Asia/Ho_Chi_Minh'

@description('Whether public records can be read by anybody.')
param publicRead bool = false

@description('Whose borders and islands the map shows, vn or natural_earth: empty for the view of the owner.')
param mapPointOfView string = ''

@description('How many requests a client may make in a minute, as text: empty for the default of the app, 0 for no limit.')
param rateLimitRequests string = ''

@description('The address that clients use, as https://registry.example.org: empty for the host name of the function app.')
param publicAddress string = ''

@description('The header with the address of the client that the front end before the app always overwrites.')
param clientAddressHeader string = 'CLIENT-IP'

@description('The named API keys, each { name, sha256, role, confidential, expiresOn?, roles?, agencyIds? }: only hashes are kept.')
param apiKeys array = []

@description('Whose bearer tokens are taken, and for whom they are: { tenantId, audience }, the audience being the client id of the app\'s registration. Both empty for none.')
param entra object = {
  tenantId: ''
  audience: ''
}

@description('What keeps the secrets of webhooks: 32 random bytes in base64. Without it there are no webhooks.')
@secure()
param notificationsSecretKey string = ''

@description('What signs heads of the log: an EC private key on P-256 in PEM, or a reference to a secret of a Key Vault. Without it nothing is signed.')
@secure()
param integritySigningKey string = ''

@description('The public keys in PEM that signed heads before, so that their heads still verify.')
param formerPublicKeys array = []

@description('For how many days a signed head of the log cannot be replaced or deleted.')
@minValue(1)
@maxValue(146000)
param headRetentionDays int = 3653

@description('Whether the immutability policy of the signed heads was locked: a template cannot write a locked policy, and leaves it alone.')
param headPolicyIsLocked bool = false

var suffix = uniqueString(resourceGroup().id, name)

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${name}${suffix}', 24)
    location: location
    headRetentionDays: headRetentionDays
    headPolicyIsLocked: headPolicyIsLocked
  }
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-id'
  location: location
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    principalId: identity.properties.principalId
  }
}

module app 'modules/function-app.bicep' = {
  name: 'function-app'
  params: {
    name: '${name}-${suffix}'
    location: location
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storage: storage.outputs.endpoints
    packageContainer: storage.outputs.packageContainer
    insightsConnectionString: monitoring.outputs.connectionString
    registry: {
      owner: owner
      timeZone: timeZone
      publicRead: publicRead
      mapPointOfView: mapPointOfView
      rateLimitRequests: rateLimitRequests
      clientAddressHeader: clientAddressHeader
      publicAddress: publicAddress
      table: storage.outputs.table
      container: storage.outputs.attachmentsContainer
      headsContainer: storage.outputs.headsContainer
    }
    apiKeys: apiKeys
    entra: entra
    notificationsSecretKey: notificationsSecretKey
    integritySigningKey: integritySigningKey
    formerPublicKeys: formerPublicKeys
  }
  // The app's first start reads its package and the table: the roles have to be there before it.
  dependsOn: [
    roles
  ]
}

output url string = app.outputs.url
