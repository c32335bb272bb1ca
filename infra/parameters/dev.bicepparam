// For developers: the cheapest of everything, gone with its resource group.
using '../main.bicep'

param name = readEnvironmentVariable('REGISTRY_NAME', 'bgdev')

param owner = 'vn-dev'

param redundancy = 'Standard_LRS'

param maximumInstances = 2

param logDays = 30

param protection = {
  undeleteDays: 7
  headRetentionDays: 1
  headPolicyIsLocked: false
  isLocked: false
  readsAreLogged: false
}

param settings = {
  Registry__PublicRead: 'true'
}
