@description('What the names of the resources begin with.')
param name string

@description('Where they are.')
param location string

@description('The network whose clients find the endpoints by name.')
param networkId string

@description('The subnet that the endpoints are in.')
param subnetId string

@description('What is to be reached, each { id, service }: blob, queue, table, vault, cosmos or sites.')
param targets { id: string, service: string }[]

// The zone in which a service's name leads to its private address.
var zones = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  vault: 'privatelink${replace(environment().suffixes.keyvaultDns, '.vault', '.vaultcore')}'
  cosmos: 'privatelink.table.cosmos.azure.com'
  sites: 'privatelink.azurewebsites.net'
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for target in targets: {
    name: zones[target.service]
    location: 'global'
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (target, index) in targets: {
    parent: zone[index]
    name: name
    location: 'global'
    properties: { virtualNetwork: { id: networkId }, registrationEnabled: false }
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for target in targets: {
    name: '${name}-${target.service}'
    location: location
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        { name: target.service, properties: { privateLinkServiceId: target.id, groupIds: [target.service == 'cosmos' ? 'Table' : target.service] } }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (target, index) in targets: {
    parent: endpoint[index]
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: 'zone', properties: { privateDnsZoneId: zone[index].id } }] }
  }
]
