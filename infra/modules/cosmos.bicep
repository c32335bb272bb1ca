import { network as networkOf } from '../types.bicep'

@description('The account\'s name, unique in the world.')
param name string

@description('Where it is.')
param location string

@description('The table of the registry.')
param tableName string

@description('The identity that the app runs as.')
param principalId string

@description('How the account is reached.')
param network networkOf

@description('Where the logs go.')
param workspaceId string

var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableTable' }, { name: 'EnableServerless' }]
    locations: [{ locationName: location, failoverPriority: 0 }]
    // A reader sees every change that was made before it asked.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: network.isPrivate && empty(network.allowedAddresses) ? 'Disabled' : 'Enabled'
    // Where there are none, every address may ask; who asks needs a role in any case.
    ipRules: network.isPrivate ? map(network.allowedAddresses, address => { ipAddressOrRange: address }) : []
  }

  resource table 'tables' = {
    name: tableName
    properties: { resource: { id: tableName } }
  }
}

resource onTables 'Microsoft.DocumentDB/databaseAccounts/tableRoleAssignments@2024-12-01-preview' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    roleDefinitionId: '${account.id}/tableRoleDefinitions/${dataContributor}'
    principalId: principalId
    scope: account.id
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

@description('The account.')
output id string = account.id

@description('Where its tables answer.')
output tableEndpoint string = 'https://${account.name}.table.cosmos.azure.com:443/'
