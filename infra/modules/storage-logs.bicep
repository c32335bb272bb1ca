@description('The storage account.')
param accountName string

@description('Where the logs go.')
param workspaceId string

@description('Whether each reading is logged, too.')
param readsAreLogged bool

var logged = map(concat(['StorageWrite', 'StorageDelete'], readsAreLogged ? ['StorageRead'] : []), category => {
  category: category
  enabled: true
})
var measured = [{ category: 'Transaction', enabled: true }]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = { name: 'default' }

  resource queues 'queueServices' existing = { name: 'default' }

  resource tables 'tableServices' existing = { name: 'default' }
}

resource ofBlobs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account::blobs
  properties: { workspaceId: workspaceId, logs: logged, metrics: measured }
}

resource ofQueues 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account::queues
  properties: { workspaceId: workspaceId, logs: logged, metrics: measured }
}

resource ofTables 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account::tables
  properties: { workspaceId: workspaceId, logs: logged, metrics: measured }
}
