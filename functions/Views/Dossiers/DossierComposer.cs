using BangGiao.Mechanism.Commitments;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Languages;
using BangGiao.Views.Briefs;
using BangGiao.Views.Chain;
using BangGiao.Web.Http;

namespace BangGiao.Views.Dossiers;

/// <summary>Writes the dossier of a visit from a view. It leaves out partners that the caller may not see.</summary>
public sealed class DossierComposer(CollectionRegistry collections, Vocabularies book, BriefTexts briefTexts, OccasionCalendar calendar, BriefComposer briefs)
{
    /// <summary>The maximum number of briefs in one dossier. A summit has dozens of partners.</summary>
    public const int MostBriefs = 5;

    private const int MostCommitments = 100;

    private readonly BriefTexts _texts = new("Dossiers");

    /// <summary>The dossier as of the view's day.</summary>
    public Dossier Of(StoredRecord record, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(view);
        var scene = new BriefContext(collections, book, briefTexts, calendar, view, record, language);
        var activity = record.As<Activity>();
        var partners = activity.CountryIds.Distinct().Select(id => view.Find(new(CountryCollection.PathName, id))).OfType<StoredRecord>().ToList();
        var sections = Sections(scene, activity, partners).ToList();
        var written = partners.Take(MostBriefs).Select(partner => briefs.Of(partner, view, language)).ToList();
        var classification = written.Select(brief => brief.Classification).Append(scene.Classification).Max();
        return new()
        {
            Subject = record.Key,
            AsOf = view.AsOf,
            Version = view.Version,
            Language = language,
            Classification = classification,
            Title = Text(scene, "title", scene.Named(activity.Title)),
            Subtitle = Text(scene, "subtitle", scene.Date(view.AsOf), view.Version, scene.Label("classification", classification)),
            Sections = sections,
            Footnotes = scene.Footnotes.All,
            Briefs = written,
            More = partners.Count > MostBriefs ? Text(scene, "more", partners.Count - MostBriefs) : null,
        };
    }

    private IEnumerable<BriefSection> Sections(BriefContext scene, Activity activity, List<StoredRecord> partners)
    {
        var chain = ChainLinks.Of(scene.Record.Key, scene.View);
        var made = chain.Commitments.Where(commitment => commitment.MadeOn.First <= scene.Day).ToList();
        var open = partners.SelectMany(partner => CommitmentCollection.To(partner.Key.Id, scene.View))
            .Where(commitment => commitment.MadeOn.First <= scene.Day && CommitmentsSection.IsOpen(StateOf(scene, commitment)))
            .DistinctBy(commitment => commitment.Id)
            .ExceptBy(made.Select(commitment => commitment.Id), commitment => commitment.Id);
        yield return Visit(scene, activity, partners);
        yield return Signed(
            scene,
        [
            .. AgreementCollection.SignedAt(activity.Id, scene.View)
                .Select(agreement => DatedAgreement.Of(agreement, scene.View))
                .Where(agreement => agreement.SignedOn is not { } on || on.First <= scene.Day),
        ]);
        yield return Commitments(scene, "made", made, $"?activity={activity.Id}");
        yield return Commitments(scene, "open", [.. open], With(partners));
    }

    // A list takes a limited number of countries. With more, the link leads to the whole list.
    private static string With(List<StoredRecord> partners) =>
        partners.Count <= Parameters.MostValues ? $"?country={string.Join(',', partners.Select(partner => partner.Key.Id))}" : "";

    private BriefSection Visit(BriefContext scene, Activity activity, List<StoredRecord> partners)
    {
        var hasBegun = activity.StartsOn.First <= scene.Day;
        var lines = new[]
        {
            Text(scene, "when", WrittenDates.Text(activity.StartsOn, activity.EndsOn, scene.Language)),
            Text(scene, "kind", scene.Label("activityKind", activity.Kind)),
            activity.Status is { } status ? Text(scene, "status", scene.Label("activityStatus", status)) : null,
            activity.Direction is { } direction ? Text(scene, "direction", scene.Label("activityDirection", direction)) : null,
            Host(scene, activity) is { } host ? Text(scene, "host", host) : null,
            activity.Head is { } head ? Text(scene, "head", Person(scene, head)) : null,
            activity.Members.Count > 0 ? Text(scene, "members", string.Join(Text(scene, "semicolon"), activity.Members.Select(member => Person(scene, member)))) : null,
            activity.Level is { } level ? Text(scene, "level", scene.Label("activityLevel", level)) : null,
            activity.Place is { } place ? Text(scene, "place", place) : null,
            partners.Count > 0 ? Text(scene, "partners", string.Join(Text(scene, "comma"), partners.Select(partner => scene.Title(partner.Key)))) : null,
            hasBegun && activity.Outcome?.In(scene.Language) is { Length: > 0 } outcome ? Text(scene, "outcome", outcome) : null,
        };
        return new("visit", Text(scene, "visit")) { Items = [.. lines.OfType<string>().Select(line => scene.Fact(activity, ActivityCollection.PathName, [line]))] };
    }

    private static string? Host(BriefContext scene, Activity activity) => activity.Host?.In(scene.Language) is { Length: > 0 } host ? host
        : activity.HostAgencyId is { } agency ? scene.Title(new(AgencyCollection.PathName, agency)) : null;

    private string Person(BriefContext scene, DelegationMember person) =>
        person.Post?.In(scene.Language) is { Length: > 0 } post ? Text(scene, "person", person.Name, post) : person.Name;

    private BriefSection Signed(BriefContext scene, List<Agreement> agreements) => new("signed", Text(scene, "signed"))
    {
        Lead = agreements.Count == 0 ? [BriefItem.Sentence(Text(scene, "none"))] : [],
        Columns = agreements.Count == 0 ? [] : AgreementsSection.Columns(scene),
        Items = [.. agreements.OrderBy(agreement => agreement.Id, StringComparer.Ordinal).Select(agreement => AgreementsSection.Row(scene, agreement))],
    };

    private BriefSection Commitments(BriefContext scene, string id, List<Commitment> commitments, string query)
    {
        scene.Count(CommitmentCollection.PathName, commitments);
        return new(id, Text(scene, id))
        {
            Lead = commitments.Count == 0 ? [BriefItem.Sentence(Text(scene, "none"))] : [],
            Columns = commitments.Count == 0 ? [] : CommitmentsSection.Columns(scene),
            Items =
            [
                .. commitments
                    .Select(commitment => (Commitment: commitment, State: StateOf(scene, commitment)))
                    .OrderByDescending(told => told.State.Overdue?.Days ?? 0)
                    .ThenBy(told => told.Commitment.DueOn?.Last ?? DateOnly.MaxValue)
                    .ThenBy(told => told.Commitment.Id, StringComparer.Ordinal)
                    .Take(MostCommitments)
                    .Select(told => CommitmentsSection.Row(scene, told.Commitment, told.State)),
            ],
            More = scene.More(commitments.Count, MostCommitments, $"{CommitmentCollection.PathName}{query}"),
        };
    }

    private static CommitmentState StateOf(BriefContext scene, Commitment commitment) => CommitmentStates.Of(commitment, scene.View);

    private string Text(BriefContext scene, string key, params object[] values) => _texts.Text(scene.Language, key, values);
}
