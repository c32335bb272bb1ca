@description('What the names of the alerts begin with.')
param name string

@description('Where they are.')
param location string

@description('The workspace that the logs are in.')
param workspaceId string

@description('Who is told; empty for nobody.')
param actionGroups string[]

// Severity 1 is an error that somebody looks at now, 2 one of this working day.
var rules = [
  {
    name: 'timer-missed'
    title: 'A timer did not run'
    severity: 1
    query: loadTextContent('../alerts/timer-missed.kql')
    every: 'PT15M'
    window: 'PT1H'
    looksBack: 'P2D'
    by: ['Timer']
  }
  {
    name: 'dead-notifications'
    title: 'Notifications were given up'
    severity: 2
    query: loadTextContent('../alerts/dead-notifications.kql')
    every: 'PT15M'
    window: 'PT15M'
    looksBack: ''
    by: []
  }
  {
    name: 'keys-ending'
    title: 'Keys have their last day soon'
    severity: 2
    query: loadTextContent('../alerts/keys-ending.kql')
    every: 'PT15M'
    window: 'PT15M'
    looksBack: ''
    by: []
  }
  {
    name: 'server-errors'
    title: 'Requests are answered with 5xx'
    severity: 1
    query: loadTextContent('../alerts/server-errors.kql')
    every: 'PT5M'
    window: 'PT15M'
    looksBack: ''
    by: []
  }
  {
    name: 'integrity'
    title: 'The registry does not pass its checks'
    severity: 1
    query: loadTextContent('../alerts/integrity.kql')
    every: 'PT15M'
    window: 'PT15M'
    looksBack: ''
    by: []
  }
]
resource ofLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    properties: {
      displayName: rule.title
      description: 'docs/operations.md#alerts says what to do.'
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      overrideQueryTimeRange: empty(rule.looksBack) ? null : rule.looksBack
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            dimensions: map(rule.by, column => { name: column, operator: 'Include', values: ['*'] })
          }
        ]
      }
      actions: { actionGroups: actionGroups }
    }
  }
]
