// The tables, and the container that backups are written to. Nobody has a key: the service's identity is let in by role.
param name string
param location string
@allowed(['Standard_LRS', 'Standard_ZRS'])
param skuName string
param principalId string

@description('Days that a backup can neither be changed nor removed.')
param immutableDays int = 35
@description('Days until a backup is removed. What has been erased for a person is gone from the backups after that long.')
param keptDays int = 60

var roles = {
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  blobs: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: skuName }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource backup 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'backup'
  properties: { publicAccess: 'None' }
}

// Left unlocked, so that a mistaken number of days can be put right; the operator's page tells how it is locked.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = {
  parent: backup
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutableDays
    allowProtectedAppendWrites: true
  }
}

resource lifeCycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'remove-old-backups'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob', 'appendBlob'], prefixMatch: ['backup/'] }
            actions: {
              baseBlob: { delete: { daysAfterCreationGreaterThan: keptDays } }
              version: { delete: { daysAfterCreationGreaterThan: keptDays } }
            }
          }
        }
      ]
    }
  }
  dependsOn: [backup]
}

resource tableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, roles.tables)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tables)
  }
}

resource backupRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(backup.id, principalId, roles.blobs)
  scope: backup
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobs)
  }
}

// On the account alone: a lock on the whole group stops Azure from clearing away old deployments.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the register and the answers. Remove this lock only to close the installation down.'
  }
}

output tablesEndpoint string = 'https://${account.name}.table.${environment().suffixes.storage}'
output backupContainer string = 'https://${account.name}.blob.${environment().suffixes.storage}/${backup.name}'
