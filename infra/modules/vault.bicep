import { network as networkOf } from '../types.bicep'

@description('The vault\'s name, unique in the world.')
param name string

@description('Where it is.')
param location string

@description('Whether it is locked against deletion.')
param isLocked bool

@description('How it is reached.')
param network networkOf

@description('Where the logs go.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: network.isPrivate && empty(network.allowedAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: network.isPrivate ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
      ipRules: map(network.allowedAddresses, address => { value: address })
    }
  }
}

resource protect 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  name: 'keep'
  scope: vault
  properties: { level: 'CanNotDelete', notes: 'The secrets of the registry lie here.' }
}

// The log of reads and writes of secrets.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The vault.')
output id string = vault.id

@description('Its name.')
output name string = vault.name

@description('Where it answers.')
output uri string = vault.properties.vaultUri
