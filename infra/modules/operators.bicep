@description('What the name of the group begins with.')
param name string

@description('The addresses that are written to; empty for none.')
param mails string[]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(mails)) {
  name: '${name}-operators'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: map(mails, mail => { name: mail, emailAddress: mail, useCommonAlertSchema: true })
  }
}

@description('The group, or nothing.')
output groups string[] = empty(mails) ? [] : [operators.id]
