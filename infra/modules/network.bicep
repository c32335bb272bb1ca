@description('What the names of the resources begin with.')
param name string

@description('Where they are.')
param location string

@description('The addresses of the network.')
param addresses string

@description('Where the logs go.')
param workspaceId string

// The endpoints take what their clients in the network ask, and nothing from elsewhere.
resource guard 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: '${name}-guard'
  location: location
  properties: {
    securityRules: [
      {
        name: 'https-from-the-network'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'VirtualNetwork'
          destinationPortRange: '443'
        }
      }
      {
        name: 'nothing-else'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-net'
  location: location
  properties: {
    addressSpace: { addressPrefixes: [addresses] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addresses, 26, 0)
          // Flex Consumption runs its instances there.
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addresses, 26, 1)
          networkSecurityGroup: { id: guard.id }
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
        }
      }
    ]
  }
}

resource ofNetwork 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: network
  properties: { workspaceId: workspaceId, metrics: [{ category: 'AllMetrics', enabled: true }] }
}

resource ofGuard 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: guard
  properties: { workspaceId: workspaceId, logs: [{ category: 'NetworkSecurityGroupEvent', enabled: true }] }
}

@description('The network.')
output networkId string = network.id

@description('Where the app\'s instances are.')
output appSubnetId string = '${network.id}/subnets/app'

@description('Where the private endpoints are.')
output endpointSubnetId string = '${network.id}/subnets/endpoints'
