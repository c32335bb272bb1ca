@description('The account\'s name, unique in the world.')
param name string

param location string

var tableName = 'registry'
var attachments = 'attachments'
var package = 'app-package'
var daysToUndelete = 30

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    // Who asks is always an identity with a role; there is no key to lose.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: daysToUndelete
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: daysToUndelete
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in [attachments, package]: {
    parent: blobs
    name: container
  }
]

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = {
  parent: tables
  name: tableName
}

output name string = account.name
output endpoints object = account.properties.primaryEndpoints
output table string = table.name
output attachmentsContainer string = attachments
output packageContainer string = package
