using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry.Profiles;

/// <summary>
/// A registry on 10 November 2026 of a state that there is not, whose profile is a file: its law has other kinds of agreements, other
/// reporting periods, another yearly pack and other steps of escalation than any profile that ships.
/// </summary>
public sealed class ThirdOwner : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.json");

    public RegistryApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var profile = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(ShippedRegistry.Repository, "data", "us", "profile.json")));
        profile.Merge(JObject.Parse(OwnLaw));
        await File.WriteAllTextAsync(_file, profile.ToString());
        var clock = new MovableClock(ReviewedRegistry.Noon("2026-11-10"));
        App = await RegistryApp.StartAsync(
            settings: ["Registry:Owner=zz", "Registry:State=ZZ", $"Registry:Profile={_file}", "Registry:TimeZone=Asia/Ho_Chi_Minh"],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await App.CreateAsync("countries", Some.Country("FR"));
        await App.CreateAsync("agencies", Some.Agency("sea"));
        await App.CreateAsync("agencies", Some.Agency("sky"));
        await AddAsync("deadlineRules", Rule("deposit", new { regime = "state_pact", from = new[] { "signed" }, done = "deposited", days = 4 }));
        await AddAsync("deadlineRules", Rule("yearly", new { yearlyOn = "03-31", packPart = "pact_report" }));
        await AddAsync("agreements", Text("pact", "treaty", "2026-11-02"));
        await AddAsync("agreements", Text("deal", "memorandum", "2026-11-03"));
        await AddAsync("commitments", Some.Commitment("fresh", "sea", dueOn: "2026-11-04", more: new { coordinatingAgencyIds = new[] { "sky" } }));
        await AddAsync("commitments", Some.Commitment("stale", "sea", dueOn: "2026-10-31", more: new { coordinatingAgencyIds = new[] { "sky" } }));
        await AddAsync("reviewCycles", new { id = "q3", kind = "quarterly", title = new { en = "Third quarter" }, opensOn = "2026-10-01", dueOn = "2026-10-20", period = new { period = "2026-Q3", calendar = "official" } });
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        File.Delete(_file);
    }

    private async Task AddAsync(string collection, object body) => await (await App.Admin.PostJsonAsync(collection, body)).JsonAsync(HttpStatusCode.Created);

    private static JObject Rule(string id, object more)
    {
        var body = JObject.FromObject(new { id, title = new { en = $"Rule {id}" }, law = "Act 7", article = "3", bearer = "lead", reading = "read" });
        body.Merge(JObject.FromObject(more));
        return body;
    }

    private static object Text(string id, string type, string signedOn) =>
        new { id, title = new { en = $"Accord {id}" }, type, status = "signed", signedOn, level = "government", parties = new[] { "ZZ", "FR" }, leadAgencyId = "sea" };

    private const string OwnLaw = """
        {
          "escalation": [
            { "code": "desk", "label": { "en": "Desk" }, "description": "The desk.", "fromDay": 1, "agencies": "lead" },
            { "code": "cabinet", "label": { "en": "Cabinet" }, "description": "The cabinet.", "fromDay": 7, "agencies": "all" }
          ],
          "law": {
            "regimes": [
              { "code": "state_pact", "label": { "en": "State pact" }, "description": "A pact of the state.", "basis": { "law": "Act 7", "text": { "en": "Act 7" }, "source": "https://example.org/act-7" } },
              { "code": "office_deal", "label": { "en": "Deal of an office" }, "description": "A deal of an office.", "basis": { "law": "Act 8", "text": { "en": "Act 8" }, "source": "https://example.org/act-8" } }
            ],
            "regimeOf": [
              { "types": ["treaty"], "regime": "state_pact" },
              { "types": ["memorandum"], "regime": "office_deal" }
            ],
            "reservedNames": [
              { "regime": "office_deal", "language": "en", "names": ["Accord"], "basis": { "law": "Act 8", "article": "2", "text": { "en": "Act 8, article 2" }, "source": "https://example.org/act-8" } }
            ],
            "periods": [
              { "id": "act-9", "text": { "en": "Act 9" }, "from": "2024", "opensOnDay": 21, "closesOnDay": 20, "reportsDueOnDay": 28, "source": "https://example.org/act-9" }
            ],
            "yearlyPack": {
              "note": { "en": "As Act 7 says." },
              "parts": [
                { "code": "pact_report", "label": { "en": "Report on pacts" }, "description": "The report on pacts.", "slot": "treaties", "regime": "state_pact" }
              ]
            }
          }
        }
        """;
}
