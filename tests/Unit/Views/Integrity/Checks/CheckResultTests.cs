using BangGiao.Values.Roles;
using BangGiao.Views.Integrity.Checks;

namespace BangGiao.Unit.Views.Integrity.Checks;

public class CheckResultTests
{
    [Fact]
    public void Somebody_who_asks_is_told_of_what_he_may_know()
    {
        var result = new CheckResult([]);
        result.Look(Classification.Public, 10);
        result.Look(Classification.Confidential);
        result.Add(new(Classification.Internal, "internal"));
        result.Add(new(Classification.Confidential, "confidential"));

        Assert.Equal((10, 10, 11), (result.LookedAt(Classification.Public), result.LookedAt(Classification.Internal), result.LookedAt(Classification.Confidential)));
        Assert.Equal((0, 1, 2), (result.Found(Classification.Public), result.Found(Classification.Internal), result.Found(Classification.Confidential)));
        Assert.Equal(["internal"], result.Findings(Classification.Internal).Select(finding => finding.Detail));
    }

    [Fact]
    public void A_field_is_told_of_once_in_a_run_and_a_record_as_often_as_something_is_wrong_with_it()
    {
        var told = new HashSet<(BangGiao.Registry.Snapshots.RecordKey, string)>();
        var (first, second) = (new CheckResult(told), new CheckResult(told));
        var finding = new Finding(Classification.Public, "a") { Subject = new("agencies", "a"), Pointer = "/parentId" };

        first.Add(finding);
        second.Add(finding);
        second.Add(finding with { Pointer = "/name" });
        second.Add(finding with { Pointer = null });
        second.Add(finding with { Pointer = null });

        Assert.Equal((1, 3), (first.Found(Classification.Public), second.Found(Classification.Public)));
    }

    [Fact]
    public void So_many_findings_are_kept_for_each_clearance_and_all_are_counted()
    {
        var result = new CheckResult([]);
        for (var number = 0; number < CheckResult.MostKept + 5; number++)
            result.Add(new(Classification.Confidential, "hidden"));
        result.Add(new(Classification.Public, "open"));

        Assert.Equal(CheckResult.MostKept + 6, result.Found(Classification.Confidential));
        Assert.Equal(CheckResult.MostKept + 1, result.Findings(Classification.Confidential).Count());
        Assert.Single(result.Findings(Classification.Internal));
    }
}
