// One installation of Handledarnätet in one resource group.
targetScope = 'resourceGroup'

@description('What every name begins with: small letters and digits.')
@minLength(3)
@maxLength(12)
param resourceBaseName string

@description('small: about 15 dollars a month. large: about 70, with a machine of its own and storage in three zones.')
@allowed(['small', 'large'])
param size string

@description('Where everything is kept. swedencentral keeps the data in Sweden.')
param location string = resourceGroup().location

@description('Client id of the app registration of the tab.')
@minLength(36)
@maxLength(36)
param tabClientId string

@description('A domain of the municipality that points to the service; empty: the one that App Service gives.')
param publicDomain string = ''

@description('The function mailbox that people are pointed to.')
@minLength(3)
param contactMailbox string

@description('smtp://host:25 or smtps://host:465 for mail to students; the server must encrypt (STARTTLS) and take mail without a password; empty: their links wait.')
param smtpUrl string = ''

@description('The sender of mail to students.')
param mailFrom string = ''

@description('Further settings of .env.example, by name, e.g. { LINK_HOSTS: "kommun.example" }.')
param moreSettings object = {}

@description('Who is told when something is wrong or costs too much.')
@minLength(3)
param alertEmail string

@description('Dollars, or what the subscription is billed in, for a month.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month of the first installation, 2026-12-01. It stays the same afterwards.')
param budgetStart string

var names = {
  identity: '${resourceBaseName}-identity'
  plan: '${resourceBaseName}-plan'
  site: '${resourceBaseName}-${uniqueString(resourceGroup().id)}'
  bot: '${resourceBaseName}-${uniqueString(resourceGroup().id)}'
  storage: take('${resourceBaseName}${uniqueString(resourceGroup().id)}', 24)
  telemetry: '${resourceBaseName}-telemetry'
}
var isLarge = size == 'large'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: names.identity
  location: location
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: names.storage
    location: location
    skuName: isLarge ? 'Standard_ZRS' : 'Standard_LRS'
    principalId: identity.properties.principalId
  }
}

module telemetry 'modules/telemetry.bicep' = {
  name: 'telemetry'
  params: {
    name: names.telemetry
    location: location
    dailyCap: isLarge ? '1' : '0.1'
    principalId: identity.properties.principalId
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: names.site
    planName: names.plan
    planSku: isLarge ? 'P0v3' : 'B1'
    location: location
    identityId: identity.id
    clientId: identity.properties.clientId
    tabClientId: tabClientId
    publicDomain: publicDomain
    tablesEndpoint: storage.outputs.tablesEndpoint
    backupContainer: storage.outputs.backupContainer
    telemetryConnection: telemetry.outputs.connectionString
    workspaceId: telemetry.outputs.workspaceId
    settings: union(
      { CONTACT_MAILBOX: contactMailbox },
      empty(smtpUrl) ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom },
      moreSettings
    )
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: names.bot
    identityId: identity.id
    clientId: identity.properties.clientId
    host: web.outputs.host
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    baseName: resourceBaseName
    location: location
    siteId: web.outputs.siteId
    planId: web.outputs.planId
    workspaceId: telemetry.outputs.workspaceId
    email: alertEmail
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: '${resourceBaseName}-budget'
    amount: monthlyBudget
    start: budgetStart
    email: alertEmail
  }
}

output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = tenant().tenantId
output BOT_DOMAIN string = web.outputs.host
output PUBLIC_URL string = 'https://${web.outputs.host}'
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = web.outputs.siteId
output TABLES_ENDPOINT string = storage.outputs.tablesEndpoint
output BACKUP_CONTAINER string = storage.outputs.backupContainer
