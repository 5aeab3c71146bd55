// What is told at once, by mail. The service itself knows when something is wrong with its work and writes one line for
// it; that is one rule for all of them, which costs as much as one. The rest is what a service that is down cannot tell.
param baseName string
param location string
param siteId string
param planId string
param workspaceId string
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${baseName}-people'
  location: 'global'
  properties: {
    groupShortName: take(baseName, 12)
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

var measured = [
  {
    name: 'not-ready'
    description: 'The service does not answer, or cannot reach its tables.'
    severity: 1
    scope: siteId
    metric: 'HealthCheckStatus'
    operator: 'LessThan'
    threshold: 100
    timeAggregation: 'Average'
  }
  {
    name: 'server-errors'
    description: 'More than ten answers of 500 and above in a quarter of an hour.'
    severity: 2
    scope: siteId
    metric: 'Http5xx'
    operator: 'GreaterThan'
    threshold: 10
    timeAggregation: 'Total'
  }
  {
    name: 'little-memory'
    description: 'More than nine tenths of the memory is in use.'
    severity: 2
    scope: planId
    metric: 'MemoryPercentage'
    operator: 'GreaterThan'
    threshold: 90
    timeAggregation: 'Average'
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in measured: {
    name: '${baseName}-${alert.name}'
    location: 'global'
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: true
      scopes: [alert.scope]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: alert.name
            metricName: alert.metric
            operator: alert.operator
            threshold: alert.threshold
            timeAggregation: alert.timeAggregation
          }
        ]
      }
      actions: [{ actionGroupId: people.id }]
    }
  }
]

var lines = 'AppServiceConsoleLogs | extend line = parse_json(ResultDescription)'
var logged = [
  {
    name: 'alarms'
    description: 'The service has raised an alarm; its code says which: the audit trail, backups, or guessed student links. The operator\'s page tells what to do.'
    severity: 2
    query: '${lines} | where line.event == "alarm" | project TimeGenerated, code = tostring(line.code)'
    threshold: 0
  }
  {
    name: 'work-fails'
    description: 'Work that is done again and again fails: sending, figures, rosters.'
    severity: 2
    query: '${lines} | where line.level == "error" | project TimeGenerated, code = tostring(line.event)'
    threshold: 5
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logged: {
    name: '${baseName}-${alert.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: '${baseName}-${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      // The table is there only when the service has written its first line.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.threshold
            dimensions: [{ name: 'code', operator: 'Include', values: ['*'] }]
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
