using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>The filters of the list of agreements by the days from signing to a step, which the links of the figures use.</summary>
internal sealed class SigningFilters : IAgreementFilters
{
    /// <summary>The filter for agreements that reached a step.</summary>
    public const string Reached = "reached";

    /// <summary>The filter for agreements whose day of signing is known.</summary>
    public const string Dated = "signedOnDay";

    /// <inheritdoc/>
    public IReadOnlyList<Filter> All { get; } =
    [
        .. Of(SigningStep.Copy, "the ministry received the text"),
        .. Of(SigningStep.Plan, "the implementation plan was filed"),
        .. Of(SigningStep.FirstAction, "the first action was taken"),
        .. Of(SigningStep.Completion, "the last of their commitments was completed"),
        Filter.Code(Reached, "Agreements that reached one of these steps after a signing of a known day.", (record, view) => StepsOf(record, view)),
        Filter.Flag(Dated, "true: agreements that are signed and whose day of signing is known; false: the others.", (record, view) => Signed(record, view)?.SignedOn is not null),
    ];

    /// <summary>The filter for at least a number of days.</summary>
    public static string LeastOf(SigningStep step) => NameOf(step) + "From";

    /// <summary>The filter for at most a number of days.</summary>
    public static string MostOf(SigningStep step) => NameOf(step) + "To";

    private static IEnumerable<Filter> Of(SigningStep step, string end)
    {
        yield return Filter.AtLeast(LeastOf(step), $"Agreements signed at least that number of days before {end}.", Days);
        yield return Filter.AtMost(MostOf(step), $"Agreements signed at most that number of days before {end}.", Days);

        int? Days(StoredRecord record, RegistryView view) => Signed(record, view)?.DaysTo(step);
    }

    private static SignedAgreement? Signed(StoredRecord record, RegistryView view) => SignedAgreement.Of(record.As<Agreement>(), view);

    private static IEnumerable<SigningStep> StepsOf(StoredRecord record, RegistryView view) =>
        Signed(record, view) is { } signed ? Enum.GetValues<SigningStep>().Where(step => signed.DaysTo(step) is not null) : [];

    private static string NameOf(SigningStep step) => step switch
    {
        SigningStep.Copy => "copyDays",
        SigningStep.Plan => "planDays",
        SigningStep.FirstAction => "firstActionDays",
        SigningStep.Completion => "completionDays",
    };
}
