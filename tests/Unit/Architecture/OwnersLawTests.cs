using System.Text.RegularExpressions;
using BangGiao.Mechanism.Commitments;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Json;

namespace BangGiao.Unit.Architecture;

/// <summary>The law of an owner is data: it stands in the profile and in records, and not in the program.</summary>
public sealed partial class OwnersLawTests
{
    // The layout of Vietnamese papers follows the language, whoever the owner is (ADR 56).
    private static readonly string[] OfTheLanguage = ["Values/Documents/", "Records/Papers/", "Notices/Letters/"];

    [Fact]
    public void No_source_names_an_act_of_an_owner() => Assert.Empty(
        from file in Files("*.cs").Concat(Files("codes.json")).Concat(Files("texts.json")).Concat(Files("openapi.json"))
        where !OfTheLanguage.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
        from line in File.ReadLines(Path.Combine(Functions, file)).Index()
        let text = Example().Replace(line.Item, "")
        where Act().IsMatch(text) || (file.EndsWith(".cs", StringComparison.Ordinal) && text.Contains("Law on ", StringComparison.Ordinal))
        select $"{file}:{line.Index + 1} {line.Item.Trim()}");

    [Fact]
    public void Neither_the_levels_of_escalation_nor_the_laws_nor_the_parts_of_the_pack_are_enums() => Assert.All(
        [typeof(Escalation), typeof(AgreementRegime), typeof(PackPart)],
        type => Assert.True(ListedCodeConverter.IsListed(type)));

    [Fact]
    public void No_source_has_a_code_of_the_owners_law()
    {
        var profile = BangGiao.Registry.Profiles.OwnerProfiles.Default;
        var codes = profile.Escalation.Select(step => step.Code).Concat(profile.PackCodes).Concat(profile.RegimeCodes.Where(code => code.Contains('_', StringComparison.Ordinal)));

        Assert.Empty(
            from file in Files("*.cs")
            from code in codes
            let name = string.Concat(code.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))
            where Regex.IsMatch(File.ReadAllText(Path.Combine(Functions, file)), $"\\b({code}|(Escalation|AgreementRegime|PackPart)\\.{name})\\b")
            select $"{file} {code}");
    }

    private static string Functions => Path.Combine(Sources.Root, "functions");

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Functions, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Functions, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    // 108/2016/QH13, 09/2019/ND-CP, 05-HD/BĐNTW, Decree 30/2020, Law 70/2020; a day of the year in words.
    [GeneratedRegex(@"\d+/\d{4}/(QH|N[DĐ]|Q[DĐ]|TT)|\d+-(HD|CT|QĐ)/|(Decree|Decision|Directive|Circular|Guide) \d|Law( on \w+)? \d+/\d{4}|\d+ November|15 tháng 11")]
    private static partial Regex Act();

    // An example in a description, as "for example 108/2016/QH13".
    [GeneratedRegex("for example <c>[^<]*</c>")]
    private static partial Regex Example();
}
