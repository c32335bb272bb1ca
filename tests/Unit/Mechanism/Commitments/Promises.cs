using BangGiao.Mechanism.Commitments;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Mechanism.Commitments;

/// <summary>Commitments and their reviews.</summary>
internal static class Promises
{
    public static Commitment Promise(string madeOn = "2025-01-15", string? dueOn = "2026-06-30", int? reviewEveryMonths = null, params Review[] reviews) => new()
    {
        Id = "c1",
        Title = new() { En = "Open the second railway bridge" },
        LeadAgencyId = "min-moc",
        MadeOn = PartialDate.Parse(madeOn),
        DueOn = dueOn is null ? null : PartialDate.Parse(dueOn),
        ReviewEveryMonths = reviewEveryMonths,
        Reviews = reviews,
    };

    public static Review Claim(string on, CommitmentStatus status, int? progress = null) => Said(ReviewVoice.Claim, on, status, progress);

    public static Review Assessment(string on, CommitmentStatus status, int? progress = null) => Said(ReviewVoice.Assessment, on, status, progress);

    public static Review Said(ReviewVoice voice, string on, CommitmentStatus status, int? progress = null) => new()
    {
        On = Day(on),
        By = voice == ReviewVoice.Claim ? "construction" : "foreign affairs",
        Voice = voice,
        Status = status,
        Progress = progress,
        Evidence = status.NeedsEvidence() ? [new() { Url = "https://example.org/bridge" }] : [],
    };

    public static CommitmentState On(this Commitment commitment, string day) => CommitmentState.On(commitment, Day(day), OwnerProfiles.Default);

    public static Commitment Titled(this Commitment commitment, string? en = null, string? vi = null, string? ar = null) =>
        commitment with { Title = new LocalizedText { En = en, Vi = vi, Ar = ar } };

    public static DateOnly Day(string day) => PartialDate.Parse(day).First;
}
