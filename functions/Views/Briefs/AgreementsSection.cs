using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Views.Briefs;

/// <summary>The number of agreements in force, those that end soon, and the latest.</summary>
internal static class AgreementsSection
{
    private const int Most = 8;
    private const int DaysAhead = 365;

    public static BriefSection Of(BriefContext scene)
    {
        var all = All(scene);
        return new("agreements", scene.Text("agreements"))
        {
            Lead = [BriefItem.Sentence(all.Count == 0 ? scene.Text("agreements.none") : Figures(scene, all))],
            Columns = all.Count == 0 ? [] : Columns(scene),
            Items =
            [
                .. all.OrderByDescending(EndsSoon).ThenByDescending(agreement => agreement.Of.SignedOn ?? default(PartialDate)).Take(Most)
                    .Select(agreement => Row(scene, agreement.Of)),
            ],
            More = scene.More(all.Count, Most, $"{AgreementCollection.PathName}?country={scene.Country.Id}"),
        };
    }

    /// <summary>The figure in a sentence; null without agreements.</summary>
    public static string? Glance(BriefContext scene) =>
        All(scene) is { Count: > 0 } all ? scene.Text("agreements.count", all.Count(agreement => IsInForce(agreement.Standing))) : null;

    private static List<Told> All(BriefContext scene)
    {
        var all = AgreementCollection
            .With(scene.Country.Id, scene.View)
            .Select(agreement => DatedAgreement.Of(agreement, scene.View))
            .Where(agreement => agreement.SignedOn is not { } on || on.First <= scene.Day)
            .ToList();
        scene.Count(AgreementCollection.PathName, all);
        return [.. all.Select(agreement => new Told(agreement, StandingRules.On(agreement, scene.Day)))];
    }

    private static string Figures(BriefContext scene, List<Told> all)
    {
        var pending = all.Count(agreement => agreement.Standing.Status is StandingStatus.Negotiating or StandingStatus.Signed or StandingStatus.Ratified);
        var inForce = scene.Text("agreements.count", all.Count(agreement => IsInForce(agreement.Standing)));
        return pending == 0 ? inForce : $"{inForce} {scene.Text("agreements.pending", pending)}";
    }

    private static bool IsInForce(Standing standing) => standing.Status == StandingStatus.InForce;

    private static bool EndsSoon(Told agreement) => IsInForce(agreement.Standing) && agreement.Standing.DaysToExpiry is >= 0 and <= DaysAhead;

    /// <summary>The headings of a table of agreements.</summary>
    public static IReadOnlyList<string> Columns(BriefContext scene) => [scene.Text("column.agreement"), scene.Text("column.signed"), scene.Text("column.status")];

    /// <summary>An agreement as a row of that table.</summary>
    public static BriefItem Row(BriefContext scene, Agreement agreement)
    {
        var standing = StandingRules.On(agreement, scene.Day);
        return scene.Fact(
            agreement,
            AgreementCollection.PathName,
            [scene.Named(agreement.Title), agreement.SignedOn is { } on ? scene.Date(on) : scene.Text("unknown"), Status(scene, standing)],
            EndsSoon(new(agreement, standing)));
    }

    private static string Status(BriefContext scene, Standing standing)
    {
        var status = scene.Label("agreementStanding", standing.Status);
        if (!IsInForce(standing) || standing.ExpiresOn is not { } end)
            return status;
        return standing.NoticeBy is { } notice && notice >= scene.Day
            ? scene.Text("agreement.notice", status, scene.Date(end), scene.Date(notice))
            : scene.Text("agreement.expires", status, scene.Date(end));
    }

    private sealed record Told(Agreement Of, Standing Standing);
}
