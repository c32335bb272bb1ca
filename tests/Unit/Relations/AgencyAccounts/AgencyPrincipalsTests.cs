using BangGiao.Relations.AgencyAccounts;
using BangGiao.Unit.Records;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Relations.AgencyAccounts;

public class AgencyPrincipalsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("internal", "former,min-a")]
    [InlineData("confidential", "min-a")]
    public void An_account_reports_for_former_agencies_that_it_may_know_of(string classification, string expected)
    {
        var view = Registries.View(Today, Registries.Stored("agencies", "former", new JObject
        {
            ["name"] = new JObject { ["en"] = "Former" },
            ["kind"] = "ministry",
            ["validTo"] = "2025-03-01",
            ["successorIds"] = new JArray("min-a"),
            ["classification"] = classification,
        }));

        var agencies = AgencyPrincipals.Of(Principal.Of("a", [Role.Reporter], false) with { AgencyIds = ["min-a"] }, view.Snapshot, Today);

        Assert.Equal(expected, string.Join(',', agencies));
    }
}
