using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using BangGiao.Unit.Records;
using BangGiao.Values.Dates;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Treaties.Agreements;

/// <summary>A treaty with France. Each test sets only the fields that it is about.</summary>
internal static class Treaty
{
    public static readonly AgreementCollection Collection = new(new OwnerState("VN"));

    public static readonly DateOnly Today = new(2026, 11, 21);

    public static Agreement With(
        AgreementStatus status = AgreementStatus.InForce, string? signedOn = null, string? inForceOn = null, string? expiresOn = null,
        Renewal? renewal = null, int? reviewEveryMonths = null) => new()
        {
            Id = "treaty",
            Title = new() { En = "Treaty" },
            Type = AgreementType.Treaty,
            Parties = ["VN", "FR"],
            Status = status,
            SignedOn = Date(signedOn),
            InForceOn = Date(inForceOn),
            ExpiresOn = Date(expiresOn),
            Renewal = renewal,
            ReviewEveryMonths = reviewEveryMonths,
        };

    public static Renewal Tacit(int months, int? noticeMonths = null) => new() { Kind = RenewalKind.Tacit, Months = months, NoticeMonths = noticeMonths };

    public static Standing On(this Agreement agreement, string day) => StandingRules.On(agreement, Day(day));

    public static DateOnly Day(string day) => PartialDate.Parse(day).First;

    /// <summary>The fault of a rule, as <c>/pointer detail</c>.</summary>
    public static IEnumerable<string> Faults(Agreement agreement, Agreement? before = null) =>
        AgreementRules.Faults(agreement, before, Today).Select(fault => $"{fault.Pointer} {fault.Detail}");

    public static StoredRecord Stored(JObject? more = null, string id = "treaty") => Registries.Stored("agreements", id, Merge(
        new JObject { ["title"] = new JObject { ["en"] = id }, ["type"] = "treaty", ["parties"] = new JArray("VN", "FR"), ["status"] = "in_force" }, more));

    public static RegistryView View(params StoredRecord[] records) => Registries.View(Today, [Registries.Country("FR"), .. records]);

    private static JObject Merge(JObject body, JObject? more)
    {
        body.Merge(more ?? [], new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
        return body;
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
