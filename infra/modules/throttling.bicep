@description('What the names of the alerts begin with.')
param name string

@description('The storage account.')
param storageId string

@description('The account of Cosmos DB; empty for none.')
param cosmosId string

@description('Who is told; empty for nobody.')
param actionGroups string[]

var throttled = ['ServerBusyError', 'ClientThrottlingError', 'ClientAccountRequestThrottlingError', 'ClientAccountBandwidthThrottlingError', 'SuccessWithThrottling']
var measures = concat(
  [{ name: 'storage-throttled', of: storageId, type: 'Microsoft.Storage/storageAccounts', metric: 'Transactions', by: 'Total', dimension: 'ResponseType', values: throttled }],
  empty(cosmosId) ? [] : [{ name: 'cosmos-throttled', of: cosmosId, type: 'Microsoft.DocumentDB/databaseAccounts', metric: 'TotalRequests', by: 'Count', dimension: 'StatusCode', values: ['429'] }]
)

resource ofMetrics 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for measure in measures: {
    name: '${name}-${measure.name}'
    location: 'global'
    properties: {
      description: 'Storage asks the app to slow down. docs/operations.md#alerts says what to do.'
      severity: 2
      enabled: true
      scopes: [measure.of]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: 'throttled'
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: measure.type
            metricName: measure.metric
            timeAggregation: measure.by
            operator: 'GreaterThan'
            threshold: 10
            dimensions: [{ name: measure.dimension, operator: 'Include', values: measure.values }]
          }
        ]
      }
      actions: map(actionGroups, group => { actionGroupId: group })
    }
  }
]
