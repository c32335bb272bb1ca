using BangGiao.Mechanism.AgencyForms;
using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Unit.Mechanism.ReviewCycles;
using BangGiao.Unit.Records;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Sheets;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Mechanism.AgencyForms;

/// <summary>The changes since a province's form was made, as the province sees them. The form has entries for the commitments c1 and c2.</summary>
public sealed class FormChangesTests
{
    private static readonly Vocabularies Labels = new(Registries.Collections);
    private static readonly Agency Province = new() { Id = "lang-son", Kind = AgencyKind.Province, Name = new() { En = "Lang Son" } };
    private static readonly Principal Sender = new("province", Role.Reporter, Confidential: false) { AgencyIds = [Province.Id], Credential = "key:province" };

    private readonly List<long> _read = [];

    [Fact]
    public async Task The_author_of_a_change_that_the_sender_may_not_see_is_not_named()
    {
        Change[] log = [Change(5, "editor", "internal"), Change(4, "envoy", "confidential"), Change(3, "admin", "internal")];

        var change = (await ChangesAsync(Commitment("c1", 5, "lang-son"), log))["c1"];

        Assert.Equal((5, "editor, admin"), (change.Meanwhile!.Version, string.Join(", ", change.Meanwhile.By)));
    }

    [Fact]
    public async Task A_change_by_the_sender_is_no_change_by_others()
    {
        var change = (await ChangesAsync(Commitment("c1", 3, "lang-son"), [Change(3, "province", "internal") with { Credential = "key:province" }]))["c1"];

        Assert.Null(change.Meanwhile);
    }

    [Theory]
    [InlineData("c1", 5, "moc")]
    [InlineData("c1", 2, "lang-son")]
    [InlineData("c9", 5, "lang-son")]
    public async Task The_history_of_other_agencies_and_of_what_was_not_changed_is_not_read(string id, long version, string agencyId)
    {
        Assert.Empty(await ChangesAsync(Commitment(id, version, agencyId), [Change(5, "editor", "internal")]));
        Assert.Empty(_read);
    }

    [Fact]
    public async Task Of_a_commitment_that_was_changed_often_the_newest_fifty_changes_are_read()
    {
        var log = Enumerable.Range(3, 400).Reverse().Select(version => Change(version, $"editor {version}", "internal")).ToArray();

        var change = (await ChangesAsync(Commitment("c1", 402, "lang-son"), log))["c1"];

        Assert.Equal((50, 51), (change.Meanwhile!.By.Count, _read.Count));
    }

    // The form is of version 2.
    private async Task<IReadOnlyDictionary<string, FormChange>> ChangesAsync(StoredRecord record, params Change[] log)
    {
        var file = FormFile.Read(await FilledInAsync(), default);
        return await new FormChanges((_, _) => Read(log)).SinceAsync(file, View(record), Sender, default);
    }

    private async IAsyncEnumerable<Change> Read(IEnumerable<Change> log)
    {
        await foreach (var change in log.Append(Change(2, "editor", "internal")).ToAsyncEnumerable())
        {
            _read.Add(change.Version);
            yield return change;
        }
    }

    private static async Task<byte[]> FilledInAsync()
    {
        var report = Cycles.Cycle().On("2025-05-01", Cycles.Of("c1", Province.Id), Cycles.Of("c2", Province.Id));
        var sheets = new FormWorkbook(Cycles.Cycle(), Province, Labels, Language.En).Sheets(report.Items, 2);
        var form = sheets[0] with { Rows = sheets[0].Rows.Select(row => row.Select((cell, column) => column == (int)FormColumn.Status ? SheetCell.Of("limited") : cell).ToList()) };
        return await SheetWriter.RenderAsync([form]);
    }

    private static RegistryView View(StoredRecord record)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        edit.Of(record.Key.Collection).Put(record);
        return new(Registries.Collections, edit.ToSnapshot(Head.None with { Version = record.Sequence }), Sender.Sight, new(2025, 5, 1));
    }

    private static StoredRecord Commitment(string id, long version, string agencyId, string classification = "internal") =>
        new(new(CommitmentCollection.PathName, id), version, 0, Registries.Stored(CommitmentCollection.PathName, id, new JObject
        {
            ["title"] = new JObject { ["en"] = "Open the gate" },
            ["leadAgencyId"] = agencyId,
            ["madeOn"] = "2025-01-15",
            ["classification"] = classification,
        }).Body);

    private static Change Change(long version, string by, string classification) => new()
    {
        Version = version,
        Key = new(CommitmentCollection.PathName, "c1"),
        Operation = Operation.Update,
        By = by,
        At = DateTimeOffset.UnixEpoch,
        RequestId = "",
        Commit = "",
        Body = Commitment("c1", version, Province.Id, classification).Body,
        Previous = version - 1,
        DependencyVersion = 0,
        Dependents = [],
    };
}
