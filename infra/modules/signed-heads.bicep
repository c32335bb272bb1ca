@description('The storage account.')
param accountName string

@description('For how many days a signed head cannot be replaced or deleted.')
@minValue(1)
@maxValue(146000)
param retentionDays int

@description('Whether the policy was locked, so that it cannot be written here.')
param policyIsLocked bool

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = { name: 'default' }
}

resource heads 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: account::blobs
  name: 'signed-heads'
}

// Every identity with a role on the data, including the app, can only add heads. Locking the policy is left to the operator: it cannot be undone.
resource policy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = if (!policyIsLocked) {
  parent: heads
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: retentionDays
    allowProtectedAppendWrites: false
  }
}
