using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Jubilees;

/// <summary>The collection <c>jubileeRules</c>: the house's practice of what is prepared for which anniversaries, kept by its editors.</summary>
public sealed class JubileeRuleCollection : TypedCollection<JubileeRule, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "jubileeRules";

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Jubilees");

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "kind,-daysBefore,id";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Reader;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("jubileeTaskKind", typeof(JubileeTaskKind)), new("importance", typeof(Importance))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("kind", "Rules that ask for one of these kinds of task.", (record, _) => (JubileeTaskKind[])[record.As<JubileeRule>().Kind]),
        Filter.Text("event", "Rules for one of these anniversaries; a rule without events is for all of them.", (record, _) => record.As<JubileeRule>().Events is { Count: > 0 } events ? events : OccasionEvents.Anniversaries),
        Filter.Text("agency", "Rules for tasks of one of these agencies.", (record, _) => [record.As<JubileeRule>().AgencyId]),
        Filter.Code("importance", "Rules for anniversaries of at least one of these degrees of importance.", (record, _) => record.As<JubileeRule>().Importance is { } least ? [least] : Array.Empty<Importance>()),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(JubileeRule record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(JubileeRule record) => record.Title ?? new LocalizedText
    {
        En = TitleIn(Language.En, record),
        Vi = TitleIn(Language.Vi, record),
        Ar = TitleIn(Language.Ar, record),
    };

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(JubileeRule record, JubileeRule? before, RegistryView view) => JubileeRuleRules.Faults(record);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(JubileeRule record)
    {
        if (record.AgencyId is { } agency)
            yield return new("/agencyId", new(AgencyCollection.PathName, agency));
    }

    // Several rules are about one kind of task, with different days.
    private static string TitleIn(Language language, JubileeRule record) =>
        Texts.Text(language, "rule", BangGiao.Records.Codes.Vocabularies.LabelOf("jubileeTaskKind", record.Kind).In(language), record.DaysBefore);
}
