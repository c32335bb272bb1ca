using System.Text;
using BangGiao.Records.Collections;
using BangGiao.Records.ImportExport;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Roles;

namespace BangGiao.Unit.Records.ImportExport;

/// <summary>Files of agencies, and their import into an empty registry.</summary>
internal static class Imports
{
    public static AgencyCollection Agencies { get; } = new();

    public static Task<ImportFile> TableAsync(string table) => ImportFile.ReadTableAsync(Agencies, Encoding.UTF8.GetBytes(table), ImportChoices.Default, default);

    public static ImportFile List(string json) => ImportList.Read(Agencies, Encoding.UTF8.GetBytes(json));

    public static ImportPlan Plan(ImportFile file, Classification clearance = Classification.Confidential)
    {
        var collections = new CollectionRegistry([Agencies], new("VN"));
        return new(Agencies, file, snapshot => new(collections, snapshot, new(Role.Editor, clearance), new(2026, 11, 2)));
    }

    public static ImportOutcome Outcome(ImportFile file, Classification clearance = Classification.Confidential) =>
        Plan(file, clearance).On(Snapshot.Empty);
}
