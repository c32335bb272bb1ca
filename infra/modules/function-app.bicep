@description('The app\'s name, unique in the world.')
param name string

@description('Where it is.')
param location string

@description('The identity that the app runs as.')
param identityId string

@description('The container that the deployed package lies in.')
param package string

@description('At most so many instances.')
param maximumInstances int

@description('The subnet that the instances are in; empty for none.')
param subnetId string

@description('Whether the app is reached by a private endpoint only.')
param isPrivate bool

@description('Where the logs go.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  tags: { 'azd-service-name': 'api' }
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: package
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstances, instanceMemoryMB: 2048 }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      healthCheckPath: '/api/v1/health/ready'
    }
  }

  // A package is deployed by an identity, never by a user name and a password.
  resource byScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource byFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

// The lines that the app and its host log go to the same workspace by Application Insights; here they would be there twice.
resource measured 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: { workspaceId: workspaceId, metrics: [{ category: 'AllMetrics', enabled: true }] }
}

@description('The app.')
output id string = site.id

@description('Its name.')
output name string = site.name

@description('Where it answers.')
output url string = 'https://${site.properties.defaultHostName}'
