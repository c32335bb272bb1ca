using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Unit.Registry.Sealing;

public sealed class LogHashTests
{
    private static readonly Change Whole = new()
    {
        Version = 42,
        Key = new("countries", "FR"),
        Operation = Operation.Update,
        By = "Nguyễn",
        Credential = "key:Nguyễn",
        At = new DateTimeOffset(2026, 1, 31, 8, 15, 30, TimeSpan.Zero).AddTicks(1),
        RequestId = "trace",
        Commit = "commit",
        Body = "{}",
        Previous = 41,
        DependencyVersion = 17,
        Dependents = [new(new("countries", "DE"), 3)],
    };

    public static TheoryData<Change> Altered => new()
    {
        Whole with { Version = 43 },
        Whole with { Key = new("countries", "DE") },
        Whole with { Key = new("missions", "FR") },
        Whole with { Operation = Operation.Create },
        Whole with { By = "Tran" },
        Whole with { Credential = null },
        Whole with { At = Whole.At.AddTicks(1) },
        Whole with { RequestId = "other" },
        Whole with { Commit = "other" },
        Whole with { Body = null },
        Whole with { Body = "{ }" },
        Whole with { Body = "" },
        Whole with { Previous = 40 },
        Whole with { DependencyVersion = 0 },
        Whole with { Dependents = [] },
        Whole with { By = "Nguyễn\nCredential=10:key:Nguyễn", Credential = null },
    };

    // The computation of ADR 16, for a proof of the log without this app.
    [Fact]
    public void The_hash_is_of_the_bytes_that_the_decision_record_names()
    {
        var bytes = Encoding.UTF8.GetBytes(
            "PriorHash=3:abc\nVersion=2:42\nCollection=9:countries\nId=2:FR\nOperation=6:update\nBy=8:Nguyễn\nCredential=12:key:Nguyễn\n"
            + "At=28:2026-01-31T08:15:30.0000001Z\nRequestId=5:trace\nCommit=6:commit\nPrevious=2:41\nTouched=2:17\nTouches=14:countries/DE=3\nBody=2:{}\n");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), LogHash.Of(Whole, "abc"));
    }

    [Theory]
    [MemberData(nameof(Altered))]
    public void An_alteration_of_any_field_changes_the_hash(Change altered) => Assert.NotEqual(LogHash.Of(Whole, "abc"), LogHash.Of(altered, "abc"));

    [Fact]
    public void The_hash_before_is_part_of_the_hash() => Assert.Equal(
        3, new[] { LogHash.Of(Whole, null), LogHash.Of(Whole, "abc"), LogHash.Of(Whole, "abd") }.Distinct().Count());
}
