// The ministry's registry: reached by private endpoints, locked against deletion, with alerts and a budget.
using '../main.bicep'

param name = readEnvironmentVariable('REGISTRY_NAME', 'banggiao')

param owner = 'vn'

param protection = {
  undeleteDays: 30
  headRetentionDays: 3653
  headPolicyIsLocked: false
  isLocked: true
  readsAreLogged: true
}

// People reach the app by its public address; storage and secrets are reached from the network only.
param network = {
  isPrivate: true
  appIsPrivate: false
  addresses: '10.20.0.0/24'
  allowedAddresses: []
}

param settings = {
  Web__PublicAddress: readEnvironmentVariable('PUBLIC_ADDRESS', 'https://registry.example.org')
}

// Write the secrets first (docs/operations.md#secrets); a name here without its secret stops the app at its start.
param secretSettings = []

param secretOfficers = []

param logDays = 365

param alertMails = [readEnvironmentVariable('ALERT_MAIL', 'operators@registry.example.org')]

param budget = {
  amount: 400
  start: readEnvironmentVariable('BUDGET_START', '2026-12-01')
}
