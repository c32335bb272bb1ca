targetScope = 'resourceGroup'

import { apiKey, budget as budgetOf, network as networkOf, protection as protectionOf } from 'types.bicep'

@description('A short name that all resources begin with: 3 to 11 lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('Where everything is.')
param location string = resourceGroup().location

@description('The state whose relations the registry holds, and its partition: for example vn.')
param owner string = 'vn'

@description('The named API keys.')
param apiKeys apiKey[] = []

@description('Further settings of the app by their names in docs/settings.md; they replace those of app-settings.json.')
param settings object = {}

@description('The settings whose values are secrets of the key vault, for example Notifications__SecretKey. The secret has the setting\'s name in lower case, with one hyphen for two underscores.')
param secretSettings string[] = []

@description('The object ids of the people who write the secrets of the key vault.')
param secretOfficers string[] = []

@description('Where the table is: in the storage account, or in Azure Cosmos DB for Table.')
@allowed(['storage', 'cosmos'])
param tables string = 'storage'

@description('How the data is protected.')
param protection protectionOf = {
  undeleteDays: 30
  headRetentionDays: 3653
  headPolicyIsLocked: false
  isLocked: false
  readsAreLogged: false
}

@description('How the resources are reached.')
param network networkOf = { isPrivate: false, appIsPrivate: false, addresses: '10.20.0.0/24', allowedAddresses: [] }

@description('The redundancy of the storage account; ZRS keeps three copies in three data centres of the region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('At most so many instances of the app.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('For how many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('The addresses that alerts and the budget are mailed to; empty for none.')
param alertMails string[] = []

@description('The maximum spending, and the people who are notified.')
param budget budgetOf = { amount: 0, start: '' }

var suffix = uniqueString(resourceGroup().id, name)
var usesCosmos = tables == 'cosmos'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-id'
  location: location
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, retentionDays: logDays }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${name}${suffix}', 24)
    location: location
    redundancy: redundancy
    protection: protection
    network: network
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: take('${name}-${suffix}', 24)
    location: location
    isLocked: protection.isLocked
    network: network
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmos 'modules/cosmos.bicep' = if (usesCosmos) {
  name: 'cosmos'
  params: {
    name: '${name}-${suffix}'
    location: location
    tableName: storage.outputs.table
    principalId: identity.properties.principalId
    network: network
    workspaceId: monitoring.outputs.workspaceId
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    vaultName: vault.outputs.name
    principalId: identity.properties.principalId
    usesStorageTables: !usesCosmos
    secretOfficers: secretOfficers
  }
}

module net 'modules/network.bicep' = if (network.isPrivate) {
  name: 'network'
  params: { name: name, location: location, addresses: network.addresses, workspaceId: monitoring.outputs.workspaceId }
}

module app 'modules/function-app.bicep' = {
  name: 'function-app'
  params: {
    name: '${name}-${suffix}'
    location: location
    identityId: identity.id
    package: storage.outputs.package
    maximumInstances: maximumInstances
    subnetId: network.isPrivate ? net!.outputs.appSubnetId : ''
    isPrivate: network.appIsPrivate
    workspaceId: monitoring.outputs.workspaceId
  }
  // The app's first start reads its package, its secrets and the table: roles and ways there have to be there before it.
  dependsOn: [roles, cosmos, endpoints]
}

module appSettings 'modules/app-settings.bicep' = {
  name: 'app-settings'
  params: {
    appName: app.outputs.name
    clientId: identity.properties.clientId
    storage: storage.outputs.endpoints
    tableEndpoint: usesCosmos ? cosmos!.outputs.tableEndpoint : storage.outputs.endpoints.table
    insightsName: monitoring.outputs.insightsName
    vaultUri: vault.outputs.uri
    secretSettings: secretSettings
    apiKeys: apiKeys
    settings: union({ Registry__Owner: owner, Web__PublicAddress: app.outputs.url }, settings)
  }
}

module endpoints 'modules/private-endpoints.bicep' = if (network.isPrivate) {
  name: 'private-endpoints'
  params: {
    name: name
    location: location
    networkId: net!.outputs.networkId
    subnetId: net!.outputs.endpointSubnetId
    targets: concat(
      map(['blob', 'queue', 'table'], service => { id: storage.outputs.id, service: service }),
      [{ id: vault.outputs.id, service: 'vault' }],
      usesCosmos ? [{ id: cosmos!.outputs.id, service: 'cosmos' }] : []
    )
  }
}

module appEndpoint 'modules/private-endpoints.bicep' = if (network.isPrivate && network.appIsPrivate) {
  name: 'app-endpoint'
  params: {
    name: name
    location: location
    networkId: net!.outputs.networkId
    subnetId: net!.outputs.endpointSubnetId
    targets: [{ id: app.outputs.id, service: 'sites' }]
  }
}

module operators 'modules/operators.bicep' = {
  name: 'operators'
  params: { name: name, mails: alertMails }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    workspaceId: monitoring.outputs.workspaceId
    actionGroups: operators.outputs.groups
  }
}

module throttling 'modules/throttling.bicep' = {
  name: 'throttling'
  params: {
    name: name
    storageId: storage.outputs.id
    cosmosId: usesCosmos ? cosmos!.outputs.id : ''
    actionGroups: operators.outputs.groups
  }
}

module spending 'modules/budget.bicep' = if (budget.amount > 0) {
  name: 'budget'
  params: { name: name, budget: budget, mails: alertMails }
}

@description('Where the app answers.')
output url string = app.outputs.url

@description('The key vault that the secrets are written to.')
output vaultName string = vault.outputs.name
