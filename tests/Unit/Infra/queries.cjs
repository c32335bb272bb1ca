// Checks log queries with the language service of Azure Monitor's own editor: node queries.cjs FILE…
// Prints each fault as "file: text"; a query without a fault prints nothing.
const { readFileSync } = require('node:fs');
const { basename } = require('node:path');
const service = require.resolve('@kusto/language-service-next/package.json').replace(/package\.json$/, '');
require(service + 'bridge.js');
require(service + 'Kusto.Language.Bridge.js');

const { KustoCode, GlobalState, Symbols } = Kusto.Language;

// The columns that queries may use, as https://learn.microsoft.com/azure/azure-monitor/reference/tables lists them.
const tables = {
    AppTraces: '(TimeGenerated: datetime, Message: string, SeverityLevel: int, Properties: dynamic, OperationId: string, OperationName: string, AppRoleName: string, AppRoleInstance: string, ItemCount: int)',
    AppExceptions: '(TimeGenerated: datetime, ExceptionType: string, OuterMessage: string, ProblemId: string, SeverityLevel: int, Properties: dynamic, OperationId: string, OperationName: string, AppRoleName: string, AppRoleInstance: string, ItemCount: int)',
    AppRequests: '(TimeGenerated: datetime, Name: string, Url: string, Success: bool, ResultCode: string, DurationMs: real, Properties: dynamic, OperationId: string, OperationName: string, AppRoleName: string, AppRoleInstance: string, ItemCount: int)',
};
const symbols = Object.entries(tables).map(([name, columns]) => new Symbols.TableSymbol.$ctor7(name, columns, null));
const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('workspace', symbols));

for (const file of process.argv.slice(2)) {
    const diagnostics = KustoCode.ParseAndAnalyze(readFileSync(file, 'utf8'), globals).GetDiagnostics();
    for (let i = 0; i < diagnostics.Count; i++) console.log(`${basename(file)}: ${diagnostics.getItem(i).Message}`);
}
