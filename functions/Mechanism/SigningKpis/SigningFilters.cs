using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>The filters of the list of agreements by the days from signing to a step, which the links of the figures use.</summary>
internal sealed class SigningFilters : IAgreementFilters
{
    /// <inheritdoc/>
    public IReadOnlyList<Filter> All { get; } =
    [
        .. Of(SigningSpan.Copy, "the ministry received the text"),
        .. Of(SigningSpan.Plan, "the implementation plan was filed"),
        .. Of(SigningSpan.FirstAction, "the first action was taken"),
        .. Of(SigningSpan.Completion, "the last of their commitments was completed"),
    ];

    /// <summary>The filter for at least a number of days.</summary>
    public static string LeastOf(SigningSpan span) => NameOf(span) + "From";

    /// <summary>The filter for at most a number of days.</summary>
    public static string MostOf(SigningSpan span) => NameOf(span) + "To";

    private static IEnumerable<Filter> Of(SigningSpan span, string end)
    {
        yield return Filter.AtLeast(LeastOf(span), $"Agreements signed at least that number of days before {end}.", Days);
        yield return Filter.AtMost(MostOf(span), $"Agreements signed at most that number of days before {end}.", Days);

        int? Days(StoredRecord record, RegistryView view) => SignedAgreement.Of(record.As<Agreement>(), view)?.DaysTo(span);
    }

    private static string NameOf(SigningSpan span) => span switch
    {
        SigningSpan.Copy => "copyDays",
        SigningSpan.Plan => "planDays",
        SigningSpan.FirstAction => "firstActionDays",
        SigningSpan.Completion => "completionDays",
    };
}
