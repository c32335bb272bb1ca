using System.Text.RegularExpressions;
using BangGiao.Registry.Profiles;
using BangGiao.Unit.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Docs;

/// <summary>The glossary against the labels that the API publishes and the texts of the dashboard.</summary>
public sealed partial class GlossaryTests
{
    private const string TextPrefix = "text:";

    // Technical words about messages, checks or rules, which are not terms of the field.
    private static readonly string[] OfTheMachine =
        ["attemptOutcome", "channel", "checkStatus", "deadReason", "integrityCheck", "language", "qualityRule"];

    private static readonly IReadOnlyList<Entry> Entries = Read();

    private static readonly IReadOnlyDictionary<string, string[]> Labels = ReadLabels();

    [Fact]
    public void Every_word_has_the_labels_of_its_code_or_text() => Assert.Empty(
        from entry in Entries
        from key in entry.Keys
        where !Labels.TryGetValue(key, out var labels) || !labels.SequenceEqual(entry.Terms)
        select $"{key}: {string.Join(" | ", entry.Terms)}, but its labels are {string.Join(" | ", Labels.GetValueOrDefault(key, ["none"]))}");

    [Fact]
    public void Every_code_of_the_field_has_one_row()
    {
        var codes = Labels.Keys.Where(key => !key.StartsWith(TextPrefix, StringComparison.Ordinal) && !OfTheMachine.Contains(key.Split('.')[0]));

        var rows = Entries.SelectMany(entry => entry.Keys).Where(key => !key.StartsWith(TextPrefix, StringComparison.Ordinal));

        Assert.Equal(codes.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_has_three_terms_a_definition_in_one_sentence_and_a_legal_source() => Assert.All(Entries, entry =>
    {
        Assert.All(entry.Terms, term => Assert.NotEqual("", term));
        Assert.Matches(Sentence(), entry.Definition);
        Assert.NotEqual("", entry.Source);
    });

    private static List<Entry> Read() => [.. MarkdownPage.Of("docs/glossary.md").Text.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| English |", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => new Entry(cells[..3], [.. Key().Matches(cells[3]).Select(match => match.Groups["key"].Value)], cells[4], cells[5]))];

    private static Dictionary<string, string[]> ReadLabels()
    {
        var codes = Directory.EnumerateFiles(Path.Combine(Sources.Root, "functions"), "codes.json", SearchOption.AllDirectories)
            .SelectMany(file => JObject.Parse(File.ReadAllText(file)).Properties())
            .SelectMany(vocabulary => ((JObject)vocabulary.Value).Properties()
                .Select(code => ($"{vocabulary.Name}.{code.Name}", Labels: Languages(language => (string)code.Value[language]!))));
        var profile = OwnerProfiles.Default;
        var ofTheOwner = profile.Anniversaries.Tiers.Select(tier => ($"anniversaryClass.{tier.Name}", tier.Label))
            .Concat(profile.Levels.Select(level => ($"partnershipLevel.{level.Code}", level.Label)))
            .Concat(profile.Escalation.Select(step => ($"escalation.{step.Code}", step.Label)))
            .Concat(profile.Law!.Regimes.Select(regime => ($"agreementRegime.{regime.Code}", regime.Label)))
            .Concat(profile.Law.YearlyPack!.Parts.Select(part => ($"packPart.{part.Code}", part.Label)))
            .Concat(profile.TaskGroups.Index().Select(group => ($"taskGroup.{group.Index + 1}", group.Item)))
            .Select(pair => (pair.Item1, Labels: new[] { pair.Item2.En!, pair.Item2.Vi!, pair.Item2.Ar! }));
        var catalogues = Languages(language => language)
            .ToDictionary(language => language, language => JObject.Parse(File.ReadAllText(Path.Combine(Sources.Root, "dashboard/src/shared/i18n/messages", $"{language}.json"))));
        var texts = catalogues["en"].Properties().Where(text => text.Value.Type == JTokenType.String)
            .Select(text => (TextPrefix + text.Name, Labels: Languages(language => (string)catalogues[language][text.Name]!)));
        return codes.Concat(ofTheOwner).Concat(texts).ToDictionary(pair => pair.Item1, pair => pair.Labels, StringComparer.Ordinal);
    }

    private static string[] Languages(Func<string, string> label) => [label("en"), label("vi"), label("ar")];

    private sealed record Entry(string[] Terms, string[] Keys, string Definition, string Source);

    [GeneratedRegex("`(?<key>[^`]+)`")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\p{Lu}.*\.$")]
    private static partial Regex Sentence();
}
