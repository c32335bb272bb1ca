using BangGiao.Mechanism.Commitments;
using BangGiao.Relations.Agencies;

namespace BangGiao.Views.Briefs;

/// <summary>The commitments: how many are done, and which are open, the latest first.</summary>
internal static class CommitmentsSection
{
    private const int Most = 8;

    public static BriefSection Of(BriefContext scene)
    {
        var all = All(scene);
        var open = all.Where(commitment => IsOpen(commitment.Derived)).ToList();
        return new("commitments", scene.Text("commitments"))
        {
            Lead = [BriefItem.Sentence(all.Count == 0 ? scene.Text("commitments.none") : Figures(scene, all))],
            Columns = open.Count == 0 ? [] : Columns(scene),
            Items =
            [
                .. open
                    .OrderByDescending(commitment => commitment.Derived.Overdue?.Days ?? 0)
                    .ThenBy(commitment => commitment.Of.DueOn?.Last ?? DateOnly.MaxValue)
                    .Take(Most)
                    .Select(commitment => Row(scene, commitment.Of, commitment.Derived)),
            ],
            More = scene.More(open.Count, Most, $"{CommitmentCollection.PathName}?country={scene.Country.Id}"),
        };
    }

    /// <summary>The figures in a sentence; null without commitments.</summary>
    public static string? Glance(BriefContext scene) => All(scene) is { Count: > 0 } all ? Figures(scene, all) : null;

    private static List<Told> All(BriefContext scene)
    {
        var all = CommitmentCollection
            .To(scene.Country.Id, scene.View)
            .Where(commitment => commitment.MadeOn.First <= scene.Day)
            .ToList();
        scene.Count(CommitmentCollection.PathName, all);
        return [.. all.Select(commitment => new Told(commitment, CommitmentState.On(commitment, scene.View)))];
    }

    private static string Figures(BriefContext scene, List<Told> all) => scene.Text(
        "commitments.count",
        all.Count,
        all.Count(commitment => commitment.Derived.Status == CommitmentStatus.Complete),
        all.Count(commitment => IsOpen(commitment.Derived)),
        all.Count(commitment => commitment.Derived.Overdue is not null),
        all.Count(commitment => commitment.Derived.Disputed),
        all.Count(commitment => commitment.Derived.Awaiting is not null));

    /// <summary>Whether it is still to be carried out.</summary>
    public static bool IsOpen(CommitmentState derived) => derived.Status is not (CommitmentStatus.Complete or CommitmentStatus.Cancelled);

    /// <summary>The headings of a table of commitments.</summary>
    public static IReadOnlyList<string> Columns(BriefContext scene) =>
        [scene.Text("column.commitment"), scene.Text("column.lead"), scene.Text("column.due"), scene.Text("column.status")];

    /// <summary>A commitment as a row of that table.</summary>
    public static BriefItem Row(BriefContext scene, Commitment commitment, CommitmentState derived)
    {
        var due = commitment.DueOn is { } date ? scene.Date(date) : "–";
        var status = scene.Label("commitmentStatus", derived.Status);
        if (derived.Progress > 0)
            status = scene.Text("commitment.progress", status, derived.Progress);
        if (derived.Awaiting is { } awaiting)
            status = scene.Text("commitment.awaiting", status, scene.Label("commitmentStatus", awaiting.Status));
        if (derived.Disputed)
            status = scene.Text("commitment.disputed", status);
        return scene.Fact(
            commitment,
            CommitmentCollection.PathName,
            [
                scene.Named(commitment.Title),
                scene.Title(new(AgencyCollection.PathName, commitment.LeadAgencyId)),
                derived.Overdue is { } overdue ? scene.Text("commitment.late", due, overdue.Days) : due,
                status,
            ],
            derived.Overdue is not null);
    }

    private sealed record Told(Commitment Of, CommitmentState Derived);
}
