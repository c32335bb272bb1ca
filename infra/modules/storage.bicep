@description('The account\'s name, unique in the world.')
param name string

param location string

@description('For how many days a signed head cannot be replaced or deleted.')
param headRetentionDays int

@description('Whether the policy of the signed heads was locked, so that it cannot be written here.')
param headPolicyIsLocked bool

var tableName = 'registry'
var attachments = 'attachments'
var signedHeads = 'signed-heads'
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

resource heads 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: signedHeads
}

// Whoever has a role on the data, the app included, can only add heads. Locking the policy is left to the operator: it cannot be undone.
resource headPolicy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = if (!headPolicyIsLocked) {
  parent: heads
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: headRetentionDays
    allowProtectedAppendWrites: false
  }
}

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
output headsContainer string = heads.name
output packageContainer string = package
