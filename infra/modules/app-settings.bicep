import { apiKey } from '../types.bicep'

@description('The function app.')
param appName string

@description('The client id of the identity that the app runs as.')
param clientId string

@description('The storage account\'s endpoints, as the account itself names them.')
param storage object

@description('Where the registry\'s table answers.')
param tableEndpoint string

@description('Application Insights.')
param insightsName string

@description('The key vault.')
param vaultUri string

@description('The settings whose values are secrets of the key vault.')
param secretSettings string[]

@description('The named API keys.')
param apiKeys apiKey[]

@description('Settings of this deployment by their names in docs/settings.md.')
param settings object

// Every setting of the app with its default; what is empty there is not set.
var defaults = loadJsonContent('../app-settings.json')

var keys = reduce(
  map(range(0, length(apiKeys)), index => union(
    {
      'Access__Keys__${index}__Name': apiKeys[index].name
      'Access__Keys__${index}__Sha256': apiKeys[index].sha256
      'Access__Keys__${index}__Role': apiKeys[index].?role ?? ''
      'Access__Keys__${index}__Confidential': string(apiKeys[index].?confidential ?? false)
      'Access__Keys__${index}__ExpiresOn': apiKeys[index].?expiresOn ?? ''
    },
    toObject(range(0, length(apiKeys[index].?roles ?? [])), place => 'Access__Keys__${index}__Roles__${place}', place => apiKeys[index].roles![place]),
    toObject(range(0, length(apiKeys[index].?agencyIds ?? [])), place => 'Access__Keys__${index}__AgencyIds__${place}', place => apiKeys[index].agencyIds![place])
  )),
  {},
  (all, key) => union(all, key)
)

// Without a version in the address, the app gets a secret's new value within a day, or at its next start.
var secrets = toObject(
  secretSettings,
  setting => setting,
  setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${toLower(replace(setting, '__', '-'))})'
)

var ofTheHost = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__blobServiceUri: storage.blob
  AzureWebJobsStorage__queueServiceUri: storage.queue
  AzureWebJobsStorage__tableServiceUri: tableEndpoint
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}

// Azure's front end writes the client's address there, whatever the client sent.
var ofAzure = {
  Access__Entra__Authority: environment().authentication.loginEndpoint
  RateLimit__ClientAddressHeader: 'CLIENT-IP'
}
var all = union(defaults, ofAzure, settings, keys, secrets, ofTheHost)

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName

  resource applied 'config' = {
    name: 'appsettings'
    properties: toObject(filter(items(all), setting => !empty(setting.value)), setting => setting.key, setting => setting.value)
  }
}
