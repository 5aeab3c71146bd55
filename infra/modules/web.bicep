// The machine and the service on it: one process, since two would each send.
param name string
param planName string
@allowed(['B1', 'P0v3'])
param planSku string
param location string
param identityId string
param clientId string
param tabClientId string
param publicDomain string
param tablesEndpoint string
param backupContainer string
param telemetryConnection string
param workspaceId string
param settings object

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/bot/main.js'
      alwaysOn: true
      numberOfWorkers: 1
      healthCheckPath: '/health/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
}

var host = empty(publicDomain) ? site.properties.defaultHostName : publicDomain

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, {
    NODE_ENV: 'production'
    // Which identity the libraries use to reach the tables.
    AZURE_CLIENT_ID: clientId
    BOT_ID: clientId
    BOT_TYPE: 'UserAssignedMSI'
    BOT_TENANT_ID: tenant().tenantId
    TAB_CLIENT_ID: tabClientId
    PUBLIC_URL: 'https://${host}'
    TABLES_ENDPOINT: tablesEndpoint
    BACKUP_TO: backupContainer
    APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryConnection
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    // The old process ends before the new one begins, and has time to finish what it is sending.
    WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1'
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '60'
    WEBSITE_WARMUP_PATH: '/health/ready'
  })
}

// Deployment goes by the deployer's own account, never by a password.
resource noPasswordForDeployment 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for door in ['ftp', 'scm']: {
    parent: site
    name: door
    properties: { allow: false }
  }
]

// What the service writes itself, and what the machine says. Not the requests: their addresses hold students' links.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output host string = host
output siteId string = site.id
output planId string = plan.id
