import { network as networkOf, protection as protectionOf } from '../types.bicep'

@description('The account\'s name, unique in the world.')
param name string

@description('Where it is.')
param location string

@description('How many copies there are, and where.')
param redundancy string

@description('How the data is protected.')
param protection protectionOf

@description('How the account is reached.')
param network networkOf

@description('Where the logs go.')
param workspaceId string

var packages = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    // Every caller is an identity with a role, so there is no key to lose.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: network.isPrivate && empty(network.allowedAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: network.isPrivate ? 'Deny' : 'Allow'
      ipRules: map(network.allowedAddresses, address => { value: replace(address, '/32', ''), action: 'Allow' })
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: protection.undeleteDays }
    deleteRetentionPolicy: { enabled: true, days: protection.undeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: protection.undeleteDays }
    // It has to reach less far back than the deleted blobs that it is made of.
    restorePolicy: { enabled: true, days: protection.undeleteDays - 1 }
  }
}

// The host writes its states over and over; without this rule, their versions would stay for ever.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: protection.undeleteDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in ['attachments', 'snapshots', packages]: {
  parent: blobs
  name: container
}]

module heads 'signed-heads.bicep' = {
  name: 'signed-heads'
  params: { accountName: account.name, retentionDays: protection.headRetentionDays, policyIsLocked: protection.headPolicyIsLocked }
  dependsOn: [blobs]
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = { parent: account, name: 'default' }

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = { parent: tables, name: 'registry' }

resource protect 'Microsoft.Authorization/locks@2020-05-01' = if (protection.isLocked) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'The registry lies here.' }
}

module logs 'storage-logs.bicep' = {
  name: 'storage-logs'
  params: { accountName: account.name, workspaceId: workspaceId, readsAreLogged: protection.readsAreLogged }
  dependsOn: [blobs, tables]
}

@description('The account.')
output id string = account.id

@description('Its name.')
output name string = account.name

@description('Its endpoints, as the account itself names them.')
output endpoints object = account.properties.primaryEndpoints

@description('The table of the registry.')
output table string = table.name

@description('The container that the deployed package lies in.')
output package string = '${account.properties.primaryEndpoints.blob}${packages}'
