param name string

param location string

@description('The identity that the app runs as.')
param identityId string

param identityClientId string

@description('The storage account\'s endpoints, as the account itself names them.')
param storage object

@description('The container that the deployed package lies in.')
param packageContainer string

param insightsConnectionString string

@description('{ owner, timeZone, publicRead, mapPointOfView, rateLimitRequests, clientAddressHeader, publicAddress, table, container, headsContainer }')
param registry object

@description('Each { name, sha256, role, confidential, expiresOn? }.')
param apiKeys array

@description('{ tenantId, audience }: whose bearer tokens are taken, and for whom they are; both empty for none.')
param entra object

@description('What keeps the secrets of webhooks: 32 random bytes in base64, or nothing.')
@secure()
param notificationsSecretKey string

@description('What signs heads of the log: a private key in PEM, a reference to a secret of a Key Vault, or nothing.')
@secure()
param integritySigningKey string

@description('The public keys that signed heads before, in PEM.')
param formerPublicKeys array

var formerKeySettings = toObject(
  range(0, length(formerPublicKeys)),
  index => 'Integrity__FormerPublicKeys__${index}',
  index => formerPublicKeys[index]
)

var keySettings = reduce(
  map(range(0, length(apiKeys)), index => union(
    {
      'Access__Keys__${index}__Name': apiKeys[index].name
      'Access__Keys__${index}__Sha256': apiKeys[index].sha256
      'Access__Keys__${index}__Role': apiKeys[index].role
      'Access__Keys__${index}__Confidential': string(apiKeys[index].confidential)
      'Access__Keys__${index}__ExpiresOn': apiKeys[index].?expiresOn ?? ''
    },
    toObject(range(0, length(apiKeys[index].?roles ?? [])), place => 'Access__Keys__${index}__Roles__${place}', place => apiKeys[index].roles[place]),
    toObject(range(0, length(apiKeys[index].?agencyIds ?? [])), place => 'Access__Keys__${index}__AgencyIds__${place}', place => apiKeys[index].agencyIds[place])
  )),
  {},
  (all, key) => union(all, key)
)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  tags: {
    'azd-service-name': 'api'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: 40
        instanceMemoryMB: 2048
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/api/v1/health/ready'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(keySettings, formerKeySettings, {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__blobServiceUri: storage.blob
      AzureWebJobsStorage__queueServiceUri: storage.queue
      AzureWebJobsStorage__tableServiceUri: storage.table
      AzureWebJobsDisableHomepage: 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      Registry__Owner: registry.owner
      Registry__TimeZone: registry.timeZone
      Map__PointOfView: registry.mapPointOfView
      Registry__PublicRead: string(registry.publicRead)
      RateLimit__Requests: registry.rateLimitRequests
      RateLimit__ClientAddressHeader: registry.clientAddressHeader
      Web__PublicAddress: empty(registry.publicAddress) ? 'https://${site.properties.defaultHostName}' : registry.publicAddress
      Access__Entra__TenantId: entra.tenantId
      Access__Entra__Audience: entra.audience
      Access__Entra__Authority: environment().authentication.loginEndpoint
      Registry__Table: registry.table
      Registry__Container: registry.container
      AnniversaryScanSchedule: '0 5 23 * * *'
      NotificationDeliverySchedule: '0 * * * * *'
      Notifications__SecretKey: notificationsSecretKey
      Integrity__HeadsContainer: registry.headsContainer
      Integrity__SigningKey: integritySigningKey
    })
  }
}

output url string = 'https://${site.properties.defaultHostName}'
