using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Unit.Records;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Relations.Agencies;

public class AgencyCollectionTests
{
    private static readonly AgencyCollection Agencies = new();

    [Fact]
    public void An_agency_belongs_to_one_that_is_there()
    {
        var check = Check(Agency("b", "a"), Agency("a"));

        Assert.Null(check.Refusal);
    }

    [Fact]
    public void An_agency_does_not_belong_to_one_that_is_not_there() =>
        Assert.Equal("refers to agencies/a, which does not exist", Assert.Single(Check(Agency("b", "a")).Refusal!.Errors).Detail);

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void An_agency_does_not_belong_to_itself_over_however_many_others(string parent)
    {
        var check = Check(Agency("a", parent), Agency("a"), Agency("b", "a"), Agency("c", "b"));

        Assert.Equal(("/parentId", "must not make the agency its own parent, directly or through other agencies"), Fault(check));
    }

    [Fact]
    public void A_ring_above_an_agency_does_not_hold_its_check_up() =>
        Assert.Null(Check(Agency("c", "a"), Agency("a", "b"), Agency("b", "a")).Refusal);

    [Fact]
    public void A_ring_over_an_agency_that_the_principal_does_not_see_is_not_told()
    {
        var hidden = Agency("b", "a", "confidential");

        Assert.Null(Check(Agency("a", "c"), Agency("a"), hidden, Agency("c", "b")).Refusal);
    }

    private static (string, string) Fault(BangGiao.Records.Collections.Checked check)
    {
        var fault = Assert.Single(check.Refusal!.Errors);
        return (fault.Pointer, fault.Detail);
    }

    private static BangGiao.Records.Collections.Checked Check(StoredRecord sent, params StoredRecord[] there) =>
        Agencies.Check(sent.ToJson(), there.FirstOrDefault(record => record.Key == sent.Key), Registries.View(new(2026, 1, 1), there));

    private static StoredRecord Agency(string id, string? parentId = null, string classification = "public") => Registries.Stored(
        "agencies",
        id,
        new JObject
        {
            ["kind"] = "ministry",
            ["name"] = new JObject { ["en"] = id },
            ["parentId"] = parentId,
            ["classification"] = classification,
        });
}
