// For trials before a release, with made-up data: as production, but open to the people who try it and deleted easily.
using '../main.bicep'

param name = readEnvironmentVariable('REGISTRY_NAME', 'bgtest')

param owner = 'vn-test'

param maximumInstances = 5

param logDays = 30

param protection = {
  undeleteDays: 14
  headRetentionDays: 7
  headPolicyIsLocked: false
  isLocked: false
  readsAreLogged: false
}

param alertMails = [readEnvironmentVariable('ALERT_MAIL', 'operators@registry.example.org')]

param budget = {
  amount: 50
  start: readEnvironmentVariable('BUDGET_START', '2026-12-01')
}
