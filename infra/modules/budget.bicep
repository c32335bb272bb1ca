import { budget as budgetOf } from '../types.bicep'

@description('What the budget\'s name begins with.')
param name string

@description('What is spent at most in a month.')
param budget budgetOf

@description('Who is told.')
param mails string[]

// At 80 and 100 per cent of what was spent, and when the forecast for the month is above it.
resource ofTheMonth 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: '${name}-month'
  properties: {
    category: 'Cost'
    amount: budget.amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: budget.start }
    notifications: {
      spent80: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: mails, contactRoles: ['Owner'] }
      spent100: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Actual', contactEmails: mails, contactRoles: ['Owner'] }
      forecast: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: mails, contactRoles: ['Owner'] }
    }
  }
}
