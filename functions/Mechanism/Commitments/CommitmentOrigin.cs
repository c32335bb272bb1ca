using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The activity and the agreement of a commitment, as far as a view has them. Hidden records do not count.</summary>
internal static class CommitmentOrigin
{
    /// <summary>Whether it was made at a visit or meeting. At a cancelled one nothing was promised.</summary>
    public static bool IsAtActivity(StoredRecord record, RegistryView view) =>
        record.As<Commitment>().ActivityId is { } id && view.Find(new(ActivityCollection.PathName, id))?.As<Activity>() is { IsCancelled: false };

    /// <summary>Whether it was made at a high-level activity, or in an agreement signed at one.</summary>
    public static bool IsHighLevel(StoredRecord record, RegistryView view) =>
        HighLevel.IsOf(record.As<Commitment>().ActivityId, view) || HighLevel.IsOf(AgreementOf(record, view)?.ActivityId, view);

    /// <summary>The level at which its agreement was concluded; empty without one.</summary>
    public static IEnumerable<AgreementLevel> ConcludedAs(StoredRecord record, RegistryView view) => AgreementOf(record, view)?.Level is { } level ? [level] : [];

    private static Agreement? AgreementOf(StoredRecord record, RegistryView view) =>
        record.As<Commitment>().AgreementId is { } id ? view.Find(new(AgreementCollection.PathName, id))?.As<Agreement>() : null;
}
